// How much there is, as a page.
#pragma once

#include <iosfwd>
#include <span>

#include <phrasebook/coverage.hpp>

namespace phrasebook::lint {

/// One page that needs nothing beside itself: shares, what is not seen in the own language with
/// where it comes from instead, the map, and the table of all.
void write_coverage_html(std::ostream& out, const Coverage& coverage);
void write_files_html(std::ostream& out, std::span<const FileReport> files);

} // namespace phrasebook::lint
