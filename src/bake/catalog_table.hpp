// locales/<tag>/<edition>.po → builtin_tables.inc
#pragma once

#include <filesystem>
#include <iosfwd>

namespace phrasebook::bake {

/// Reads the catalogs of a directory, one folder a locale and one file an edition, and writes their
/// tables as C++.
/// @throws LoadError
void bake_catalog_table(const std::filesystem::path& locales, std::ostream& out);

} // namespace phrasebook::bake
