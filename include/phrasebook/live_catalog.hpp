/// @file
/// A catalog that follows a directory. The library target is `phrasebook::live`.
///
/// ```cpp
/// phrasebook::LiveCatalog live("/etc/acme/messages"); // throws LoadError where it does not load
/// const phrasebook::Catalog book = live.catalog();    // a request: one catalog from begin to end
/// respond(book.resolve(404, "fr-CA").text);
/// ```
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include <phrasebook/catalog.hpp>
#include <phrasebook/export.hpp>
#include <phrasebook/load.hpp>
#include <phrasebook/load_error.hpp>

namespace phrasebook {

/// What became of a change, or of the watching itself.
struct LiveReport {
    enum class Outcome : unsigned char {
        published, ///< the directory was loaded, and is served
        kept,      ///< it could not be loaded: what was served before still is
        polling,   ///< the system's notices cannot be had: from now on the directory is polled
    };
    Outcome outcome = Outcome::published;
    std::uint64_t version = 0;           ///< of the catalog that is served now
    std::vector<LoadProblem> problems{}; ///< what is wrong; none where `published`
};

struct LiveOptions {
    /// Lies under what is loaded: served is `base.with(loaded)`.
    Catalog base = builtin();

    /// Makes a catalog of the directory; called on the constructing thread once, then on the
    /// watching thread. May throw: what derives from `std::exception` is reported, LoadError with
    /// its problems; anything else calls std::terminate.
    std::function<Catalog(const std::filesystem::path&)> load = phrasebook::load;

    /// Called on the watching thread for each reload that was published or failed; not for the
    /// first load, which is the constructor's. `catalog()` already gives what is reported. May call
    /// the other functions of the LiveCatalog, but not destroy it (std::terminate, as a thread
    /// cannot wait for itself). Changes are not looked at until it returns. It must not throw:
    /// an exception that leaves it calls std::terminate.
    std::function<void(const LiveReport&)> report{};

    /// How long nothing may change before a change is loaded, so that what comes in many files or
    /// steps comes in as one.
    std::chrono::milliseconds settle{100};
    /// But a change is served this long after it was seen at the latest (the time to load comes on
    /// top), even though more follow without a pause.
    std::chrono::milliseconds settle_at_most{2000};

    enum class Watch : unsigned char {
        notified, ///< by the system where it can (Linux: inotify), else as polled
        polled,   ///< looks every `poll`: for network file systems, whose changes elsewhere make
                  ///< no notice here
    };
    Watch watch = Watch::notified;
    std::chrono::milliseconds poll{2000};
};

/// Serves the catalog of a directory, and follows its changes on a thread of its own.
///
/// A change is loaded whole, then published in one atomic step; a directory with anything wrong in
/// it leaves the catalog as it is, and is loaded when it is mended. Files that change while they
/// are loaded are loaded again before anything is published. A file written in place by a writer
/// who pauses in the middle for longer than `settle` may still be seen half-written: replace files
/// by rename(2), which is never half-done.
///
/// Followed are the directory, two levels of folders in it (as `load` reads them; names that begin
/// with a dot are passed over), and the targets of symbolic links, wherever they are. The directory
/// itself may go and come back, and any part of its path may be, or become, a link to elsewhere: a
/// Kubernetes ConfigMap and a release's `current` link are followed when they are swapped. Where
/// the system has no more notices to give (`fs.inotify.max_user_watches`), or does not allow a part
/// of the path to be watched, the directory is polled, and a report says why.
///
/// `catalog()` and `version()` may be called by any number of threads at a time, until the
/// destructor begins.
///
/// A change that changes nothing, as of touch(1), is loaded and published like any other.
///
/// The thread blocks all signals. Without the little memory that watching takes it calls
/// std::terminate; to load without enough memory is reported as any failure. A child of fork(2) has
/// no such thread: there the catalog stays what it was, and the destructor lets everything lie;
/// construct anew in the child to follow the directory there.
class PHRASEBOOK_EXPORT LiveCatalog {
  public:
    /// Loads the directory. A relative path is taken from the working directory of now.
    /// @throws what `options.load` throws: LoadError where anything is wrong with the files
    /// @throws std::invalid_argument for no `load`, a negative time, or a `poll` of 0
    /// @throws std::runtime_error where there are no descriptors or threads to be had
    /// @throws std::bad_alloc, and std::length_error as Catalog::with does
    explicit LiveCatalog(const std::filesystem::path& directory, LiveOptions options = {});

    /// Stops watching; waits for a load or report that is under way, and for nothing else. No
    /// report is made afterwards, and none of a load that was under way.
    ~LiveCatalog();

    LiveCatalog(const LiveCatalog&) = delete;
    LiveCatalog& operator=(const LiveCatalog&) = delete;

    /// The catalog as last published. It is the caller's own: it does not change, and may outlive
    /// this object. Readers made of it borrow from it, so keep it for as long as a request takes.
    ///
    /// Wait-free: three atomic additions, and one more when the copy goes. Never allocates, locks
    /// or throws. The last copy of a catalog that was replaced frees its memory as it goes.
    [[nodiscard]] Catalog catalog() const noexcept;

    /// How many catalogs were published: 1 after the constructor. One more is said as soon as
    /// `catalog()` gives the new catalog, never before; so a copy that is kept from a time when
    /// the version was the same is not out of date, which saves busy threads all sharing:
    ///
    ///     if (const auto now = live.version(); now != mine) book = live.catalog(), mine = now;
    [[nodiscard]] std::uint64_t version() const noexcept;

  private:
    class Thread;
    std::unique_ptr<Thread> thread_;
};

} // namespace phrasebook
