#include "cli/manual/roff.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdio>

namespace phrasebook::cli {

namespace {

/// The character that begins the text, which is UTF-8 of our own; takes it off.
std::uint32_t take_character(std::string_view& text) {
    const auto byte = [&text](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
    };
    const std::uint32_t first = byte(0);
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    std::uint32_t character = length == 1 ? first : first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length && i < text.size(); ++i)
        character = character << 6U | (byte(i) & 0x3FU);
    text.remove_prefix(std::min(length, text.size()));
    return character;
}

std::string escaped(std::uint32_t character) {
    switch (character) {
    case '\\':
        return "\\e";
    case '-':
        return "\\-";
    case '\'':
        return "\\(aq";
    case '`':
        return "\\(ga";
    case '^':
        return "\\(ha";
    case '~':
        return "\\(ti";
    case '"':
        return "\\(dq";
    default:
        break;
    }
    if (character < 0x80) return {static_cast<char>(character)};
    char name[16];
    (void)std::snprintf(name, sizeof name, "\\[u%04X]", static_cast<unsigned>(character));
    return name;
}

} // namespace

std::string roff(std::string_view text) {
    std::string result;
    while (!text.empty())
        result += escaped(take_character(text));
    return result;
}

std::string roff_line(std::string_view line) {
    return (line.starts_with('.') ? "\\&" : "") + roff(line) + '\n';
}

std::string roff_prose(std::string_view text) {
    constexpr std::size_t longest = 80;
    std::string result;
    std::string line;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        std::string word = roff(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!line.empty() && line.size() + 1 + word.size() > longest) {
            result.append(line).append("\n");
            line.clear();
        }
        if (line.empty() && word.starts_with('.')) word.insert(0, "\\&");
        line.append(line.empty() ? "" : " ").append(word);
    }
    return result + line + '\n';
}

std::string roff_bold(std::string_view text) {
    return "\\fB" + roff(text) + "\\fR";
}

std::string roff_italic(std::string_view text) {
    return "\\fI" + roff(text) + "\\fR";
}

} // namespace phrasebook::cli
