// The formats in which findings are written.
#pragma once

#include <string>
#include <vector>

#include <phrasebook/lint.hpp>

namespace phrasebook::cli {

/// The names of the formats, the first one the usual. "markdown" is for the list of rules alone.
[[nodiscard]] std::vector<std::string> finding_formats();

/// Whether a format shows messages that nothing is wrong with, too.
[[nodiscard]] bool shows_all_messages(const std::string& format);

/// Writes to standard output. `least` is what makes the run fail.
void write_findings(const std::string& format, const lint::Result& result, lint::Severity least);

} // namespace phrasebook::cli
