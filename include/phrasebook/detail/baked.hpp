/// @file
/// What the printed headers in phrasebook/baked/ are made of. Not part of the public interface.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include <phrasebook/detail/tables.hpp>
#include <phrasebook/reader.hpp>

namespace phrasebook::detail {

struct ReaderAccess {
    [[nodiscard]] static constexpr Reader reader(const Tables& tables, std::uint16_t locale,
                                                 Match match) noexcept {
        return {tables, locale, match};
    }
};

/// Which tables serve a tag, and how.
struct BakedTag {
    std::uint16_t tables = 0; ///< index into the list of the locales' tables
    Match match = Match::none;
    char text[17]; ///< the tag in lower case

    [[nodiscard]] constexpr std::string_view view() const noexcept { return text; }
};

/// The character that a list of baked tags has for one of a tag: letters in lower case, `-` for
/// `_`.
[[nodiscard]] constexpr char baked_character(char c) noexcept {
    if (c == '_') return '-';
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Whether a tag of the list stands before one in any spelling.
[[nodiscard]] constexpr bool stands_before(std::string_view listed, std::string_view tag) noexcept {
    for (std::size_t i = 0; i < tag.size(); ++i) {
        const char wanted = baked_character(tag[i]);
        if (i == listed.size() || listed[i] < wanted) return true;
        if (listed[i] > wanted) return false;
    }
    return false;
}

/// The index of a tag in a list in ascending order; the list's size where it is not there. No
/// pointer: with UndefinedBehaviorSanitizer, g++ 12 takes a comparison of one for no constant
/// expression.
[[nodiscard]] constexpr std::size_t find_baked(std::span<const BakedTag> tags,
                                               std::string_view tag) noexcept {
    std::size_t first = 0;
    for (std::size_t count = tags.size(); count != 0;) {
        const std::size_t half = count / 2;
        if (stands_before(tags[first + half].view(), tag)) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    if (first == tags.size() || tags[first].view().size() != tag.size()) return tags.size();
    for (std::size_t i = 0; i < tag.size(); ++i)
        if (tags[first].view()[i] != baked_character(tag[i])) return tags.size();
    return first;
}

/// Declared and no more: a call of it is what the compiler stops at.
void the_tag_is_not_known_at_compile_time();

} // namespace phrasebook::detail
