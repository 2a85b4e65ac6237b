// locales/<tag>/<edition>.po → phrasebook/baked/<tag>.hpp, for lookups at compile time
#pragma once

#include <vector>

#include <phrasebook/catalog.hpp>

#include "formats/export.hpp"

namespace phrasebook::bake {

/// A header a locale, with what its readers get, and phrasebook/baked/all.hpp, which has them all
/// and which tag is served by which. The locales are all of the catalog's.
std::vector<formats::OutputFile> baked_headers(const Catalog& catalog, formats::Locales locales);

} // namespace phrasebook::bake
