// Places in lines, as other programs count them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <phrasebook/lint.hpp>

namespace phrasebook::lint {

/// Columns from 1, in UTF-16 code units, as JavaScript, .NET and the Language Server Protocol
/// count; a byte that is not UTF-8 counts 1, a byte order mark 0.
struct Utf16Columns {
    std::size_t begin = 0;
    std::size_t end = 0; ///< behind the last one
};

/// The column of a byte of the line.
[[nodiscard]] std::size_t utf16_column(std::string_view line, std::size_t index);

/// Where a finding stands in its line. Nothing where that has no lines, or is too long to be kept.
[[nodiscard]] std::optional<Utf16Columns> columns_of(const Finding& finding);

/// What the edit of a finding replaces. Nothing where it has none, or none within its line.
[[nodiscard]] std::optional<Utf16Columns> columns_of_fix(const Finding& finding);

} // namespace phrasebook::lint
