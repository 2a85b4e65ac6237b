// A template read and checked, before Mustache sees it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <phrasebook/load_error.hpp>

#include "pages/source_text.hpp"

namespace phrasebook::pages {

/// What was found in a template.
struct CheckedTemplate {
    /// A part of the text, in bytes.
    struct Part {
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    /// The content of each `<style>`: nothing in it depends on what is rendered.
    std::vector<Part> styles;
    /// White space around a tag that has a line to itself, which leaves no line behind: that is
    /// Mustache's rule. In the order of the text; none of it is in a style.
    std::vector<Part> blanks;
    std::vector<LoadProblem> problems; ///< none if the template may be used
};

/// Checks that every name is known, every section closed, and that what is put in is put where
/// escaping keeps it from doing harm: not unquoted into a tag, not into a script, a link or a
/// style. Mustache's partials and changes of delimiters are not for templates of pages.
/// @see https://mustache.github.io/mustache.5.html
CheckedTemplate check_template(const SourceText& source);

/// The text of a style with the theme put in.
std::string style_text(std::string_view style, std::string_view theme);

} // namespace phrasebook::pages
