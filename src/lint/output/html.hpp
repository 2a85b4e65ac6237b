// Findings as a page for translators.
#pragma once

#include <iosfwd>

#include <phrasebook/lint.hpp>

namespace phrasebook::lint {

/// One page that needs nothing beside itself: of each locale a matrix code × field where its files
/// are of codes, a list of the files, filters, and each finding beside its text and what that
/// translates, with the spot marked. Without the script all of it is there but the filters. Wants
/// `Options::keep_messages`. So many findings as a browser can bear are shown, the rest counted.
void write_html(std::ostream& out, const Result& result);

} // namespace phrasebook::lint
