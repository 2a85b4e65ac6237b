// A theme checked, and as CSS.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <phrasebook/load_error.hpp>
#include <phrasebook/page_options.hpp>

namespace phrasebook::pages {

/// The variables of CSS that every look has: `--background`, and so on.
inline constexpr std::array<std::string_view, 6> color_names{"background", "surface", "text",
                                                             "muted",      "accent",  "line"};
inline constexpr std::string_view dark_suffix = "-dark";

/// What is wrong with a value of that name; empty where nothing is.
std::string color_problem(std::string_view value);
std::string logo_problem(std::string_view uri);
std::string contact_problem(std::string_view contact);

/// What is wrong with a theme that was made in a program: `file` is empty in each.
std::vector<LoadProblem> problems_of(const Theme& theme);

/// The theme's variables, for the end of a style. The theme must be without problems.
std::string css_of(const Theme& theme);

/// The contact as a link: "mailto:" before an address of mail.
std::string contact_uri(std::string_view contact);

} // namespace phrasebook::pages
