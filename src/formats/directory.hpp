// The names in a directory.
#pragma once

#include <filesystem>
#include <system_error>
#include <vector>

namespace phrasebook::formats {

/// The paths of what stands in a directory, except names that begin with a dot, in ascending order:
/// the same on every machine. Where reading fails, `error` says so, and what was read is given.
/// @throws std::bad_alloc
std::vector<std::filesystem::path> paths_in(const std::filesystem::path& directory,
                                            std::error_code& error);

} // namespace phrasebook::formats
