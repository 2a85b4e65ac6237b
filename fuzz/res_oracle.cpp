#include "res_oracle.hpp"

#include "allocation_meter.hpp"
#include "formats/icu/memory_package.hpp"
#include "formats/icu/res.hpp"
#include "formats/res_check.hpp"
#include "formats/utf8.hpp"

#include <sys/mman.h>
#include <unicode/uclean.h>
#include <unicode/ustring.h>
#include <unistd.h>

#include <cstdint>
#include <span>

namespace phrasebook::fuzz {
namespace {

using namespace phrasebook::formats;

/// A block of memory with a page on either side that cannot be read.
class Guarded {
  public:
    explicit Guarded(std::size_t size)
        : size_(size), page_(static_cast<std::size_t>(sysconf(_SC_PAGESIZE))),
          pages_((size + page_ - 1) / page_ * page_),
          map_(mmap(nullptr, pages_ + 2 * page_, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)) {
        if (map_ != MAP_FAILED) mprotect(base() + page_, pages_, PROT_READ | PROT_WRITE);
    }
    ~Guarded() { munmap(map_, pages_ + 2 * page_); }
    Guarded(const Guarded&) = delete;
    Guarded& operator=(const Guarded&) = delete;

    [[nodiscard]] std::span<char> block() const { return {base() + page_ + pages_ - size_, size_}; }

  private:
    [[nodiscard]] char* base() const { return static_cast<char*>(map_); }

    std::size_t size_;
    std::size_t page_;
    std::size_t pages_;
    void* map_;
};

class Walker {
  public:
    explicit Walker(std::span<const char> block) : block_(block) {}

    /// Reads everything; returns what is wrong.
    std::string walk(UResourceBundle* bundle) { // NOLINT(misc-no-recursion): the depth is bounded
        UErrorCode status = U_ZERO_ERROR;
        std::int32_t length = 0;
        switch (ures_getType(bundle)) {
        case URES_STRING:
            return check_string(bundle);
        case URES_BINARY:
            return look_at(ures_getBinary(bundle, &length, &status), length, 1);
        case URES_INT_VECTOR:
            return look_at(ures_getIntVector(bundle, &length, &status), length, 4);
        case URES_INT:
            static_cast<void>(ures_getInt(bundle, &status));
            return {};
        case URES_TABLE:
        case URES_ARRAY:
            return check_items(bundle);
        default:
            return "a resource of a type that the check does not let pass";
        }
    }

    [[nodiscard]] unsigned sum() const { return sum_; }

  private:
    std::string look_at(const void* data, std::int32_t length, std::size_t width) {
        const auto* const bytes = static_cast<const unsigned char*>(data);
        for (std::size_t i = 0; i < static_cast<std::size_t>(length) * width; ++i)
            sum_ += bytes[i];
        return {};
    }

    std::string check_string(UResourceBundle* bundle) {
        UErrorCode status = U_ZERO_ERROR;
        std::int32_t length = 0;
        const UChar* const text = ures_getString(bundle, &length, &status);
        if (U_FAILURE(status) || text == nullptr) return "a string that ICU does not give";
        const void* const at = text;
        if (length > 0 && (at < block_.data() || at >= block_.data() + block_.size()))
            return "a string from elsewhere";
        if (text[length] != 0) return "a string without a NUL";
        std::int32_t size = 0;
        u_strToUTF8(nullptr, 0, &size, text, length, &status);
        if (status != U_BUFFER_OVERFLOW_ERROR && U_FAILURE(status)) return "not UTF-16";
        return {};
    }

    std::string check_items(UResourceBundle* bundle) { // NOLINT(misc-no-recursion)
        const bool is_table = ures_getType(bundle) == URES_TABLE;
        for (std::int32_t i = 0; i < ures_getSize(bundle); ++i) {
            UErrorCode status = U_ZERO_ERROR;
            const Bundle item(ures_getByIndex(bundle, i, nullptr, &status));
            if (U_FAILURE(status)) return std::string("an item: ") + u_errorName(status);
            if (is_table) {
                const char* const key = ures_getKey(item.get());
                const Bundle found(ures_getByKey(bundle, key, nullptr, &status));
                if (U_FAILURE(status)) return std::string("a key that is not found: ") + key;
            }
            std::string broken = walk(item.get());
            if (!broken.empty()) return broken;
        }
        return {};
    }

    std::span<const char> block_;
    unsigned sum_ = 0;
};

std::string read_through_icu(std::string_view bytes) {
    const std::string name = unique_package_name();
    // ICU reads words: the block begins at a multiple of four, with up to three bytes to spare.
    const std::size_t size = (package_size(name, bytes.size()) + 3) / 4 * 4;
    const Guarded memory(size);
    const auto block = memory.block();
    write_package(block, name, bytes);
    UErrorCode status = U_ZERO_ERROR;
    const Bundle bundle = open_package(block, name, status);
    if (U_FAILURE(status)) return std::string("ICU refuses it: ") + u_errorName(status);
    return Walker(block).walk(bundle.get());
}

bool is_clean(std::string_view text) {
    return find_invalid_utf8(text) == std::string_view::npos
           && text.find('\0') == std::string_view::npos;
}

std::string check_faults(const ResCheck& check, std::size_t size) {
    if (check.faults.size() > res_faults_cap) return "too many faults";
    for (const ResFault& fault : check.faults) {
        if (fault.offset > size) return "a fault outside the file";
        if (fault.reason.empty() || !is_clean(fault.reason)) return "a fault without clean reason";
    }
    return {};
}

std::string check_file(ResFile file, const ResCheck& check) {
    if (check.ok() && !check.alias.empty() && file.alias != check.alias) return "an alias is lost";
    if (!check.is_for_icu() && !file.messages.empty()) return "messages of a refused bundle";
    if (!check.ok() && file.ok()) return "a refused bundle without a diagnostic";
    for (const ResMessage& message : file.messages)
        if (!is_clean(message.text) || !is_clean(message.key)) return "a text that is not clean";
    const std::size_t given = messages_of(file, "fr").size();
    if (given > file.messages.size()) return "messages from nowhere";
    if (file.diagnostics.size() > res_diagnostics_cap + 1) return "too many diagnostics";
    for (const ResDiagnostic& each : file.diagnostics)
        if (each.reason.empty() || !is_clean(to_string(file, each))) return "an unclean diagnostic";
    return {};
}

void empty_caches_at_times() {
    static unsigned loads = 0;
    if (++loads % 1024 == 0) u_cleanup();
}

} // namespace

ResVerdict check_res_promises(std::string_view bytes) {
    const ResCheck check = check_res(bytes);
    ResVerdict verdict{check_faults(check, bytes.size()), check.is_for_icu()};
    if (!verdict.broken.empty()) return verdict;

    if (verdict.accepted) {
        empty_caches_at_times();
        verdict.broken = read_through_icu(bytes);
        if (!verdict.broken.empty()) return verdict;
    }
    // Texts are shared res_text_per_byte times at most, and grow by half in UTF-8; a message has
    // three other strings of 255 bytes, and takes four bytes at least in the file.
    constexpr std::size_t bytes_per_input_byte = 1024;
    constexpr std::size_t bytes_for_nothing = std::size_t{4} << 20U;
    AllocationMeter::start();
    ResFile file = read_res(bytes, "input.res");
    if (AllocationMeter::peak() > bytes_for_nothing + bytes_per_input_byte * bytes.size())
        verdict.broken = std::to_string(AllocationMeter::peak()) + " bytes of memory for "
                         + std::to_string(bytes.size()) + " bytes of input";
    if (verdict.broken.empty()) verdict.broken = check_file(std::move(file), check);
    return verdict;
}

} // namespace phrasebook::fuzz
