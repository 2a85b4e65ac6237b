#include "lint/files.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

namespace phrasebook::lint {

namespace {

namespace fs = std::filesystem;

bool is_catalog(const fs::path& path) {
    constexpr std::array<const char*, 4> extensions{".po", ".pot", ".mo", ".gmo"};
    const fs::path extension = path.extension();
    return std::any_of(extensions.begin(), extensions.end(),
                       [&](const char* each) { return extension == each; });
}

/// Trees are as deep as their paths may be long, so this ends.
void find_below(const fs::path& folder, std::vector<fs::path>& files,
                std::vector<std::string>& problems) {
    std::vector<fs::path> paths;
    std::error_code error;
    for (fs::directory_iterator i(folder, error), end; !error && i != end; i.increment(error))
        if (!i->path().filename().native().starts_with('.')) paths.push_back(i->path());
    if (error) problems.push_back(folder.string() + ": " + error.message());
    std::sort(paths.begin(), paths.end());
    for (const fs::path& path : paths) {
        if (fs::is_directory(path, error)) {
            if (!fs::is_symlink(path, error)) find_below(path, files, problems);
        } else if (is_catalog(path) && fs::is_regular_file(path, error)) {
            files.push_back(path);
        }
    }
}

/// Each file by one of its paths.
void leave_out_twins(std::vector<fs::path>& files) {
    struct Name {
        std::string file; ///< what the path leads to
        bool link = false;
    };
    const auto name_of = [](const fs::path& path) {
        std::error_code error;
        const fs::path target = fs::canonical(path, error);
        return Name{(error ? full_path(path) : target).native(), fs::is_symlink(path, error)};
    };
    std::vector<Name> names(files.size());
    std::transform(files.begin(), files.end(), names.begin(), name_of);
    std::set<std::string_view> themselves;
    for (const Name& name : names)
        if (!name.link) themselves.insert(name.file);
    std::set<std::string_view> seen;
    std::vector<fs::path> kept;
    for (std::size_t i = 0; i < files.size(); ++i)
        if ((!names[i].link || !themselves.contains(names[i].file))
            && seen.insert(names[i].file).second)
            kept.push_back(std::move(files[i]));
    files = std::move(kept);
}

} // namespace

std::vector<fs::path> catalog_files(std::span<const fs::path> paths,
                                    std::vector<std::string>& problems) {
    std::vector<fs::path> files;
    for (const fs::path& path : paths) {
        std::error_code error;
        const std::size_t before = files.size();
        if (!fs::is_directory(path, error)) {
            files.push_back(path);
            continue;
        }
        find_below(path, files, problems);
        if (files.size() == before)
            problems.push_back(path.string() + ": holds no .po, .pot or .mo file");
    }
    leave_out_twins(files);
    return files;
}

fs::path full_path(const fs::path& path) {
    std::error_code error;
    const fs::path absolute = fs::absolute(path, error);
    return (error ? path : absolute).lexically_normal();
}

fs::path path_below(const fs::path& folder, const fs::path& path) {
    fs::path below = path.lexically_relative(folder);
    return below.empty() || *below.begin() == ".." ? fs::path() : below;
}

} // namespace phrasebook::lint
