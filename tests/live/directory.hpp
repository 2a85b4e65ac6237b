// A directory of catalog files that goes when it does, and the ways in which files come to change.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <utility>

namespace phrasebook::test {

/// A PO file with one title.
inline std::string title(const std::string& text) {
    return "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
           "msgctxt \"title\"\nmsgid \"404\"\nmsgstr \""
           + text + "\"\n";
}

class Directory {
  public:
    Directory() {
        std::string name = (std::filesystem::temp_directory_path() / "live_XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary directory");
        root_ = name;
    }
    ~Directory() {
        std::error_code error;
        std::filesystem::remove_all(root_, error);
    }
    Directory(const Directory&) = delete;
    Directory& operator=(const Directory&) = delete;

    [[nodiscard]] std::filesystem::path operator/(const std::filesystem::path& path) const {
        return root_ / path;
    }

    /// Writes into the file where it is, so that a reader may find half of it.
    void write(const std::filesystem::path& path, const std::string& text) const {
        std::filesystem::create_directories((root_ / path).parent_path());
        std::ofstream(root_ / path, std::ios::binary) << text;
    }

    /// Puts a whole file in the place of the old one.
    void replace(const std::filesystem::path& path, const std::string& text) const {
        const std::filesystem::path hidden = path.parent_path() / ("." + path.filename().string());
        write(hidden, text);
        std::filesystem::rename(root_ / hidden, root_ / path);
    }

    /// Makes a link, or has one lead elsewhere in a single step, as `ln -sfn` does not.
    void link(const std::filesystem::path& path, const std::filesystem::path& target) const {
        const std::filesystem::path hidden = path.parent_path() / ".link";
        std::filesystem::create_directories((root_ / path).parent_path());
        std::filesystem::create_symlink(target, root_ / hidden);
        std::filesystem::rename(root_ / hidden, root_ / path);
    }

    void remove(const std::filesystem::path& path) const {
        std::filesystem::remove_all(root_ / path);
    }

  private:
    std::filesystem::path root_;
};

} // namespace phrasebook::test
