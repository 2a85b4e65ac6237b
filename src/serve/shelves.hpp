// Which shelf is served now.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <utility>

#include "serve/shelf.hpp"

namespace phrasebook::serve {

/// One shelf at a time, replaced whole. Any thread.
class Shelves {
  public:
    explicit Shelves(std::shared_ptr<const Shelf> first) : current_(std::move(first)) {
        version_ = current_->version();
    }

    void publish(std::shared_ptr<const Shelf> shelf) {
        const std::uint64_t version = shelf->version();
        {
            const std::lock_guard lock(mutex_);
            current_.swap(shelf);
        }
        version_.store(version, std::memory_order_release);
    } // the old one goes here, without the lock

    [[nodiscard]] std::uint64_t version() const noexcept {
        return version_.load(std::memory_order_acquire);
    }

    /// Makes `mine` the current shelf. A look at the version, while nothing changes.
    void renew(std::shared_ptr<const Shelf>& mine) const {
        if (mine && mine->version() == version()) return;
        std::shared_ptr<const Shelf> current;
        {
            const std::lock_guard lock(mutex_);
            current = current_;
        }
        mine.swap(current);
    }

  private:
    mutable std::mutex mutex_;
    std::shared_ptr<const Shelf> current_;
    std::atomic<std::uint64_t> version_;
};

} // namespace phrasebook::serve
