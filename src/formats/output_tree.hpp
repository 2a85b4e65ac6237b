// A directory of files that appears whole or not at all.
#pragma once

#include <filesystem>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace phrasebook::formats {

struct OutputFile {
    std::filesystem::path path; ///< within the directory
    std::string bytes;
    std::filesystem::path link{}; ///< what it is a symbolic link to, relative to its folder, if so
};

/// `FILE: reason`
class WriteError : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Thrown where a directory holds something and nobody said that it may be replaced.
class NotEmptyError : public WriteError {
    using WriteError::WriteError;
};

/// What becomes of a directory that is there and holds something.
enum class Existing : bool { refuse, replace };

/// Writes the files into a new directory beside the one that is meant, then puts it in its place in
/// one step. Who opens the directory meanwhile sees the old files or the new, never some of each.
/// It is replaced, with its rights, not filled: the directory above must be writable, and it may be
/// no mount point, and not where the process runs.
/// @throws WriteError, NotEmptyError; then nothing has changed, and nothing is left behind
void write_tree(const std::filesystem::path& directory, std::span<const OutputFile> files,
                Existing existing);

} // namespace phrasebook::formats
