// Points in time that a header or RFC 3339 can write.
#pragma once

#include <algorithm>
#include <chrono>

#include <phrasebook/retry_after.hpp>

namespace phrasebook::pages {

/// The time itself, or the first or last second of the years 0000 to 9999.
constexpr Seconds within_calendar(Seconds time) noexcept {
    constexpr std::chrono::sys_days begin = std::chrono::year(0) / 1 / 1;
    constexpr std::chrono::sys_days end = std::chrono::year(10000) / 1 / 1;
    return std::clamp<Seconds>(time, begin, end - std::chrono::seconds(1));
}

} // namespace phrasebook::pages
