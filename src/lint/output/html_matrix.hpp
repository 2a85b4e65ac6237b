// The matrix code × field of the page for translators.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <span>

#include <phrasebook/lint.hpp>

namespace phrasebook::lint {

/// A table a locale that has files of codes: which message is there, which is not, and what is
/// wrong with it. A cell leads to its first finding, `#f<index>`, where that is below `shown`.
void write_matrices(std::ostream& out, const Result& result, std::size_t shown);

} // namespace phrasebook::lint
