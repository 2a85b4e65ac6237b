// Findings for programs.
#pragma once

#include <iosfwd>

#include <phrasebook/lint.hpp>

namespace phrasebook::lint {

/// One object: `findings`, each with `file`, `line`, `column` (in bytes), `displayColumn`,
/// `offset`, `rule`, `severity`, `message`, `locale`, `msgctxt`, `msgid`, `fingerprint` and `fix`,
/// and `summary`. What is not known is null; bytes that are not UTF-8 become U+FFFD.
void write_json(std::ostream& out, const Result& result);

} // namespace phrasebook::lint
