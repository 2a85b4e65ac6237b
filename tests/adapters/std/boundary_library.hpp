// What each of the shared libraries of boundary_test.cpp gives.
#pragma once

#include <iosfwd>
#include <locale>
#include <system_error>

struct Boundary {
    const std::error_category& (*category)() noexcept;
    std::error_code (*not_found)();
    std::locale (*french)(const std::locale& base);
    void (*write)(std::ostream& out, int code);
};

extern "C" {
[[gnu::visibility("default")]] extern Boundary boundary_one;
[[gnu::visibility("default")]] extern Boundary boundary_two;
}
