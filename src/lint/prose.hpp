// What in a text is prose, and what is for a program: addresses, paths, directives, options.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "lint/document.hpp"

namespace phrasebook::lint {

/// Of one text, so many places are looked at more closely. A text that is made to have more is not
/// worth the time, which would grow with their square.
inline constexpr std::size_t most_looked_at = 500;

/// The value of a character by its index; a blank beyond the ends, where nothing stands.
[[nodiscard]] char32_t character_at(const ScannedText& text, std::size_t index) noexcept;

/// What stands between two white spaces around a byte: "(voir", "http://example.org/?x", "%s:". At
/// most so much of it as anybody writes.
[[nodiscard]] std::string_view token_around(std::string_view text, std::size_t at) noexcept;

/// Whether a token, or the beginning of one, is none of a sentence's words: it has a mark that
/// programs read, or a stop between letters.
[[nodiscard]] bool is_technical(std::string_view token) noexcept;
/// The same of a token of a translation, whose `_` or `&` may be there for the keyboard: "_Nom".
[[nodiscard]] bool is_technical(const Translation& translation, std::string_view token) noexcept;

/// Whether the byte stands between quotes of any kind, so that it is cited and not said.
[[nodiscard]] bool is_quoted(std::string_view text, std::size_t at) noexcept;

/// Whether a sorted list has a word.
[[nodiscard]] bool has_word(std::span<const std::string_view> sorted,
                            std::string_view word) noexcept;

} // namespace phrasebook::lint
