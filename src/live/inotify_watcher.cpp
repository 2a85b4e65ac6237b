// Linux's notices: inotify(7). Each is about a name in a directory, so what is watched is every
// directory in which a name is looked up on the way to a catalog file, links and all.

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <system_error>
#include <utility>

#include <sys/inotify.h>
#include <unistd.h>

#include <boost/asio/posix/stream_descriptor.hpp>

#include "live/watcher.hpp"

namespace phrasebook::live {

namespace {

namespace fs = std::filesystem;

/// What may make a name lead elsewhere, or nowhere. IN_ATTRIB: or be allowed to.
constexpr std::uint32_t of_names =
    IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF;
constexpr std::uint32_t of_files = of_names | IN_MODIFY | IN_CLOSE_WRITE;

/// After these another directory may have to be watched.
constexpr std::uint32_t rearranging = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO;
constexpr std::uint32_t of_the_watch = IN_IGNORED | IN_UNMOUNT | IN_DELETE_SELF | IN_MOVE_SELF;

/// As the kernel: ELOOP.
constexpr int most_links = 40;

[[noreturn]] void fail(const std::string& what, int error) {
    std::string reason = std::generic_category().message(error);
    if (error == ENOSPC) reason = "the limit of inotify watches is reached";
    if (error == EMFILE) reason = "the limit of inotify instances, or of open files, is reached";
    throw std::runtime_error(what + ": " + reason);
}

class InotifyWatcher : public Watcher {
  public:
    InotifyWatcher(boost::asio::io_context& context, fs::path directory)
        : directory_(std::move(directory)), notices_(context) {
        const int descriptor = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
        if (descriptor < 0) fail("inotify", errno);
        notices_.assign(descriptor);
        watch_all();
    }

    bool changed() override {
        bool changed = false;
        bool rearranged = false;
        alignas(inotify_event) std::array<char, 16384> buffer;
        for (;;) {
            const ssize_t got = ::read(notices_.native_handle(), buffer.data(), buffer.size());
            if (got < 0 && errno == EINTR) continue;
            if (got < 0 && errno != EAGAIN) fail("inotify", errno);
            if (got <= 0) break;
            for (ssize_t at = 0; at < got;) {
                const auto* const event =
                    reinterpret_cast<const inotify_event*>(buffer.data() + at);
                at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
                if (!concerns_us(*event)) continue;
                changed = true;
                rearranged = rearranged || may_rearrange(*event);
            }
        }
        if (rearranged) watch_all();
        return changed;
    }

    void wait(std::function<void()> ready) override {
        notices_.async_wait(boost::asio::posix::stream_descriptor::wait_read,
                            [ready = std::move(ready)](const boost::system::error_code& error) {
                                if (error != boost::asio::error::operation_aborted) ready();
                            });
    }

  private:
    /// Why a directory is watched.
    struct Interest {
        bool everything = false;     ///< it holds catalog files
        std::set<std::string> names; ///< these lead to one
    };

    [[nodiscard]] bool concerns_us(const inotify_event& event) const {
        if ((event.mask & IN_Q_OVERFLOW) != 0) return true; // anything may have been lost
        const auto found = watched_.find(event.wd);
        if (found == watched_.end()) return false; // a notice from before it was given up
        const Interest& interest = found->second;
        if ((event.mask & of_the_watch) != 0) return true;
        const std::string name = event.len == 0 ? "" : event.name; // padded with zeros
        return interest.names.contains(name) || (interest.everything && !is_hidden(name));
    }

    static bool may_rearrange(const inotify_event& event) {
        const bool of_folder = (event.mask & IN_ISDIR) != 0; // which may be readable now
        return of_folder || (event.mask & (IN_Q_OVERFLOW | of_the_watch | rearranging)) != 0;
    }

    /// Watches all that must be watched now, and no more. What comes into being meanwhile makes a
    /// notice, because a directory is watched before it is looked into.
    void watch_all() {
        const std::map<int, Interest> before = std::exchange(watched_, {});
        if (const std::optional<fs::path> folder = follow("/", directory_))
            watch_contents(*folder, folder_levels);
        for (const auto& [watch, interest] : before)
            if (!watched_.contains(watch)) ::inotify_rm_watch(notices_.native_handle(), watch);
    }

    /// Where a path leads, without a link in it; nothing where it leads nowhere. Watches each name
    /// on the way.
    /// @param at an absolute path without a link, from which the path starts
    std::optional<fs::path> follow(fs::path at, const fs::path& path) {
        std::deque<fs::path> rest(path.begin(), path.end());
        int links = 0;
        while (!rest.empty()) {
            const fs::path name = std::move(rest.front());
            rest.pop_front();
            if (name.empty() || name == ".") continue;
            if (name == "..") {
                at = at.parent_path();
                continue;
            }
            if (name.is_absolute()) {
                at = name;
                continue;
            }
            Interest* const interest = watch(at, of_names);
            if (interest == nullptr) return std::nullopt;
            interest->names.insert(name.native());
            at /= name;
            std::error_code error;
            const fs::file_status status = fs::symlink_status(at, error);
            if (!fs::exists(status)) return std::nullopt;
            if (!fs::is_symlink(status)) continue;
            const fs::path target = fs::read_symlink(at, error);
            if (error || ++links > most_links) return std::nullopt;
            rest.insert(rest.begin(), target.begin(), target.end());
            at = at.parent_path();
        }
        return at;
    }

    void watch_contents(const fs::path& folder, int levels) {
        Interest* const interest = watch(folder, of_files);
        if (interest == nullptr) return;
        interest->everything = true;
        std::error_code error;
        for (fs::directory_iterator i(folder, error), end; !error && i != end; i.increment(error)) {
            const fs::path name = i->path().filename();
            if (is_hidden(name.native())) continue;
            std::error_code ignored;
            const bool is_link = i->is_symlink(ignored);
            const std::optional<fs::path> target = is_link ? follow(folder, name) : i->path();
            if (!target) continue;
            if (fs::is_directory(*target, ignored)) {
                if (levels > 0) watch_contents(*target, levels - 1);
            } else if (is_link) {
                if (Interest* const there = watch(target->parent_path(), of_files))
                    there->names.insert(target->filename().native());
            }
        }
    }

    /// Nothing where there is no such directory (any more). One that may not be read is told of by
    /// the name above it when it may; but only what holds the files fails to load meanwhile, so
    /// that one on the way to it cannot be done without.
    Interest* watch(const fs::path& folder, std::uint32_t events) {
        const int watch = ::inotify_add_watch(notices_.native_handle(), folder.c_str(),
                                              events | IN_MASK_ADD | IN_ONLYDIR);
        if (watch >= 0) return &watched_[watch];
        const int error = errno;
        if (error == ENOENT || error == ENOTDIR || error == ENAMETOOLONG) return nullptr;
        if (error == EACCES && events == of_files) return nullptr;
        fail(folder.string(), error);
    }

    fs::path directory_;
    boost::asio::posix::stream_descriptor notices_;
    std::map<int, Interest> watched_; ///< by inotify's number; two paths of one folder share it
};

} // namespace

std::unique_ptr<Watcher> notified_watcher(boost::asio::io_context& context,
                                          const fs::path& directory) {
    return std::make_unique<InotifyWatcher>(context, directory);
}

} // namespace phrasebook::live
