#include "formats/output_tree.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <string_view>
#include <system_error>
#include <utility>

#ifdef __linux__
#include <fcntl.h>
#endif
#include <unistd.h>

#include "formats/file.hpp"

namespace phrasebook::formats {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, std::string_view reason) {
    throw WriteError(path.string().append(": ").append(reason));
}

void check(const fs::path& path, const std::error_code& error) {
    if (error) fail(path, system_message(error));
}

/// A directory of our own beside another, which goes with this object unless it was put in place.
class Staging {
  public:
    explicit Staging(const fs::path& target) {
        const fs::path parent = target.parent_path();
        std::error_code error;
        fs::create_directories(parent, error);
        if (error)
            fail(target, "there is no place to write it first, in " + parent.string() + ": "
                             + system_message(error));
        const std::string name = '.' + target.filename().string() + '.' + std::to_string(getpid());
        for (int i = 0;; ++i) {
            path_ = parent / (name + '-' + std::to_string(i));
            if (fs::create_directory(path_, error)) break;
            if (error)
                fail(target, "there is no place to write it first, in " + parent.string() + ": "
                                 + system_message(error));
        }
    }
    ~Staging() {
        std::error_code ignored; // there is nobody left to tell
        fs::remove_all(path_, ignored);
    }

    /// Gives it the rights of the directory that it will replace.
    void take_rights_of(const fs::path& directory) const {
        std::error_code error;
        const fs::file_status status = fs::status(directory, error);
        if (!error) fs::permissions(path_, status.permissions(), error);
        check(directory, error);
    }
    /// Removes what is left here, after the exchange: the old files.
    void remove() const {
        std::error_code error;
        fs::remove_all(path_, error);
        if (error)
            fail(path_,
                 "holds the old files, which cannot all be removed: " + system_message(error));
    }

    Staging(const Staging&) = delete;
    Staging& operator=(const Staging&) = delete;

    void write(const OutputFile& file) const {
        // A name may come from a user's catalog; none of them leads out of the directory.
        if (file.path.is_absolute() || file.path.lexically_normal() != file.path
            || *file.path.begin() == "..")
            fail(file.path, "is no name of a file within a directory");
        const fs::path path = path_ / file.path;
        std::error_code error;
        fs::create_directories(path.parent_path(), error);
        check(path.parent_path(), error);
        if (!file.link.empty()) {
            fs::create_symlink(file.link, path, error);
            return check(path, error);
        }
        errno = 0;
        std::ofstream out(path, std::ios::binary);
        out.write(file.bytes.data(), static_cast<std::streamsize>(file.bytes.size()));
        out.close();
        if (!out) check(path, {errno == 0 ? EIO : errno, std::generic_category()});
    }

    /// After this, the old directory, if there was one, is what is removed.
    void put_in_place_of(const fs::path& target, bool is_there) const {
        std::error_code error;
        if (is_there && exchange(target)) return;
        if (!is_there) {
            fs::rename(path_, target, error);
            return check(target, error);
        }
        const fs::path old = path_.string() + "-old";
        fs::rename(target, old, error);
        check(target, error);
        fs::rename(path_, target, error);
        if (error) {
            std::error_code ignored;
            fs::rename(old, target, ignored);
            check(target, error);
        }
        fs::rename(old, path_, error);
    }

  private:
    [[nodiscard]] bool exchange([[maybe_unused]] const fs::path& target) const {
#ifdef RENAME_EXCHANGE
        return renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE) == 0;
#else
        return false;
#endif
    }

    fs::path path_;
};

/// Without "." and "..", a slash at the end, or a link at its own place: what a rename can take.
fs::path resolved(const fs::path& directory) {
    std::error_code error;
    fs::path path = fs::weakly_canonical(fs::absolute(directory, error), error);
    check(directory, error);
    if (!path.has_filename()) path = path.parent_path();
    if (path == path.root_path()) fail(directory, "is no place to write to");
    return path;
}

} // namespace

void write_tree(const fs::path& directory, std::span<const OutputFile> files, Existing existing) {
    const fs::path target = resolved(directory);
    std::error_code error;
    const bool is_there = fs::exists(target, error);
    if (is_there && !fs::is_directory(target, error)) fail(directory, "is not a directory");
    const bool is_empty = !is_there || fs::is_empty(target, error);
    check(directory, error);
    const fs::path working = fs::canonical(fs::current_path(error), error);
    if (is_there && !error
        && std::mismatch(target.begin(), target.end(), working.begin(), working.end()).first
               == target.end())
        fail(directory, "is where this program runs; it would be left in a directory without a "
                        "name");
    if (!is_empty && existing == Existing::refuse)
        throw NotEmptyError(directory.string() + ": is not empty");

    const Staging staging(target);
    for (const OutputFile& file : files)
        staging.write(file);
    if (is_there) staging.take_rights_of(target);
    staging.put_in_place_of(target, !is_empty);
    if (!is_empty) staging.remove();
}

} // namespace phrasebook::formats
