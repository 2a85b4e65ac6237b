#include <phrasebook/live_catalog.hpp>

#include <algorithm>
#include <atomic>
#include <exception>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>

#ifndef _WIN32
#include <unistd.h>
#endif

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include "live/published.hpp"
#include "live/signals_blocked.hpp"
#include "live/watcher.hpp"

namespace phrasebook {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using boost::system::error_code;

LiveOptions checked(LiveOptions options) {
    constexpr std::chrono::milliseconds none{0};
    if (!options.load) throw std::invalid_argument("LiveOptions: no load");
    if (options.settle < none || options.settle_at_most < none)
        throw std::invalid_argument("LiveOptions: a negative time to settle");
    if (options.poll <= none) throw std::invalid_argument("LiveOptions: no time between polls");
    return options;
}

#ifdef _WIN32

int this_process() {
    return 0;
}

#else

pid_t this_process() {
    return ::getpid();
}

#endif

} // namespace

/// The watching thread and what it shares with the readers. Everything but `published_`, `version_`
/// and `stopping_` is its own once it runs.
// What readers share has cache lines of its own.
// NOLINTNEXTLINE(clang-analyzer-optin.performance.Padding)
class LiveCatalog::Thread {
  public:
    Thread(const fs::path& directory, LiveOptions options)
        : options_(checked(std::move(options))), directory_(fs::absolute(directory)), context_(1),
          settled_(context_), watcher_(first_watcher()), published_(load()) {
        watch();
        const SignalsBlocked blocked;
        // noexcept: what the user's functions throw ends the program, as their documentation says.
        // NOLINTNEXTLINE(bugprone-exception-escape)
        thread_ = std::thread([this]() noexcept { context_.run(); });
    }

    ~Thread() {
        stopping_.store(true, std::memory_order_relaxed);
        context_.stop();
        thread_.join();
    }

    Thread(const Thread&) = delete;
    Thread& operator=(const Thread&) = delete;

    Catalog catalog() const noexcept { return published_.get(); }
    std::uint64_t version() const noexcept { return version_.load(std::memory_order_acquire); }
    bool is_of_this_process() const noexcept { return process_ == this_process(); }

  private:
    Catalog load() const { return options_.base.with(options_.load(directory_)); }

    std::unique_ptr<live::Watcher> poll() {
        return live::polling_watcher(context_, directory_, options_.poll);
    }

    std::unique_ptr<live::Watcher> first_watcher() {
        if (options_.watch == LiveOptions::Watch::polled) return poll();
        try {
            std::unique_ptr<live::Watcher> notified = live::notified_watcher(context_, directory_);
            return notified ? std::move(notified) : poll();
        } catch (const std::runtime_error& error) {
            boost::asio::post(context_, [this, reason = std::string(error.what())] {
                report(LiveReport::Outcome::polling, {problem(reason)});
            });
            return poll();
        }
    }

    void watch() {
        watcher_->wait([this] {
            if (ask_watcher()) begin_to_settle();
            watch();
        });
    }

    bool ask_watcher() {
        try {
            return watcher_->changed();
        } catch (const std::runtime_error& error) {
            // Polling does not throw this, so this is not done twice.
            watcher_ = poll();
            watch();
            report(LiveReport::Outcome::polling, {problem(error.what())});
            return true; // what was not noticed
        }
    }

    void begin_to_settle() {
        if (!settling_) latest_ = Clock::now() + options_.settle_at_most;
        settling_ = true;
        settled_.expires_at(std::min(Clock::now() + options_.settle, latest_));
        settled_.async_wait([this](const error_code& error) {
            // One that was put off may have been on its way already.
            if (!error && settling_ && settled_.expiry() <= Clock::now()) reload();
        });
    }

    void reload() {
        Catalog loaded;
        std::vector<LoadProblem> problems;
        try {
            loaded = load();
        } catch (const LoadError& error) {
            problems = error.problems();
        } catch (const std::exception& error) {
            problems = {problem(error.what())};
        }
        // What changed meanwhile may have been read in part.
        const bool changed = ask_watcher();
        if (changed && Clock::now() < latest_) return begin_to_settle();
        settling_ = false;
        if (problems.empty()) {
            publish(loaded);
            report(LiveReport::Outcome::published, {});
        } else {
            report(LiveReport::Outcome::kept, std::move(problems));
        }
        if (changed) begin_to_settle();
    }

    void publish(const Catalog& loaded) {
        published_.publish(loaded);
        version_.fetch_add(1, std::memory_order_release);
        reclaim();
    }

    /// Lets go of the old catalog, later where a reader is copying it just now.
    void reclaim() {
        if (published_.reclaim()) return;
        reclaim_.expires_after(std::chrono::milliseconds(100));
        reclaim_.async_wait([this](const error_code& error) {
            if (!error) reclaim();
        });
    }

    void report(LiveReport::Outcome outcome, std::vector<LoadProblem> problems) const {
        if (!options_.report || stopping_.load(std::memory_order_relaxed)) return;
        options_.report({outcome, version(), std::move(problems)});
    }

    LoadProblem problem(std::string reason) const {
        return {.file = directory_.string(), .reason = std::move(reason)};
    }

    const LiveOptions options_;
    const fs::path directory_;
    const decltype(this_process()) process_ = this_process();

    boost::asio::io_context context_;
    boost::asio::steady_timer settled_;
    boost::asio::steady_timer reclaim_{context_};
    std::unique_ptr<live::Watcher> watcher_; ///< before the first load, so that nothing is missed
    bool settling_ = false;                  ///< something has changed, and is not loaded yet
    Clock::time_point latest_;               ///< when it shall be, however it goes on changing

    live::Published<Catalog> published_;
    std::atomic<std::uint64_t> version_{1};
    std::atomic<bool> stopping_{false};
    std::thread thread_;
};

LiveCatalog::LiveCatalog(const fs::path& directory, LiveOptions options)
    : thread_(std::make_unique<Thread>(directory, std::move(options))) {}

LiveCatalog::~LiveCatalog() {
    // In a child of fork there is no thread to wait for, and what it held is as it left it.
    if (!thread_->is_of_this_process()) static_cast<void>(thread_.release());
}

Catalog LiveCatalog::catalog() const noexcept {
    return thread_->catalog();
}

std::uint64_t LiveCatalog::version() const noexcept {
    return thread_->version();
}

} // namespace phrasebook
