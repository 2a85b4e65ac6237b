#include "lint/output/escape.hpp"

#include "formats/ascii.hpp"
#include "formats/utf8.hpp"
#include "lint/characters.hpp"

namespace phrasebook::lint {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// XML 1.0 §2.2. C1 controls are allowed there, and nowhere wanted.
bool is_markup_character(char32_t c) {
    if (c < 0x20) return c == U'\t' || c == U'\n' || c == U'\r';
    return (c < 0x7F || c > 0x9F) && c != 0xFFFE && c != 0xFFFF;
}

std::string_view entity_of(char32_t c) {
    switch (c) {
    case U'&':
        return "&amp;";
    case U'<':
        return "&lt;";
    case U'>':
        return "&gt;";
    case U'"':
        return "&quot;";
    case U'\'':
        return "&#39;";
    default:
        return {};
    }
}

bool is_unreserved(char c) {
    return is_ascii_letter(static_cast<unsigned char>(c)) || formats::is_digit(c) || c == '-'
           || c == '.' || c == '_' || c == '~';
}

} // namespace

std::string valid_utf8(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = formats::utf8_sequence_length(text.substr(at));
        result += length == 0 ? replacement : text.substr(at, length);
        at += length == 0 ? 1 : length;
    }
    return result;
}

std::string markup_text(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded character = decode(text, at);
        const std::string_view entity = entity_of(character.value);
        const bool broken = character.value == 0xFFFD && character.length == 1;
        if (!entity.empty())
            result += entity;
        else if (broken || !is_markup_character(character.value))
            result += replacement;
        else
            result += text.substr(at, character.length);
        at += character.length;
    }
    return result;
}

std::string markup_line(std::string_view text) {
    std::string result = markup_text(text);
    for (char& c : result)
        if (c == '\n' || c == '\r' || c == '\t') c = ' ';
    return result;
}

std::string uri_of(std::string_view path) {
    constexpr std::string_view hexadecimal = "0123456789ABCDEF";
    std::string result;
    if (path.starts_with('/')) result = "file://";
    for (const char c : path) {
        if (is_unreserved(c) || c == '/') {
            result += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            result += '%';
            result += hexadecimal[byte >> 4U];
            result += hexadecimal[byte & 0xFU];
        }
    }
    return result;
}

std::string shortened(std::string_view text, std::size_t characters) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < characters && at < text.size(); ++i)
        at += decode(text, at).length;
    std::string result(text.substr(0, at));
    if (at < text.size()) result += "…";
    return result;
}

} // namespace phrasebook::lint
