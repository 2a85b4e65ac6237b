// Counts what operator new gives, and refuses it where told to, in the programs that link
// allocations.cpp.
#pragma once

#include <cstddef>

namespace phrasebook::test {

/// Allocations since the program began.
[[nodiscard]] std::size_t allocation_count() noexcept;

/// While it lives, operator new fails: after so many times that it gives, once, or ever after. One
/// at a time.
class OutOfMemory {
  public:
    OutOfMemory(std::size_t after, bool lasting) noexcept;
    ~OutOfMemory();
    OutOfMemory(const OutOfMemory&) = delete;
    OutOfMemory& operator=(const OutOfMemory&) = delete;
};

} // namespace phrasebook::test
