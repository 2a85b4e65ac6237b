#include "formats/directory.hpp"

#include <algorithm>

#ifndef _WIN32
#include <cerrno>
#include <memory>

#include <dirent.h>
#endif

namespace phrasebook::formats {

namespace fs = std::filesystem;

namespace {

#ifndef _WIN32

struct Closer {
    // Nothing was written, so closing has nothing to lose.
    void operator()(DIR* directory) const noexcept { static_cast<void>(closedir(directory)); }
};

/// By the system's own functions: libstdc++'s directory_iterator ends the program where there is no
/// memory for it.
std::vector<fs::path> all_in(const fs::path& directory, std::error_code& error) {
    std::vector<fs::path> paths;
    errno = 0;
    const std::unique_ptr<DIR, Closer> stream(opendir(directory.c_str()));
    while (stream != nullptr) {
        errno = 0;
        const dirent* const each = readdir(stream.get()); // NOLINT(concurrency-mt-unsafe): own DIR
        if (each == nullptr) break;
        const char* const name = each->d_name;
        paths.push_back(directory / name);
    }
    error.assign(errno, std::generic_category());
    return paths;
}

#else

std::vector<fs::path> all_in(const fs::path& directory, std::error_code& error) {
    std::vector<fs::path> paths;
    for (fs::directory_iterator i(directory, error), end; !error && i != end; i.increment(error))
        paths.push_back(i->path());
    return paths;
}

#endif

} // namespace

std::vector<fs::path> paths_in(const fs::path& directory, std::error_code& error) {
    std::vector<fs::path> paths = all_in(directory, error);
    std::erase_if(paths, [](const fs::path& path) { return path.filename().native()[0] == '.'; });
    std::sort(paths.begin(), paths.end());
    return paths;
}

} // namespace phrasebook::formats
