// Which lines of a file are other than in a revision of git.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace phrasebook::lint {

class ChangedLines {
  public:
    /// Of a file that git does not know, all lines. `revision` is anything that git calls a commit.
    /// @throws OptionError with what git says where it fails
    ChangedLines(const std::filesystem::path& file, const std::string& revision);

    /// Whether one of the lines from `first` to `last` has changed.
    [[nodiscard]] bool touch(std::size_t first, std::size_t last) const noexcept;

    /// Whether anything has changed: all there is to say of a file that has no lines.
    [[nodiscard]] bool any() const noexcept { return all_ || !ranges_.empty(); }

  private:
    bool all_ = false;
    std::vector<std::pair<std::size_t, std::size_t>> ranges_; ///< first and last line
};

} // namespace phrasebook::lint
