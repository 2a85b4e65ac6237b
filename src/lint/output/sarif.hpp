// Findings as SARIF, for code scanning and editors.
#pragma once

#include <iosfwd>

#include <phrasebook/lint.hpp>

namespace phrasebook::lint {

/// One run of SARIF 2.1.0 with all the rules. Columns are counted in UTF-16 code units, and the
/// run says so (§3.14.17); the URI of a relative path is relative to `%SRCROOT%`. What is in a MO
/// file, which has no lines, has byte offsets (§3.30.11). Problems with files are notifications.
/// @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html
void write_sarif(std::ostream& out, const Result& result);

} // namespace phrasebook::lint
