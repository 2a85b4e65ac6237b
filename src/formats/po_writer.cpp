#include "formats/po_writer.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace phrasebook::formats {

namespace {

/// A text between quotes, what gettext's lexer would take apart escaped.
std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        switch (c) {
        case '"':
        case '\\':
            result += '\\';
            result += c;
            break;
        case '\n':
            result += "\\n";
            break;
        case '\t':
            result += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
                std::array<char, 5> octal{}; // three digits, so that the next character is none
                static_cast<void>(
                    std::snprintf(octal.data(), octal.size(), "\\%03o", static_cast<unsigned>(c)));
                result += octal.data();
            } else {
                result += c;
            }
        }
    }
    return result + '"';
}

/// `keyword "text"`, or an empty string and then each line of the text on its own.
void write_string(std::string& out, std::string_view keyword, std::string_view text) {
    out.append(keyword) += ' ';
    if (text.find('\n') == std::string_view::npos || text.find('\n') == text.size() - 1) {
        out += quoted(text) + '\n';
        return;
    }
    out += "\"\"\n";
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        out += quoted(text.substr(0, end)) + '\n';
        text.remove_prefix(end);
    }
}

/// The English above an entry, each of its lines a comment.
void write_comment(std::string& out, std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        if (end != 0) out.append("#. ").append(text.substr(0, end)) += '\n';
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

} // namespace

void PoTextWriter::comment(std::string_view mark, std::string_view text) {
    do {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        text_.append(mark);
        if (end != 0) text_.append(" ").append(text.substr(0, end));
        text_ += '\n';
        text.remove_prefix(std::min(end + 1, text.size()));
    } while (!text.empty());
}

void PoTextWriter::string(std::string_view keyword, std::string_view text) {
    write_string(text_, keyword, text);
}

void PoWriter::header(std::string_view name, std::string_view value) {
    std::string line(name);
    line.append(": ").append(value);
    std::replace(line.begin(), line.end(), '\n', ' ');
    text_ += quoted(line + '\n') + '\n';
}

void PoWriter::entry(const Catalog::Entry& entry, std::string_view english) {
    text_ += '\n';
    write_comment(text_, english);
    if (entry.withheld) text_ += "#, fuzzy\n";
    write_string(text_, "msgctxt", to_string(entry.field));
    write_string(text_, "msgid", entry.key.name().view());
    write_string(text_, "msgstr", entry.text);
}

} // namespace phrasebook::formats
