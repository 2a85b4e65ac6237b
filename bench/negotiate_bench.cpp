// An Accept-Language header to a locale, beside ICU's matcher. Each is checked to choose alike.

#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include <benchmark/benchmark.h>
#include <phrasebook/phrasebook.hpp>
#include <unicode/localematcher.h>

namespace {

constexpr const char* header = "zh-HK,zh;q=0.9,fr-CA;q=0.8,en;q=0.7";

void check(std::string_view chosen) {
    if (chosen == "zh-TW" || chosen == "zh_TW") return;
    std::cerr << "chose " << chosen << '\n';
    std::abort();
}

void phrasebook_negotiate(benchmark::State& state) {
    const phrasebook::Catalog& book = phrasebook::builtin();
    check(book.negotiate(header).locale);
    std::string_view text = header;
    for (auto _ : state) {
        benchmark::DoNotOptimize(text);
        benchmark::DoNotOptimize(book.negotiate(text));
    }
}
BENCHMARK(phrasebook_negotiate);

void phrasebook_negotiate_unknown_tag(benchmark::State& state) {
    const phrasebook::Catalog& book = phrasebook::builtin();
    std::string_view text = "zh-Hant-AQ,zh;q=0.9,fr-CA;q=0.8,en;q=0.7";
    check(book.negotiate(text).locale);
    for (auto _ : state) {
        benchmark::DoNotOptimize(text);
        benchmark::DoNotOptimize(book.negotiate(text));
    }
}
BENCHMARK(phrasebook_negotiate_unknown_tag);

/// A header at the limit of what is read, and hostile ones a hundred times as long.
void phrasebook_negotiate_hostile(benchmark::State& state, const char* piece, std::size_t size) {
    std::string text;
    while (text.size() < size)
        text += piece;
    for (auto _ : state) {
        benchmark::DoNotOptimize(text);
        benchmark::DoNotOptimize(phrasebook::builtin().negotiate(text));
    }
}
BENCHMARK_CAPTURE(phrasebook_negotiate_hostile, plain_8_KiB, "de;q=0.5,",
                  phrasebook::max_header_size);
BENCHMARK_CAPTURE(phrasebook_negotiate_hostile, commas_1_MiB, ",", 1U << 20U);
BENCHMARK_CAPTURE(phrasebook_negotiate_hostile, underscores_1_MiB, "_", 1U << 20U);
BENCHMARK_CAPTURE(phrasebook_negotiate_hostile, hyphens_1_MiB, "-", 1U << 20U);
BENCHMARK_CAPTURE(phrasebook_negotiate_hostile, weights_1_MiB, ";q=", 1U << 20U);

icu::LocaleMatcher matcher() {
    UErrorCode status = U_ZERO_ERROR;
    return icu::LocaleMatcher::Builder()
        .setSupportedLocalesFromListString("en,fr,zh-TW")
        .build(status);
}

void icu_matcher_reused(benchmark::State& state) {
    const icu::LocaleMatcher reused = matcher();
    UErrorCode status = U_ZERO_ERROR;
    check(reused.getBestMatchForListString(header, status)->getName());
    for (auto _ : state)
        benchmark::DoNotOptimize(reused.getBestMatchForListString(header, status));
}
BENCHMARK(icu_matcher_reused);

void icu_matcher_fresh(benchmark::State& state) {
    UErrorCode status = U_ZERO_ERROR;
    for (auto _ : state)
        benchmark::DoNotOptimize(matcher().getBestMatchForListString(header, status));
}
BENCHMARK(icu_matcher_fresh);

} // namespace
