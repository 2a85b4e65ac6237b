#include "lint/characters.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "core/ascii.hpp"
#include "formats/utf8.hpp"

namespace phrasebook::lint {

namespace {

UChar32 icu(char32_t character) noexcept {
    return static_cast<UChar32>(character);
}

std::size_t width_of(char32_t character) {
    switch (u_charType(icu(character))) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
        return 0;
    default:
        break;
    }
    const int east_asian = u_getIntPropertyValue(icu(character), UCHAR_EAST_ASIAN_WIDTH);
    return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

} // namespace

Decoded decode(std::string_view text, std::size_t at) noexcept {
    const auto byte = [&](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[at + i]));
    };
    if (byte(0) < 0x80) return {byte(0), 1};
    switch (formats::utf8_sequence_length(text.substr(at))) {
    case 2:
        return {(byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU), 2};
    case 3:
        return {(byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU), 3};
    case 4:
        return {(byte(0) & 0x07U) << 18U | (byte(1) & 0x3FU) << 12U | (byte(2) & 0x3FU) << 6U
                    | (byte(3) & 0x3FU),
                4};
    default:
        return {};
    }
}

std::string encode(char32_t character) {
    const auto byte = [](char32_t value) { return static_cast<char>(value); };
    if (character < 0x80) return {byte(character)};
    if (character < 0x800)
        return {byte(0xC0U | character >> 6U), byte(0x80U | (character & 0x3FU))};
    if (character < 0x10000)
        return {byte(0xE0U | character >> 12U), byte(0x80U | (character >> 6U & 0x3FU)),
                byte(0x80U | (character & 0x3FU))};
    return {byte(0xF0U | character >> 18U), byte(0x80U | (character >> 12U & 0x3FU)),
            byte(0x80U | (character >> 6U & 0x3FU)), byte(0x80U | (character & 0x3FU))};
}

std::string in_quotes(std::string_view text) {
    std::string result = "'";
    result += text;
    result += '\'';
    return result;
}

std::string code_point_name(char32_t character) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string name;
    for (char32_t rest = character; rest != 0 || name.size() < 4; rest >>= 4U)
        name.insert(name.begin(), digits[rest & 0xFU]);
    return "U+" + name;
}

bool is_letter(char32_t character) noexcept {
    return character < 0x80 ? is_ascii_letter(character) : u_isalpha(icu(character)) != 0;
}

bool is_upper(char32_t character) noexcept {
    return character < 0x80 ? character >= U'A' && character <= U'Z'
                            : u_isupper(icu(character)) != 0;
}

bool is_lower(char32_t character) noexcept {
    return character < 0x80 ? character >= U'a' && character <= U'z'
                            : u_islower(icu(character)) != 0;
}

bool is_word_character(char32_t character) noexcept {
    if (character < 0x80) return is_ascii_letter(character) || is_ascii_digit(character);
    return (U_GET_GC_MASK(icu(character)) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK)) != 0;
}

bool is_han(char32_t character) noexcept {
    if (character < 0x2E80) return false;
    if (character >= 0x4E00 && character <= 0x9FFF) return true;
    UErrorCode error = U_ZERO_ERROR;
    return uscript_getScript(icu(character), &error) == USCRIPT_HAN;
}

bool is_blank(char32_t character) noexcept {
    if (character < 0x80) return character == U' ' || character == U'\t';
    return u_isblank(icu(character)) != 0;
}

std::string to_lower(std::string_view text) {
    std::string lower;
    lower.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Decoded character = decode(text, at);
        if (character.value < 0x80)
            lower += detail::to_lower(static_cast<char>(character.value));
        else
            lower += encode(static_cast<char32_t>(u_tolower(icu(character.value))));
        at += character.length;
    }
    return lower;
}

std::size_t display_width(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded character = decode(text, at);
        columns += character.value < 0x80 ? 1 : width_of(character.value);
        at += character.length;
    }
    return columns;
}

} // namespace phrasebook::lint
