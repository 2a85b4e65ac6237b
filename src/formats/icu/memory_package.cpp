#include "formats/icu/memory_package.hpp"

#include <array>
#include <atomic>
#include <bit>
#include <cstdint>
#include <cstring>
#include <random>

#include <unicode/udata.h>

namespace phrasebook::formats {
namespace {

constexpr std::string_view entry = "/root.res";
constexpr std::size_t header_size = 32; // DataHeader of ucmndata.h, filled up to 16 bytes
constexpr std::size_t toc_size = 12;    // UDataOffsetTOC of ucmndata.h with one entry

std::size_t head_size(std::string_view name) noexcept {
    const std::size_t used = header_size + toc_size + name.size() + entry.size() + 1;
    return (used + 15) / 16 * 16;
}

std::string random_name() {
    constexpr std::string_view digits = "0123456789abcdef";
    std::random_device device;
    std::string name = "phrasebook_";
    for (int i = 0; i < 4; ++i)
        for (auto [bits, left] = std::pair(device(), 8); left > 0; --left, bits >>= 4U)
            name += digits[bits & 0xfU];
    return name;
}

} // namespace

std::string unique_package_name() {
    static const std::string process = random_name();
    static std::atomic<std::uint64_t> count = 0;
    return process + '_' + std::to_string(count++);
}

std::size_t package_size(std::string_view name, std::size_t bundle_size) noexcept {
    return head_size(name) + bundle_size;
}

void write_package(std::span<char> block, std::string_view name, std::string_view bundle) noexcept {
    const std::size_t head = head_size(name);
    std::memset(block.data(), 0, head);

    // The fields after the first six bytes are a UDataInfo (unicode/udata.h).
    constexpr std::uint16_t whole = header_size;
    constexpr std::uint16_t info = sizeof(UDataInfo);
    std::memcpy(block.data(), &whole, 2);
    std::memcpy(block.data() + 2, "\xda\x27", 2);
    std::memcpy(block.data() + 4, &info, 2);
    block[8] = std::endian::native == std::endian::big ? 1 : 0;
    block[10] = U_SIZEOF_UCHAR;
    std::memcpy(block.data() + 12, "CmnD\1", 5);

    const std::array<std::uint32_t, 3> toc{1, toc_size,
                                           static_cast<std::uint32_t>(head - header_size)};
    std::memcpy(block.data() + header_size, toc.data(), toc_size);
    char* const place = block.data() + header_size + toc_size;
    std::memcpy(place, name.data(), name.size());
    std::memcpy(place + name.size(), entry.data(), entry.size());
    std::memcpy(block.data() + head, bundle.data(), bundle.size());
}

Bundle open_package(std::span<const char> block, const std::string& name,
                    UErrorCode& status) noexcept {
    udata_setAppData(name.c_str(), block.data(), &status);
    return Bundle(ures_openDirect(name.c_str(), "root", &status));
}

} // namespace phrasebook::formats
