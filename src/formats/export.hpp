// A catalog as files, in each of the formats from which it can be loaded again.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include <phrasebook/catalog.hpp>

#include "formats/output_tree.hpp"

namespace phrasebook::formats {

/// Which locales of the catalog, by their names.
using Locales = std::span<const std::string_view>;

/// `<tag>/<edition>.po`, each entry with its words in the default locale above it, though that is
/// not among the locales. The date becomes PO-Revision-Date.
std::vector<OutputFile> export_po(const Catalog& catalog, Locales locales, std::string_view date);

/// `<ll_CC>/LC_MESSAGES/phrasebook-<edition>.mo`, and `phrasebook.mo`, which holds of each message
/// what the editions in their order answer. Fuzzy entries are left out, as msgfmt leaves them.
/// Where gettext would miss a locale's words, its other names are links to its files (zh_HK to
/// zh_TW); and a locale whose chain gettext would not follow has in `phrasebook.mo` what lies on
/// it.
std::vector<OutputFile> export_mo(const Catalog& catalog, Locales locales);

/// `<locale>.txt`: see icu_text.hpp. The tree is that of a catalog of these locales alone.
std::vector<OutputFile> export_icu(const Catalog& catalog, Locales locales);

} // namespace phrasebook::formats
