// Findings as GitHub shows them beside the changed lines.
#pragma once

#include <iosfwd>

#include <phrasebook/lint.hpp>

namespace phrasebook::lint {

/// A workflow command a finding: `::error file=…,line=…,col=…,title=…::message`, the heaviest
/// first. A step may show ten errors, ten warnings and ten notices; what is more is counted in a
/// last notice.
/// @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
void write_github(std::ostream& out, const Result& result);

} // namespace phrasebook::lint
