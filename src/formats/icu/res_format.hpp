// Compiled ICU resource bundles as files of a catalog.
#pragma once

#include "formats/catalog_file.hpp"

namespace phrasebook::formats {

/// A bundle says itself which locale its words are for: zh_Hant.res holds those of zh-TW, root.res
/// those of the default locale. One that is an alias, or leads on, has none.
extern const FileFormat res_format;

} // namespace phrasebook::formats
