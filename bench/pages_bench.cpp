// An answer in each format: time, and bytes of the body. With a request, ICU formats a time and a
// plural besides.

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include <benchmark/benchmark.h>
#include <phrasebook/page.hpp>
#include <phrasebook/phrasebook.hpp>

namespace {

using namespace phrasebook;

const Pages& pages() {
    static const Pages made;
    return made;
}

void run(benchmark::State& state, PageFormat format, const Details& details) {
    const Reader reader = builtin().reader("fr-CA");
    std::size_t bytes = 0;
    for (auto _ : state) {
        const Response response = pages().render(404, reader, format, details);
        benchmark::DoNotOptimize(response.body.data());
        bytes = response.body.size();
    }
    state.counters["bytes"] = static_cast<double>(bytes);
}

void page(benchmark::State& state, PageFormat format) {
    run(state, format, {});
}

void page_with_request(benchmark::State& state, PageFormat format) {
    Details details;
    details.address = "/perdu?q=1";
    details.method = "GET";
    details.request_id = "7f3a9c2e-5b1d";
    details.time = std::chrono::sys_days(std::chrono::year(2026) / 11 / 21);
    details.retry_after = std::chrono::seconds(300);
    run(state, format, details);
}

void negotiate_format_of_a_browser(benchmark::State& state) {
    std::string_view accept = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,"
                              "image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;"
                              "q=0.7";
    for (auto _ : state) {
        benchmark::DoNotOptimize(accept);
        benchmark::DoNotOptimize(negotiate_format(accept));
    }
}
BENCHMARK(negotiate_format_of_a_browser);

void make_pages(benchmark::State& state) {
    for (auto _ : state) {
        const Pages made;
        benchmark::DoNotOptimize(made.content_security_policy().data());
    }
}
BENCHMARK(make_pages);

BENCHMARK_CAPTURE(page, html, PageFormat::html);
BENCHMARK_CAPTURE(page, problem, PageFormat::problem_json);
BENCHMARK_CAPTURE(page, json, PageFormat::json);
BENCHMARK_CAPTURE(page, problem_xml, PageFormat::problem_xml);
BENCHMARK_CAPTURE(page, text, PageFormat::text);
BENCHMARK_CAPTURE(page_with_request, html, PageFormat::html);
BENCHMARK_CAPTURE(page_with_request, problem, PageFormat::problem_json);
BENCHMARK_CAPTURE(page_with_request, text, PageFormat::text);

} // namespace
