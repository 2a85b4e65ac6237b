#include "bake/catalog_table.hpp"

#include <array>
#include <ostream>
#include <string_view>

#include "bake/cpp_text.hpp"
#include "core/catalog_access.hpp"
#include "formats/tree.hpp"

namespace phrasebook::bake {

namespace {

void write_key(std::ostream& out, Key key) {
    out << (key.is_class() ? "Key::of_class(" : "Key(") << key.number() << ')';
}

void write_entry(std::ostream& out, const detail::Entry& entry) {
    out << '{' << entry.offset << ", " << entry.length << ", " << entry.locale << ", "
        << entry.edition << ", " << entry.row << ", Field::" << to_string(entry.field) << ", "
        << (entry.withheld ? "true" : "false") << '}';
}

void write_served(std::ostream& out, const detail::Served& served) {
    out << '{' << served.tag << ", " << served.locale << '}';
}

void write_reached(std::ostream& out, const detail::Reached& reached) {
    out << '{' << reached.locale << ", " << enumerator(reached.match) << '}';
}

void write_source(std::ostream& out, const detail::Source& source) {
    out << '{' << source.locale << ", " << source.edition << ", " << source.title << ", "
        << source.license << ", " << source.attribution << '}';
}

void write_tables(std::ostream& out, const detail::Tables& tables) {
    const auto write_text = [](std::ostream& stream, detail::Text text) { stream << text; };
    const auto write_cell = [](std::ostream& stream, const detail::Cell& cell) { stream << cell; };
    const auto write_number = [](std::ostream& stream, auto number) { stream << number; };
    const std::span rows(tables.rows.rows, tables.rows.count);

    write_blob(out, "blob", {tables.blob, tables.blob_size + 1});
    write_array(out, "detail::Text", "locales", tables.locales, write_text);
    write_array(out, "detail::Text", "editions", tables.editions, write_text);
    write_array(out, "Key", "keys", tables.keys, write_key);
    write_array(out, "std::uint16_t", "rows", rows, write_number);
    write_array(out, "detail::Cell", "cells", tables.cells, write_cell);
    write_array(out, "detail::Entry", "entries", tables.entries, write_entry);
    write_array(out, "detail::Served", "served", tables.served, write_served);
    write_array(out, "detail::Reached", "reached", tables.reached, write_reached);
    write_array(out, "detail::Source", "sources", tables.sources, write_source);
    out << "constexpr detail::Tables builtin_tables = {\n"
        << "    .blob = blob,\n"
        << "    .blob_size = " << tables.blob_size << ",\n"
        << "    .locales = locales,\n"
        << "    .editions = editions,\n"
        << "    .keys = keys,\n"
        << "    .rows = {" << tables.rows.first << ", " << tables.rows.count << ", rows},\n"
        << "    .cells = cells,\n"
        << "    .entries = entries,\n"
        << "    .served = served,\n"
        << "    .reached = reached,\n"
        << "    .sources = sources,\n"
        << "    .default_locale = " << tables.default_locale << ",\n"
        << "};\n";
}

} // namespace

void bake_catalog_table(const std::filesystem::path& locales, std::ostream& out) {
    const Catalog catalog = formats::read_tree(locales, std::array{formats::po_format});
    out << "// Printed by bake from locales/.\n\n";
    write_tables(out, detail::CatalogAccess::tables(catalog));
}

} // namespace phrasebook::bake
