// The list of what is in a site.
#pragma once

#include <span>
#include <string>

#include "formats/output_tree.hpp"
#include "site/page_file.hpp"

namespace phrasebook::site {

/// JSON: each file with its size and SHA-256, and of a page its code, locale, format, type and
/// language.
[[nodiscard]] std::string manifest_of(const Site& site, std::span<const formats::OutputFile> files);

} // namespace phrasebook::site
