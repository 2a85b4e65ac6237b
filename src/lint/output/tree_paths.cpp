#include "lint/output/tree_paths.hpp"

#include <system_error>

#include "lint/files.hpp"

namespace phrasebook::lint {

namespace {

namespace fs = std::filesystem;

/// The next folder from there upwards in which git keeps a repository, or the name of one, as in a
/// submodule; empty where there is none.
fs::path working_tree_of(fs::path folder) {
    std::error_code error;
    while (!fs::exists(folder / ".git", error)) {
        if (!folder.has_relative_path()) return {};
        folder = folder.parent_path();
    }
    return folder;
}

/// Git knows nothing below a link, so folders are called by their own names. A file that is a link
/// keeps its.
fs::path with_real_folders(const fs::path& file) {
    const fs::path full = full_path(file);
    std::error_code error;
    const fs::path folder = fs::weakly_canonical(full.parent_path(), error);
    return error ? full : folder / full.filename();
}

} // namespace

const std::string& TreePaths::of(const std::string& file) {
    if (last_path_.empty() || file != last_file_) {
        last_file_ = file;
        last_path_ = path_of(file);
    }
    return last_path_;
}

std::string TreePaths::path_of(const fs::path& file) {
    const fs::path place = with_real_folders(file);
    if (root_.empty()) {
        std::error_code error;
        const fs::path here = fs::current_path(error);
        root_ = working_tree_of(here);
        if (root_.empty()) root_ = working_tree_of(place.parent_path());
        if (root_.empty()) root_ = here;
    }
    const fs::path below = path_below(root_, place);
    return (below.empty() ? place : below).generic_string();
}

} // namespace phrasebook::lint
