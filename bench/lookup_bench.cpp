// A code and a locale to a message. Each peer gives the same French title, and is checked to.

#include <array>
#include <cstdlib>
#include <iostream>
#include <locale>
#include <string>
#include <string_view>

#include <benchmark/benchmark.h>
#include <boost/locale.hpp>
#include <phrasebook/phrasebook.hpp>

namespace {

using phrasebook::Field;

constexpr std::array<int, 8> codes{200, 301, 403, 404, 418, 429, 500, 503};

std::string_view expected(int code) {
    return phrasebook::builtin().find("fr", "phrasebook", code, Field::title)->text;
}

void check(std::string_view text, int code) {
    if (text == expected(code)) return;
    std::cerr << "a peer gives another text for " << code << ": " << text << '\n';
    std::abort();
}

std::locale boost_locale() {
    boost::locale::generator generator;
    generator.add_messages_path(PHRASEBOOK_MESSAGES);
    generator.add_messages_domain("phrasebook");
    return generator("fr_CA.UTF-8");
}

void floor_dense_array(benchmark::State& state) {
    std::array<std::string_view, 1000> texts;
    for (const int code : codes)
        texts[static_cast<std::size_t>(code)] = expected(code);
    std::size_t i = 0;
    for (auto _ : state) {
        int code = codes[i++ % codes.size()];
        benchmark::DoNotOptimize(code);
        benchmark::DoNotOptimize(texts[static_cast<std::size_t>(code)]);
    }
}
BENCHMARK(floor_dense_array);

void phrasebook_reader(benchmark::State& state) {
    phrasebook::Reader reader = phrasebook::builtin().reader("fr-CA");
    for (const int code : codes)
        check(reader.title(code), code);
    std::size_t i = 0;
    for (auto _ : state) {
        int code = codes[i++ % codes.size()];
        benchmark::DoNotOptimize(code);
        benchmark::DoNotOptimize(reader(code, Field::title));
    }
}
BENCHMARK(phrasebook_reader);

void phrasebook_resolve_by_tag(benchmark::State& state) {
    const phrasebook::Catalog& book = phrasebook::builtin();
    for (const int code : codes)
        check(book.resolve(code, "fr-CA", Field::title).text, code);
    std::string_view tag = "fr-CA";
    std::size_t i = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(tag);
        benchmark::DoNotOptimize(book.resolve(codes[i++ % codes.size()], tag, Field::title));
    }
}
BENCHMARK(phrasebook_resolve_by_tag);

const std::array<std::string, codes.size()>& keys() {
    static const std::array<std::string, codes.size()> texts = [] {
        std::array<std::string, codes.size()> result;
        for (std::size_t i = 0; i < codes.size(); ++i)
            result[i] = std::to_string(codes[i]);
        return result;
    }();
    return texts;
}

void boost_locale_bound_facet(benchmark::State& state) {
    const std::locale locale = boost_locale();
    const auto& facet = std::use_facet<boost::locale::message_format<char>>(locale);
    for (std::size_t i = 0; i < codes.size(); ++i)
        check(facet.get(0, "title", keys()[i].c_str()), codes[i]);
    std::size_t i = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(facet.get(0, "title", keys()[i++ % codes.size()].c_str()));
}
BENCHMARK(boost_locale_bound_facet);

void boost_locale_call(benchmark::State& state) {
    const std::locale locale = boost_locale();
    std::size_t i = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(
            boost::locale::pgettext("title", keys()[i++ % codes.size()].c_str(), locale));
}
BENCHMARK(boost_locale_call);

} // namespace
