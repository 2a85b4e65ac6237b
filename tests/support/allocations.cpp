#include "support/allocations.hpp"

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::size_t> allocations{0};

// Which allocations fail: those whose number is not less than the first and less than the last.
std::atomic<std::size_t> first_refused{SIZE_MAX};
std::atomic<std::size_t> last_refused{SIZE_MAX};

void* allocate(std::size_t size) noexcept {
    const std::size_t number = allocations.fetch_add(1, std::memory_order_relaxed);
    if (number >= first_refused.load(std::memory_order_relaxed)
        && number < last_refused.load(std::memory_order_relaxed))
        return nullptr;
    return std::malloc(size == 0 ? 1 : size);
}

} // namespace

namespace phrasebook::test {

std::size_t allocation_count() noexcept {
    return allocations.load(std::memory_order_relaxed);
}

OutOfMemory::OutOfMemory(std::size_t after, bool lasting) noexcept {
    const std::size_t first = allocation_count() + after;
    last_refused = lasting ? SIZE_MAX : first + 1;
    first_refused = first;
}

OutOfMemory::~OutOfMemory() {
    first_refused = SIZE_MAX;
}

} // namespace phrasebook::test

// The standard library's array and sized forms call these. The form that does not throw does so
// too, except under a sanitizer, which brings its own: so it stands here as well.
void* operator new(std::size_t size) {
    if (void* const memory = allocate(size)) return memory;
    throw std::bad_alloc();
}

void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    return allocate(size);
}

void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
