// The reports of a LiveCatalog, to wait for.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include <phrasebook/live_catalog.hpp>

namespace phrasebook::test {

/// Longer than any machine takes: only a test that fails waits for it.
inline constexpr std::chrono::seconds patience{120};

class Reports {
  public:
    /// For LiveOptions::report. The reports must outlive the catalog.
    std::function<void(const LiveReport&)> sink() {
        return [this](const LiveReport& report) {
            {
                const std::lock_guard lock(mutex_);
                all_.push_back(report);
            }
            changed_.notify_all();
        };
    }

    /// Waits until the predicate holds, which is asked again after each report.
    template<typename Predicate>
    bool wait_until(Predicate holds) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, patience, holds);
    }

    /// Waits for a report of this outcome that has come since the last one that was waited for.
    bool wait_for(LiveReport::Outcome outcome) {
        return wait_until([&] {
            while (seen_ < all_.size())
                if (all_[seen_++].outcome == outcome) return true;
            return false;
        });
    }

    std::vector<LiveReport> all() const {
        const std::lock_guard lock(mutex_);
        return all_;
    }

    /// What was wrong, of the report that was waited for.
    std::string problem() const {
        const std::lock_guard lock(mutex_);
        std::string text;
        if (seen_ != 0)
            for (const LoadProblem& each : all_[seen_ - 1].problems)
                text += to_string(each) + '\n';
        return text;
    }

  private:
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<LiveReport> all_;
    std::size_t seen_ = 0;
};

} // namespace phrasebook::test
