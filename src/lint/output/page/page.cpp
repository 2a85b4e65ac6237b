#include "lint/output/page/page.hpp"

#include <ostream>

#include "lint/characters.hpp"
#include "lint/output/escape.hpp"
#include "page_assets.hpp"

namespace phrasebook::lint::page {

namespace {

/// Spaces of odd widths, joiners, marks of direction, and what is private.
bool is_unseen(char32_t c) {
    return c == 0xA0 || c == 0xAD || c == 0x61C || c == 0x202F || c == 0xFEFF
           || (c >= 0x2000 && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E)
           || (c >= 0x205F && c <= 0x206F) || (c >= 0xE000 && c <= 0xF8FF)
           || (c < 0x20 && c != U'\n') || (c >= 0x7F && c < 0xA0);
}

unsigned digit_of(char c) {
    return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10);
}

/// "sha256-…", as a content security policy names a script: base64 (RFC 4648 §4) of the hash.
std::string script_source() {
    constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string result = "sha256-";
    unsigned bits = 0;
    int count = 0;
    for (const char c : script_sha256) {
        bits = (bits << 4U) | digit_of(c);
        for (count += 4; count >= 6; count -= 6)
            result += alphabet[(bits >> static_cast<unsigned>(count - 6)) & 0x3FU];
    }
    // 256 bits are 42 characters, 4 bits more, and a filling.
    result += alphabet[(bits << static_cast<unsigned>(6 - count)) & 0x3FU];
    return result + "=";
}

} // namespace

void begin(std::ostream& out, std::string_view title) {
    const std::string safe = markup_line(title);
    out << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        << "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        << R"(<meta http-equiv="Content-Security-Policy" content="default-src 'none'; )"
        << "style-src 'unsafe-inline'; script-src '" << script_source() << "'; base-uri 'none'; "
        << "form-action 'none'\">\n<title>" << safe << "</title>\n<style>\n"
        << style
        << "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#list\">Skip to the list</a>\n"
        << "<main>\n<h1>" << safe << "</h1>\n";
}

void end(std::ostream& out) {
    out << "</main>\n<script>" << script << "</script>\n</body>\n</html>\n";
}

std::string visible(std::string_view text) {
    std::string result;
    std::size_t plain = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded character = decode(text, at);
        if (is_unseen(character.value)) {
            result += markup_text(text.substr(plain, at - plain));
            result += "<span class=\"unseen\">" + code_point_name(character.value) + "</span>";
            plain = at + character.length;
        }
        at += character.length;
    }
    return result + markup_text(text.substr(plain));
}

std::string language(std::string_view locale) {
    if (locale.empty()) return " dir=\"auto\"";
    return " lang=\"" + markup_line(locale) + R"(" dir="auto")";
}

} // namespace phrasebook::lint::page
