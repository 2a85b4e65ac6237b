#include "allocation_meter.hpp"

#include <algorithm>
#include <cstdlib>
#include <malloc.h>
#include <new>

namespace {

// Signed: what was allocated before the count began may be freed while it runs.
std::ptrdiff_t live_bytes = 0; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)
std::ptrdiff_t peak_bytes = 0; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

void* acquire(std::size_t size) noexcept {
    void* const memory = std::malloc(std::max<std::size_t>(size, 1)); // NOLINT
    if (memory != nullptr) {
        live_bytes += static_cast<std::ptrdiff_t>(malloc_usable_size(memory));
    }
    peak_bytes = std::max(peak_bytes, live_bytes);
    return memory;
}

void* acquire_or_throw(std::size_t size) {
    void* const memory = acquire(size);
    if (memory == nullptr) {
        throw std::bad_alloc();
    }
    return memory;
}

void release(void* memory) noexcept {
    if (memory == nullptr) {
        return;
    }
    live_bytes -= static_cast<std::ptrdiff_t>(malloc_usable_size(memory));
    std::free(memory); // NOLINT(cppcoreguidelines-no-malloc)
}

} // namespace

// All of them, for under a sanitizer none falls back on another; only those for over-aligned types
// stay uncounted. NOLINTBEGIN(misc-new-delete-overloads,readability-*,cert-dcl54-cpp)
// clang-format off
void* operator new(std::size_t size) { return acquire_or_throw(size); }
void* operator new[](std::size_t size) { return acquire_or_throw(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return acquire(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return acquire(size); }
void operator delete(void* memory) noexcept { release(memory); }
void operator delete[](void* memory) noexcept { release(memory); }
void operator delete(void* memory, std::size_t) noexcept { release(memory); }
void operator delete[](void* memory, std::size_t) noexcept { release(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { release(memory); }
void operator delete[](void* memory, const std::nothrow_t&) noexcept { release(memory); }
// clang-format on
// NOLINTEND(misc-new-delete-overloads,readability-*,cert-dcl54-cpp)

namespace phrasebook::fuzz {

void AllocationMeter::start() noexcept {
    live_bytes = peak_bytes = 0;
}
std::size_t AllocationMeter::peak() noexcept {
    return static_cast<std::size_t>(peak_bytes);
}

} // namespace phrasebook::fuzz
