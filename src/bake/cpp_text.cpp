#include "bake/cpp_text.hpp"

#include <array>

namespace phrasebook::bake {

void write_characters(std::ostream& out, std::string_view text) {
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out << '\\' << c;
        } else if (byte >= 0x20 && byte != 0x7f && c != '?') { // "??" could begin a trigraph
            out << c;
        } else {
            const std::array<char, 5> octal{'\\', static_cast<char>('0' + (byte >> 6)),
                                            static_cast<char>('0' + (byte >> 3 & 7)),
                                            static_cast<char>('0' + (byte & 7)), '\0'};
            out << octal.data();
        }
    }
}

void write_blob(std::ostream& out, std::string_view name, std::string_view blob) {
    out << "constexpr char " << name << "[] =";
    for (std::size_t begin = 0; begin < blob.size();) {
        const std::size_t end = blob.find('\0', begin);
        out << "\n    \"";
        write_characters(out, blob.substr(begin, end - begin));
        out << (end + 1 < blob.size() ? "\\000\"" : "\"");
        begin = end + 1;
    }
    out << ";\n\n";
}

std::ostream& operator<<(std::ostream& out, detail::Text text) {
    return out << '{' << text.offset << ", " << text.length << '}';
}

std::string_view enumerator(Match match) {
    constexpr std::array<std::string_view, 5> names{"Match::exact", "Match::parent",
                                                    "Match::default_locale", "Match::code_class",
                                                    "Match::none"};
    return names[static_cast<std::size_t>(match)];
}

std::ostream& operator<<(std::ostream& out, const detail::Cell& cell) {
    return out << '{' << cell.offset << ", " << cell.length << ", " << cell.locale << ", "
               << cell.number << ", " << cell.edition << ", " << enumerator(cell.match) << '}';
}

} // namespace phrasebook::bake
