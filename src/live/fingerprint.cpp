#include "live/fingerprint.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <system_error>
#include <utility>

#ifndef _WIN32
#include <sys/stat.h>
#endif

#include "live/watcher.hpp"

namespace phrasebook::live {

namespace {

namespace fs = std::filesystem;

/// More than a tick of any kernel (10 ms at 100 Hz).
constexpr std::chrono::milliseconds clock_step{50};

struct Looked {
    Fingerprint::Item item;
    bool is_folder = false;
};

#ifdef _WIN32

Looked look(fs::path path) {
    Looked looked{.item = {.path = std::move(path)}};
    std::error_code error;
    looked.is_folder = fs::is_directory(looked.item.path, error);
    if (looked.is_folder) return looked;
    looked.item.size = fs::file_size(looked.item.path, error);
    const auto modified = fs::last_write_time(looked.item.path, error).time_since_epoch();
    looked.item.modified = std::chrono::nanoseconds(modified).count();
    return looked;
}

bool is_fresh(const Fingerprint::Item& item) {
    const auto now = std::chrono::nanoseconds(fs::file_time_type::clock::now().time_since_epoch());
    return now - std::chrono::nanoseconds(item.modified) < clock_step;
}

#else

std::int64_t nanoseconds(const timespec& time) {
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

Looked look(fs::path path) {
    Looked looked{.item = {.path = std::move(path)}};
    struct stat status {};
    if (::stat(looked.item.path.c_str(), &status) != 0) return looked;
    looked.is_folder = S_ISDIR(status.st_mode);
    looked.item.device = status.st_dev;
    looked.item.inode = status.st_ino;
    // Of a folder only which it is: its times are those of names that may be passed over.
    if (looked.is_folder) return looked;
    looked.item.size = static_cast<std::uintmax_t>(status.st_size);
#ifdef __APPLE__
    looked.item.modified = nanoseconds(status.st_mtimespec);
    looked.item.changed = nanoseconds(status.st_ctimespec);
#else
    looked.item.modified = nanoseconds(status.st_mtim);
    looked.item.changed = nanoseconds(status.st_ctim);
#endif
    return looked;
}

bool is_fresh(const Fingerprint::Item& item) {
    const std::chrono::nanoseconds age = std::chrono::system_clock::now().time_since_epoch()
                                         - std::chrono::nanoseconds(item.changed);
    return -clock_step < age && age < clock_step; // a server's clock may be another
}

#endif

void add(Fingerprint& state, const fs::path& path, int levels) {
    Looked looked = look(path);
    const bool enter = looked.is_folder && levels >= 0;
    state.fresh = state.fresh || (!looked.is_folder && is_fresh(looked.item));
    const std::size_t place = state.items.size();
    state.items.push_back(std::move(looked.item));
    if (!enter) return;
    std::error_code error;
    for (fs::directory_iterator i(path, error), end; !error && i != end; i.increment(error))
        if (!is_hidden(i->path().filename().native())) add(state, i->path(), levels - 1);
    // A folder that cannot be listed is not one that is empty.
    if (error) state.items[place].size = static_cast<unsigned>(error.value());
}

} // namespace

Fingerprint fingerprint(const fs::path& directory) {
    Fingerprint state;
    add(state, directory, folder_levels);
    std::sort(state.items.begin(), state.items.end(),
              [](const auto& a, const auto& b) { return a.path.native() < b.path.native(); });
    return state;
}

} // namespace phrasebook::live
