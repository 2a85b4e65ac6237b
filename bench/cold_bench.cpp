// From the start of a program to its first message: each time a fresh process, a program of cold/.
// The time is that between `main` and the message; `process` is all of it, from spawning to the
// end.

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include "lookup.hpp"

namespace phrasebook::bench {

namespace {

/// What a program prints in one line: nanoseconds, a tab, the message.
std::string run(const std::string& program) {
    std::FILE* const pipe = ::popen(program.c_str(), "r");
    std::array<char, 512> line{};
    const char* const read =
        pipe == nullptr ? nullptr : std::fgets(line.data(), static_cast<int>(line.size()), pipe);
    if (pipe == nullptr || ::pclose(pipe) != 0 || read == nullptr) {
        std::cerr << program << " fails\n";
        std::abort();
    }
    std::string text(line.data());
    if (text.ends_with('\n')) text.pop_back();
    return text;
}

void cold(benchmark::State& state, const char* name) {
    const std::string program = std::string("exec " PHRASEBOOK_COLD_PROGRAMS "/cold_") + name;
    std::chrono::duration<double> processes{};
    for (auto _ : state) {
        const auto begin = std::chrono::steady_clock::now();
        const std::string line = run(program);
        processes += std::chrono::steady_clock::now() - begin;
        const std::size_t tab = line.find('\t');
        check(std::string_view(line).substr(tab + 1), expected(404), 404);
        state.SetIterationTime(std::strtod(line.c_str(), nullptr) * 1e-9);
    }
    state.counters["process"] =
        benchmark::Counter(processes.count(), benchmark::Counter::kAvgIterations);
}

[[maybe_unused]] const bool added = [] {
    for (const char* const name : {"phrasebook", "boost_locale", "gettext", "glib", "icu", "qt"})
        benchmark::RegisterBenchmark((std::string("cold/") + name).c_str(), cold, name)
            ->UseManualTime()
            ->Unit(benchmark::kMicrosecond)
            ->Iterations(40);
    return true;
}();

} // namespace

} // namespace phrasebook::bench
