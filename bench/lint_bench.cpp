// Checking this project's own catalogs, in one thread.

#include <benchmark/benchmark.h>
#include <phrasebook/lint.hpp>

namespace {

void lint_catalogs(benchmark::State& state) {
    phrasebook::lint::Options options;
    options.paths = {PHRASEBOOK_LOCALES};
    options.threads = 1;
    std::size_t messages = 0;
    for (auto _ : state) {
        const phrasebook::lint::Result result = phrasebook::lint::run(options);
        if (!result.problems.empty() || result.messages == 0)
            state.SkipWithError("the catalogs could not be read");
        messages += result.messages;
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(messages));
}
BENCHMARK(lint_catalogs)->Unit(benchmark::kMillisecond);

} // namespace
