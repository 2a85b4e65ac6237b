// A fresh process, from main to its first message in French: prints the nanoseconds, and the
// message.

#include <chrono>
#include <cstdio>
#include <string>

#include "first_message.hpp"

int main() {
    const auto begin = std::chrono::steady_clock::now();
    const std::string text = first_message();
    const std::chrono::nanoseconds taken = std::chrono::steady_clock::now() - begin;
    std::printf("%lld\t%s\n", static_cast<long long>(taken.count()), text.c_str());
    return 0;
}
