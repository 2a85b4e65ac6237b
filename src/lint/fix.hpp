// Writes edits into a file.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <phrasebook/lint.hpp>

namespace phrasebook::lint {

/// The bytes with the edits in them. Of two that touch each other, the first one counts.
/// `applied` says of each finding whether its edit is in.
[[nodiscard]] std::string with_edits(std::string_view bytes, std::span<const Finding> findings,
                                     std::vector<bool>& applied);

/// Puts the bytes in the place of the file in one step: who opens it sees the old or the new. The
/// reason where that fails, or nothing.
[[nodiscard]] std::string replace_file(const std::filesystem::path& file, std::string_view bytes);

} // namespace phrasebook::lint
