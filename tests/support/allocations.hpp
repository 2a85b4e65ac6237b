// Counts what operator new gives, in the programs that link allocations.cpp.
#pragma once

#include <cstddef>

namespace phrasebook::test {

/// Allocations since the program began.
[[nodiscard]] std::size_t allocation_count() noexcept;

} // namespace phrasebook::test
