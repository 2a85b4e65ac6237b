// A catalog in a language that nobody speaks.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "formats/output_tree.hpp"
#include "lint/document.hpp"

namespace phrasebook::lint {

inline constexpr const char* pseudo_locale = "qps-ploc";

/// The PO file of a document in that language: its keys, comments and flags, and of each text that
/// is translated, or is translated from where the msgid says it, the pseudo-translation.
[[nodiscard]] std::string pseudo_po(const Document& document);

/// The files below the paths: of those in the language that is translated from or in none that is
/// known, and of templates; where there are none of them, of all. As `qps-ploc/<name>.po`, in
/// `LC_MESSAGES` where they were in one, or as `qps-ploc.po` where a file's name was its language.
/// @param problems takes what could not be read, and files that would have one name
[[nodiscard]] std::vector<formats::OutputFile>
pseudo_files(std::span<const std::filesystem::path> paths, std::vector<std::string>& problems);

} // namespace phrasebook::lint
