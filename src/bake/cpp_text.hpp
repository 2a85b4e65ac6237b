// Tables printed as C++.
#pragma once

#include <cstddef>
#include <ostream>
#include <string_view>

#include <phrasebook/detail/tables.hpp>

namespace phrasebook::bake {

/// What stands between the quotes of a string literal, in C as in C++: ASCII alone.
void write_characters(std::ostream& out, std::string_view text);

/// `constexpr char NAME[] = "…" "…";`, one text a line. The last byte of the blob, a NUL, is the
/// one that ends the literal.
void write_blob(std::ostream& out, std::string_view name, std::string_view blob);

/// `{12, 34}`
std::ostream& operator<<(std::ostream& out, detail::Text text);

/// A match as C++ has it: `Match::exact`. Static storage.
std::string_view enumerator(Match match);

/// `{12, 34, 1, 404, 1, Match::exact}`
std::ostream& operator<<(std::ostream& out, const detail::Cell& cell);

/// `constexpr TYPE NAME[] = {ITEM, …};`, each item written by `write_item(out, item)`.
template<typename List, typename WriteItem>
void write_array(std::ostream& out, std::string_view type, std::string_view name, const List& list,
                 WriteItem write_item) {
    out << "constexpr " << type << ' ' << name << "[] = {\n";
    std::size_t column = 0;
    for (const auto& item : list) {
        write_item(out, item);
        out << (++column % 8 == 0 ? ",\n" : ", ");
    }
    out << "};\n\n";
}

} // namespace phrasebook::bake
