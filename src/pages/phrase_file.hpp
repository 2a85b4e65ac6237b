// The file of a locale with the page's own words.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <phrasebook/load_error.hpp>
#include <phrasebook/tag.hpp>

#include "pages/phrases.hpp"

namespace phrasebook::pages {

/// The messages of a locale, by phrase; an empty one is not there.
using Patterns = std::array<std::string, phrase_count>;

struct PhraseFile {
    Tag locale;
    Patterns patterns;
};

/// What a PO file says. Fuzzy and obsolete entries are passed over. What is wrong is added to
/// `problems`.
PhraseFile parse_phrase_file(std::string_view bytes, const std::string& name, const Tag& locale,
                             std::vector<LoadProblem>& problems);

/// Every `<tag>/pages.po` in a directory, by the names of the folders. Folders without one, and
/// those whose name begins with a dot, are passed over.
std::vector<PhraseFile> read_phrase_files(const std::filesystem::path& directory,
                                          std::vector<LoadProblem>& problems);

} // namespace phrasebook::pages
