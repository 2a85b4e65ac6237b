// The formats in which findings are written.
#pragma once

#include <string>
#include <vector>

#include <phrasebook/lint.hpp>

namespace phrasebook::cli {

/// The names of the formats, the first one the usual. "markdown" is for the list of rules alone.
[[nodiscard]] std::vector<std::string> finding_formats();

/// Writes to standard output.
void write_findings(const std::string& format, const lint::Result& result);

} // namespace phrasebook::cli
