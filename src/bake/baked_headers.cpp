#include "bake/baked_headers.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <ostream>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include "bake/cpp_text.hpp"
#include "bake/status_names.hpp"
#include "core/ascii.hpp"
#include "core/blob.hpp"
#include "core/catalog_access.hpp"
#include "core/known_tags.hpp"

namespace phrasebook::bake {

namespace {

constexpr std::string_view directory = "phrasebook/baked/";

/// A tag as an identifier: `zh_TW`, and `or_` for Odia.
std::string identifier(std::string_view tag) {
    std::string name(tag);
    std::ranges::replace(name, '-', '_');
    return enumerator_of(name).size() > name.size() ? name + '_' : name;
}

void write_head(std::ostream& out, std::string_view what) {
    out << "/// @file\n/// " << what << "\n/// Printed by bake from locales/.\n#pragma once\n\n";
}

void write_text(std::ostream& out, detail::Text text) {
    out << text;
}

/// Names as places in a blob.
std::vector<detail::Text> copy_names(std::span<const detail::Text> names, const char* from,
                                     detail::Blob& blob) {
    std::vector<detail::Text> copies;
    for (const detail::Text name : names)
        copies.push_back(blob.intern(name.in(from)));
    return copies;
}

std::string rows_header(const detail::Tables& tables) {
    std::ostringstream out;
    write_head(out, "Which row of the locales' tables a code is in.");
    out << "#include <phrasebook/detail/baked.hpp>\n\n"
        << "namespace phrasebook::baked::tables {\n\nstruct Rows {\nstatic ";
    write_array(out, "std::uint16_t", "rows", std::span(tables.rows.rows, tables.rows.count),
                [](std::ostream& stream, std::uint16_t row) { stream << row; });
    out << "static constexpr phrasebook::detail::RowIndex index{" << tables.rows.first << ", "
        << tables.rows.count << ", rows};\n};\n\n} // namespace phrasebook::baked::tables\n";
    return std::move(out).str();
}

/// What one locale's readers get. The locale comes first among its own, and the blob has the texts
/// that it uses alone.
std::string locale_header(const detail::Tables& tables, std::uint16_t locale) {
    const std::string tag(tables.locales[locale].in(tables.blob));
    const std::string name = identifier(tag);
    const auto moved = [&](std::uint16_t index) -> std::uint16_t {
        if (index == locale) return 1;
        return index != 0 && index < locale ? static_cast<std::uint16_t>(index + 1) : index;
    };
    detail::Blob blob;
    std::vector<detail::Text> locales = copy_names(tables.locales, tables.blob, blob);
    std::rotate(locales.begin() + 1, locales.begin() + locale, locales.begin() + locale + 1);
    const std::vector<detail::Text> editions = copy_names(tables.editions, tables.blob, blob);
    std::vector<detail::Cell> cells;
    for (detail::Cell cell :
         std::span(tables.cells_of(locale), tables.keys.size() * all_fields.size())) {
        cell.offset = blob.intern({tables.blob + cell.offset, cell.length}).offset;
        cell.locale = moved(cell.locale);
        cells.push_back(cell);
    }

    std::ostringstream out;
    write_head(out, "What readers of " + tag + " get, for lookups at compile time.");
    out << "#include <phrasebook/baked/rows.hpp>\n#include <phrasebook/detail/baked.hpp>\n\n"
        << "// NOLINTBEGIN(readability-identifier-naming): the names are the locales'.\n"
        << "namespace phrasebook::baked {\n\nnamespace tables {\n\nstruct " << name << " {\n"
        << "using Match = phrasebook::Match;\nstatic ";
    write_blob(out, "blob", std::move(blob).release().view());
    out << "static ";
    write_array(out, "phrasebook::detail::Text", "locales", locales, write_text);
    out << "static ";
    write_array(out, "phrasebook::detail::Text", "editions", editions, write_text);
    out << "static ";
    write_array(out, "phrasebook::detail::Cell", "cells", cells,
                [](std::ostream& stream, const detail::Cell& cell) { stream << cell; });
    out << "static constexpr phrasebook::detail::Tables tables{\n"
        << "    .blob = blob, .locales = locales, .editions = editions, .rows = Rows::index,\n"
        << "    .cells = cells};\n"
        << "};\n\n} // namespace tables\n\n"
        << "inline constexpr Reader " << name
        << " = phrasebook::detail::ReaderAccess::reader(tables::" << name
        << "::tables, 1, Match::exact);\n\n} // namespace phrasebook::baked\n"
        << "// NOLINTEND(readability-identifier-naming)\n";
    return std::move(out).str();
}

struct ServedTag {
    std::string text; ///< in lower case
    detail::Reached reached;
};

std::vector<ServedTag> served_tags(const detail::Tables& tables) {
    std::vector<ServedTag> tags;
    for (std::size_t i = 0; i < tables.reached.size(); ++i) {
        detail::Reached reached = tables.reached[i];
        if (reached.locale == 0) reached = {tables.default_locale, Match::default_locale};
        std::string text(detail::known_tags()[i].view());
        std::ranges::transform(text, text.begin(), detail::to_lower);
        tags.push_back({std::move(text), reached});
    }
    std::ranges::sort(tags, {}, &ServedTag::text);
    return tags;
}

std::string all_header(const detail::Tables& tables, formats::Locales locales) {
    std::ostringstream out;
    write_head(out, "Every locale, and which tag is served by which.");
    for (const std::string_view locale : locales)
        out << "#include <" << directory << locale << ".hpp>\n";
    out << "\nnamespace phrasebook::baked::tables {\n\nstruct All {\n"
        << "using Match = phrasebook::Match;\n"
        << "static constexpr const phrasebook::detail::Tables* list[] = {";
    for (const std::string_view locale : locales)
        out << '&' << identifier(locale) << "::tables, ";
    out << "};\n\nstatic ";
    write_array(out, "phrasebook::detail::BakedTag", "tags", served_tags(tables),
                [](std::ostream& stream, const ServedTag& tag) {
                    stream << '{' << tag.reached.locale - 1 << ", " << enumerator(tag.reached.match)
                           << ", \"" << tag.text << "\"}";
                });
    out << "};\n\n} // namespace phrasebook::baked::tables\n";
    return std::move(out).str();
}

} // namespace

std::vector<formats::OutputFile> baked_headers(const Catalog& catalog, formats::Locales locales) {
    const detail::Tables& tables = detail::CatalogAccess::tables(catalog);
    const auto path = [](std::string_view name) {
        return std::string(directory).append(name).append(".hpp");
    };
    std::vector<formats::OutputFile> files{{path("rows"), rows_header(tables)},
                                           {path("all"), all_header(tables, locales)}};
    for (std::size_t i = 0; i < locales.size(); ++i)
        files.push_back(
            {path(locales[i]), locale_header(tables, static_cast<std::uint16_t>(i + 1))});
    return files;
}

} // namespace phrasebook::bake
