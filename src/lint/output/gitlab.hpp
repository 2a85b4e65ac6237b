// Findings as GitLab shows them in a merge request.
#pragma once

#include <iosfwd>

#include <phrasebook/lint.hpp>

namespace phrasebook::lint {

/// GitLab's code quality report: a list of `description`, `check_name`, `fingerprint`, `severity`
/// and `location`. In a MO file, which has no lines, the line is 1.
/// @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
void write_gitlab(std::ostream& out, const Result& result);

} // namespace phrasebook::lint
