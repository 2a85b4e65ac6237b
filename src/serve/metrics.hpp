// What was asked and answered, in Prometheus' text format.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <phrasebook/message.hpp>
#include <phrasebook/page_format.hpp>

namespace phrasebook::serve {

/// So many languages have a line of their own; what comes later is counted as "other". Together
/// with codes that have a name, locales that are there, and formats, this bounds the lines whatever
/// clients send.
inline constexpr std::size_t max_languages = 200;

/// What one answer counts as.
struct Answered {
    int code = 0; ///< 0 for one without a name, which counts as "other"
    std::string_view locale{};
    PageFormat format = PageFormat::text;
    Match match = Match::none;
    std::string_view language{}; ///< asked for first; empty where the client did not say
    bool missing = false;        ///< whether there are no words in it
};

using LanguageCounts = std::map<std::string, std::uint64_t, std::less<>>;

/// What one thread has counted. Only that thread counts; any may read.
class Tally {
  public:
    void count(const Answered& answered);

  private:
    friend class Metrics;

    std::uint16_t locale_number(std::string_view locale);

    std::mutex mutex_; ///< nobody else wants it but for a reader now and then
    std::unordered_map<std::uint64_t, std::uint64_t> answers_;
    std::vector<std::string> locales_;
    LanguageCounts asked_;
    LanguageCounts missing_;
};

class Metrics {
  public:
    enum class Event : std::uint8_t {
        accepted, ///< connections
        closed,
        turned_away, ///< connections, as there were too many
        too_slow,    ///< connections that took too long
        refused,     ///< requests that could not be read
        not_modified,
        reloaded,
        not_reloaded,
    };

    /// A tally for one more thread. Lives as long as this object.
    [[nodiscard]] Tally& tally();

    void count(Event event) noexcept {
        events_[static_cast<std::size_t>(event)].fetch_add(1, std::memory_order_relaxed);
    }
    [[nodiscard]] std::uint64_t counted(Event event) const noexcept {
        return events_[static_cast<std::size_t>(event)].load(std::memory_order_relaxed);
    }
    /// Connections accepted and not closed.
    [[nodiscard]] std::uint64_t open() const noexcept {
        // Other threads go on counting meanwhile: those closed first, or there could be fewer than
        // none.
        const std::uint64_t closed = counted(Event::closed);
        const std::uint64_t accepted = counted(Event::accepted);
        return accepted > closed ? accepted - closed : 0;
    }

    /// All of it (Prometheus' text format, version 0.0.4).
    [[nodiscard]] std::string text(std::uint64_t catalog_version, std::uint64_t pages_kept) const;

  private:
    mutable std::mutex mutex_;
    std::vector<std::unique_ptr<Tally>> tallies_;
    std::array<std::atomic<std::uint64_t>, 8> events_{};
};

/// The value of a label in quotes, escaped.
[[nodiscard]] std::string label(std::string_view value);

} // namespace phrasebook::serve
