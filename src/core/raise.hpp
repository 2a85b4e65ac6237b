/// @file
/// The few places where core throws go through here, so that it can be compiled without exceptions.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <new>
#include <string>

namespace phrasebook::detail {

/// Throws, or where exceptions are off, says why and ends the program: what would be thrown is a
/// mistake of the caller's, and never comes of a lookup.
template<typename Exception>
[[noreturn]] void raise(const std::string& reason) {
#if defined(__cpp_exceptions)
    throw Exception(reason);
#else
    std::fprintf(stderr, "phrasebook: %s\n", reason.c_str());
    std::abort();
#endif
}

/// The same of `std::bad_alloc`, which takes no reason.
[[noreturn]] inline void raise_bad_alloc() {
#if defined(__cpp_exceptions)
    throw std::bad_alloc();
#else
    std::fputs("phrasebook: out of memory\n", stderr);
    std::abort();
#endif
}

} // namespace phrasebook::detail
