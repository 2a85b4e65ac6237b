// The catalog files that are meant by paths.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace phrasebook::lint {

/// Files as they are given, and of directories all .po, .pot, .mo and .gmo files below them, by
/// name; hidden folders and links to folders are not entered. Each file once, by however many paths
/// and links it is meant: by the first of its names that is no link. What is not there becomes a
/// problem.
[[nodiscard]] std::vector<std::filesystem::path>
catalog_files(std::span<const std::filesystem::path> paths, std::vector<std::string>& problems);

/// A path as it is called from the root, without "." and "..": its folders are those that the file
/// is in, wherever the command was run.
[[nodiscard]] std::filesystem::path full_path(const std::filesystem::path& path);

/// A full path as it is called from a folder that it is below; empty where it is not.
[[nodiscard]] std::filesystem::path path_below(const std::filesystem::path& folder,
                                               const std::filesystem::path& path);

} // namespace phrasebook::lint
