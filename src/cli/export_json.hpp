// A catalog as JSON, one file a locale.
#pragma once

#include <vector>

#include <phrasebook/catalog.hpp>

#include "formats/export.hpp"

namespace phrasebook::cli {

/// `<tag>.json`: the locale, its messages by code and field (of each the first that an edition
/// serves), and its editions, each with its source and its messages.
[[nodiscard]] std::vector<formats::OutputFile> export_json(const Catalog& catalog,
                                                           formats::Locales locales);

} // namespace phrasebook::cli
