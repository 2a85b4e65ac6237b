// Catalogs from files: what a MO directory and a PO directory take until the catalog answers.

#include <string>

#include <benchmark/benchmark.h>
#include <phrasebook/load.hpp>
#include <phrasebook/phrasebook.hpp>

#include "lookup.hpp"

namespace phrasebook::bench {

namespace {

void load_directory(benchmark::State& state, const char* directory, std::size_t locales) {
    for (auto _ : state) {
        const Catalog catalog = load(directory);
        benchmark::DoNotOptimize(catalog.reader("fr-CA").title(404));
        if (catalog.locale_count() != locales) state.SkipWithError("not every locale was loaded");
        check(catalog.reader("fr-CA").title(404), expected(404), 404);
    }
}
BENCHMARK_CAPTURE(load_directory, mo_of_three_locales, PHRASEBOOK_MO_DIRECTORY, 3)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(load_directory, mo_of_three_locales_and_five_editions, PHRASEBOOK_GETTEXT, 3)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(load_directory, po_of_three_locales_and_five_editions, PHRASEBOOK_LOCALES, 3)
    ->Unit(benchmark::kMicrosecond);

} // namespace

} // namespace phrasebook::bench
