// Findings as the results of tests.
#pragma once

#include <iosfwd>

#include <phrasebook/lint.hpp>

namespace phrasebook::lint {

/// JUnit's XML, as Jenkins, GitLab and others read it: a suite a file, in it a test for each
/// message that something is wrong with, and one for the rest of the file. What is at least so
/// heavy fails its test; the rest is written to the suite's output. A file that could not be read
/// is an error.
void write_junit(std::ostream& out, const Result& result, Severity least);

} // namespace phrasebook::lint
