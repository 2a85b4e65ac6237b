// Paths as those name them who see a working tree from its root.
#pragma once

#include <filesystem>
#include <string>

namespace phrasebook::lint {

/// GitHub, GitLab and readers of SARIF know a file by its path below the root of its repository,
/// wherever the command was run, and show nothing at any other path. The root is that of git's
/// working tree in which the command is run, or else of the one that the first file asked for is
/// in, or else the current directory.
class TreePaths {
  public:
    /// Below the root: relative to it, and parted by '/'. Elsewhere: the full path. Neither has a
    /// "." or ".." in it. The next findings of a file cost a comparison.
    [[nodiscard]] const std::string& of(const std::string& file);

  private:
    [[nodiscard]] std::string path_of(const std::filesystem::path& file);

    std::filesystem::path root_;
    std::string last_file_;
    std::string last_path_;
};

} // namespace phrasebook::lint
