#include "core/known_tags.hpp"

#include <array>

#include "core/ascii.hpp"

namespace phrasebook::detail {

namespace {

#include "core/known_tags.inc" // known_tag_texts

/// A tag of up to 16 bytes as two numbers, so that comparing two is comparing numbers.
struct Packed {
    std::uint64_t low = 0;
    std::uint64_t high = 0;

    friend constexpr bool operator==(const Packed&, const Packed&) noexcept = default;
    [[nodiscard]] constexpr bool empty() const noexcept { return low == 0; }
};

/// Empty for a text that is too long or has a byte that no tag has.
constexpr Packed pack(std::string_view text) noexcept {
    if (text.size() > KnownTag::max_size) return {};
    Packed packed;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i] == '_' ? '-' : to_lower(text[i]);
        if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '-') return {};
        auto& half = i < 8 ? packed.low : packed.high;
        half |= static_cast<std::uint64_t>(static_cast<unsigned char>(c)) << (i % 8 * 8);
    }
    return packed;
}

/// A table of twice as many slots as there are tags, or more, with linear probing.
constexpr std::size_t slots = 2048;
static_assert(known_tag_texts.size() * 2 <= slots);

constexpr std::size_t slot_of(Packed packed) noexcept {
    constexpr std::uint64_t golden =
        0x9e3779b97f4a7c15; // spreads nearby numbers (Knuth, TAOCP 6.4)
    return static_cast<std::size_t>(((packed.low ^ (packed.high << 7U)) * golden) >> 53U);
}

struct Slot {
    Packed tag;
    std::uint16_t number = unknown_tag;
};

constexpr std::array<Slot, slots> table = [] {
    std::array<Slot, slots> result{};
    for (std::size_t i = 0; i < known_tag_texts.size(); ++i) {
        const Packed packed = pack(known_tag_texts[i].view());
        std::size_t slot = slot_of(packed);
        while (!result[slot].tag.empty())
            slot = (slot + 1) % slots;
        result[slot] = {packed, static_cast<std::uint16_t>(i)};
    }
    return result;
}();

} // namespace

std::uint16_t known_tag(std::string_view text) noexcept {
    const Packed packed = pack(text);
    if (packed.empty()) return unknown_tag;
    for (std::size_t slot = slot_of(packed);; slot = (slot + 1) % slots) {
        const Slot& found = table[slot];
        if (found.tag == packed) return found.number;
        if (found.tag.empty()) return unknown_tag;
    }
}

std::span<const KnownTag> known_tags() noexcept {
    return known_tag_texts;
}

} // namespace phrasebook::detail
