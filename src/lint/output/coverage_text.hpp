// How much there is, for people and for programs.
#pragma once

#include <iosfwd>
#include <span>

#include <phrasebook/coverage.hpp>

namespace phrasebook::lint {

/// A table: locale × edition × field; then of each reader that was asked for, where the words come
/// from. The columns are aligned wherever it goes.
void write_coverage_text(std::ostream& out, const Coverage& coverage);
/// `locales`, `cells` and `readers`: docs/coverage.md.
void write_coverage_json(std::ostream& out, const Coverage& coverage);

/// The same of files that know neither editions nor fields.
void write_files_text(std::ostream& out, std::span<const FileReport> files);
void write_files_json(std::ostream& out, std::span<const FileReport> files);

} // namespace phrasebook::lint
