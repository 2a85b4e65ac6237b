// Taking the catalog that is served now, beside the other ways to share what is replaced at times.

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <utility>

#include <benchmark/benchmark.h>
#include <phrasebook/live_catalog.hpp>
#include <phrasebook/phrasebook.hpp>

namespace {

using phrasebook::Catalog;
using phrasebook::LiveCatalog;

/// Counts references, as every catalog that was loaded.
const LiveCatalog& live() {
    static const LiveCatalog catalog(PHRASEBOOK_LOCALES);
    return catalog;
}

void live_catalog(benchmark::State& state) {
    const LiveCatalog& shared = live();
    for (auto _ : state)
        benchmark::DoNotOptimize(shared.catalog());
}
BENCHMARK(live_catalog)->ThreadRange(1, 2);

void live_catalog_kept_by_version(benchmark::State& state) {
    const LiveCatalog& shared = live();
    std::uint64_t version = 0;
    Catalog kept;
    for (auto _ : state) {
        if (const std::uint64_t now = shared.version(); now != version) {
            kept = shared.catalog();
            version = now;
        }
        benchmark::DoNotOptimize(kept);
    }
}
BENCHMARK(live_catalog_kept_by_version)->ThreadRange(1, 2);

void atomic_shared_ptr(benchmark::State& state) {
    static const std::atomic<std::shared_ptr<const Catalog>> shared(
        std::make_shared<const Catalog>(live().catalog()));
    for (auto _ : state)
        benchmark::DoNotOptimize(shared.load(std::memory_order_acquire));
}
BENCHMARK(atomic_shared_ptr)->ThreadRange(1, 2);

void mutex(benchmark::State& state) {
    static std::mutex guard;
    static const Catalog shared = live().catalog();
    for (auto _ : state) {
        const Catalog copy = [] {
            const std::lock_guard lock(guard);
            return shared;
        }();
        benchmark::DoNotOptimize(copy);
    }
}
BENCHMARK(mutex)->ThreadRange(1, 2);

} // namespace
