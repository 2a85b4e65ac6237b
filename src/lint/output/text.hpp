// Findings for people.
#pragma once

#include <iosfwd>

#include <phrasebook/lint.hpp>

namespace phrasebook::lint {

struct TextStyle {
    bool colour = false;
    bool source_lines = true; ///< with a caret under the place
};

/// `file:line:column: severity: message [rule]`, the line it is about, and a caret under the place;
/// at the end, how many there are. Nothing of a file is written that a terminal would obey.
void write_text(std::ostream& out, const Result& result, TextStyle style);

} // namespace phrasebook::lint
