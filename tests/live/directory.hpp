// A directory of catalog files that goes when it does, and the ways in which files come to change.
#pragma once

#include <filesystem>
#include <string>

#include "support/temporary_directory.hpp"

namespace phrasebook::test {

/// A PO file with one title.
inline std::string title(const std::string& text) {
    return "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
           "msgctxt \"title\"\nmsgid \"404\"\nmsgstr \""
           + text + "\"\n";
}

/// `write` writes into the file where it is, so that a reader may find half of it.
class Directory : public TemporaryDirectory {
  public:
    [[nodiscard]] std::filesystem::path operator/(const std::filesystem::path& name) const {
        return path() / name;
    }

    /// Puts a whole file in the place of the old one.
    void replace(const std::filesystem::path& name, const std::string& text) const {
        const std::filesystem::path hidden = name.parent_path() / ("." + name.filename().string());
        write(hidden, text);
        std::filesystem::rename(*this / hidden, *this / name);
    }

    /// Makes a link, or has one lead elsewhere in a single step, as `ln -sfn` does not.
    void link(const std::filesystem::path& name, const std::filesystem::path& target) const {
        const std::filesystem::path hidden = name.parent_path() / ".link";
        std::filesystem::create_directories((*this / name).parent_path());
        std::filesystem::create_symlink(target, *this / hidden);
        std::filesystem::rename(*this / hidden, *this / name);
    }

    void remove(const std::filesystem::path& name) const {
        std::filesystem::remove_all(*this / name);
    }
};

} // namespace phrasebook::test
