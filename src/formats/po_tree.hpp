// A tree of catalogs: one folder a locale, one PO file an edition: locales/<tag>/<edition>.po.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <phrasebook/catalog.hpp>

namespace phrasebook::formats {

/// The editions that phrasebook ships, in the order in which they are asked: the documents, then
/// our own, which fills what they lack.
inline constexpr std::array<std::string_view, 5> edition_order{"wininet", "winhttp", "mdn",
                                                               "statuslist", "phrasebook"};

struct PoTree {
    Catalog catalog;                 ///< without a message when there are errors
    std::vector<std::string> errors; ///< `FILE:LINE:COLUMN: reason`, of all files
};

/// Reads every `.po` file of a tree. Editions not named above are asked after those, in the order
/// of their names. Folders and files whose names begin with a dot are passed over. Two folders for
/// one locale are an error, and so is a file whose header names another language than its folder.
/// Throws `std::bad_alloc`, and `std::length_error` where `CatalogBuilder::build` does.
PoTree read_po_tree(const std::filesystem::path& directory);

} // namespace phrasebook::formats
