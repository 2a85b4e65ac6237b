// What pages look like and say, as typed.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <phrasebook/page_options.hpp>

namespace CLI { // NOLINT(readability-identifier-naming): theirs
class App;
}

namespace phrasebook::cli {

struct PageChoices {
    std::string look = std::string(to_string(Look::plain));
    std::filesystem::path template_file;
    std::filesystem::path theme; ///< a file, which is read when it is needed
    std::vector<std::filesystem::path> strings;
    std::string problem_type;
    std::vector<std::string> editions; ///< empty: all, in the catalog's order
};

/// Adds --look, --template, --theme, --strings, --problem-type and --edition to a command.
void add_page_options(CLI::App& command, PageChoices& choices);

/// Everything but the theme and the editions.
[[nodiscard]] PageOptions options_of(const PageChoices& choices);

} // namespace phrasebook::cli
