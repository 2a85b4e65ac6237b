#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "core/ascii.hpp"

/// Small words about bytes of text, the same in every locale.
namespace phrasebook::formats {

inline constexpr std::string_view ascii_blanks = " \t\v\f\r\n";

/// What is left lies within `text`, also where nothing is.
inline std::string_view trim(std::string_view text) noexcept {
    const std::size_t first = text.find_first_not_of(ascii_blanks);
    if (first == std::string_view::npos) {
        return text.substr(text.size());
    }
    return text.substr(first, text.find_last_not_of(ascii_blanks) - first + 1);
}

inline bool equal_in_any_case(std::string_view a, std::string_view b) noexcept {
    return std::ranges::equal(a, b, {}, detail::to_lower, detail::to_lower);
}

constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

/// Cuts the next word off `text`; empty when there is none left.
inline std::string_view next_word(std::string_view& text, std::string_view separators) noexcept {
    const std::size_t begin = std::min(text.find_first_not_of(separators), text.size());
    const std::size_t end = std::min(text.find_first_of(separators, begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    text.remove_prefix(end);
    return word;
}

} // namespace phrasebook::formats
