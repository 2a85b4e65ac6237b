// What the rules ask about single characters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace phrasebook::lint {

/// The well-formed UTF-8 character at `at`, and how many bytes it takes; U+FFFD and 1 where there
/// is none.
struct Decoded {
    char32_t value = 0xFFFD;
    std::size_t length = 1;
};
[[nodiscard]] Decoded decode(std::string_view text, std::size_t at) noexcept;

[[nodiscard]] std::string encode(char32_t character);
/// Between straight single quotes, for messages.
[[nodiscard]] std::string in_quotes(std::string_view text);
/// "U+00A0", for messages.
[[nodiscard]] std::string code_point_name(char32_t character);

[[nodiscard]] bool is_letter(char32_t character) noexcept;
[[nodiscard]] bool is_upper(char32_t character) noexcept;
[[nodiscard]] bool is_lower(char32_t character) noexcept;
/// Letters, marks and digits.
[[nodiscard]] bool is_word_character(char32_t character) noexcept;
[[nodiscard]] bool is_han(char32_t character) noexcept;
/// Blanks of any kind and width, but no line ends.
[[nodiscard]] bool is_blank(char32_t character) noexcept;

[[nodiscard]] constexpr bool is_ascii_digit(char32_t character) noexcept {
    return character >= U'0' && character <= U'9';
}
[[nodiscard]] constexpr bool is_ascii_letter(char32_t character) noexcept {
    return (character >= U'a' && character <= U'z') || (character >= U'A' && character <= U'Z');
}

/// In lower case, character by character.
[[nodiscard]] std::string to_lower(std::string_view text);

/// The columns that text takes on a terminal: two for a wide character, none for a combining one
/// (UAX #11, East Asian Width).
[[nodiscard]] std::size_t display_width(std::string_view text);

} // namespace phrasebook::lint
