#include "pages/text.hpp"

#include <algorithm>

#include "formats/utf8.hpp"

namespace phrasebook::pages {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD
constexpr std::string_view ellipsis = "\xE2\x80\xA6";    // U+2026

char32_t decode(std::string_view sequence) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(sequence[i]); };
    if (sequence.size() == 1) return byte(0);
    char32_t point = byte(0) & (0xFFU >> (sequence.size() + 1));
    for (std::size_t i = 1; i < sequence.size(); ++i)
        point = point << 6U | (byte(i) & 0x3FU);
    return point;
}

bool is_noncharacter(char32_t c) {
    return (c & 0xFFFEU) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

/// Unseen, and obeyed.
bool commands(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0)          // controls
           || c == 0x061C || c == 0x200E || c == 0x200F // marks of direction
           || c == 0x2028 || c == 0x2029                // separators of lines and paragraphs
           || (c >= 0x202A && c <= 0x202E)              // embeddings and overrides
           || (c >= 0x2066 && c <= 0x206F)              // isolates, and deprecated ones
           || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE007F)
           || is_noncharacter(c);
}

/// Outside XML 1.0's Char, or a control that HTML does not take either.
bool is_forbidden(char32_t c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0)
           || is_noncharacter(c);
}

/// Appends what `text` holds, one character after the other, as `write(character, sequence)` wants.
template<typename Write>
void each_character(std::string_view text, std::string& out, Write write) {
    while (!text.empty()) {
        const std::size_t length = formats::utf8_sequence_length(text);
        if (length == 0) {
            out += replacement;
            text.remove_prefix(1);
            continue;
        }
        write(decode(text.substr(0, length)), text.substr(0, length));
        text.remove_prefix(length);
    }
}

/// The beginning of a text that fits, without a character cut in two.
std::string_view cut(std::string_view text, std::size_t cap) {
    if (text.size() <= cap) return text;
    std::size_t end = cap;
    while (end > 0 && end + 3 > cap && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80)
        --end;
    return text.substr(0, end);
}

constexpr bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

/// RFC 3986 §2.2 and §2.3, "%" apart.
constexpr bool is_uri_character(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
           || std::string_view("-._~:/?#[]@!$&'()*+,;=").find(c) != std::string_view::npos;
}

} // namespace

std::string clean(std::string_view text, std::size_t cap) {
    const std::string_view kept = cut(text, cap);
    std::string out;
    out.reserve(kept.size());
    each_character(kept, out, [&](char32_t c, std::string_view sequence) {
        out += commands(c) ? replacement : sequence;
    });
    if (kept.size() < text.size()) out += ellipsis;
    return out;
}

std::string well_formed(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    each_character(text, out, [&](char32_t c, std::string_view sequence) {
        if (!is_forbidden(c)) out += sequence;
    });
    return out;
}

std::string escape_markup(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::string to_uri_reference(std::string_view text, std::size_t cap) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const std::string_view kept = cut(text, cap);
    std::string out;
    out.reserve(kept.size());
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const char c = kept[i];
        const bool is_code =
            c == '%' && i + 2 < kept.size() && is_hex(kept[i + 1]) && is_hex(kept[i + 2]);
        if (is_code || is_uri_character(c)) {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out.append({'%', digits[byte >> 4U], digits[byte & 15U]});
        }
    }
    return out;
}

} // namespace phrasebook::pages
