#pragma once

#include <cstddef>

namespace phrasebook::fuzz {

/// Counts the bytes that operator new has given out. allocation_meter.cpp replaces the global
/// operators, so a program that links it is counted as a whole, in one thread.
struct AllocationMeter {
    /// Starts to count from what is live now.
    static void start() noexcept;
    /// The most that was live at once, beyond what was live at the start.
    [[nodiscard]] static std::size_t peak() noexcept;
};

} // namespace phrasebook::fuzz
