// Messages through Boost.Locale: our facet, and Boost's own over the same words in a MO file.
// lookup_bench.cpp has Boost's own over a file of msgfmt's.

#include <array>
#include <cstdlib>
#include <iostream>
#include <locale>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>
#include <boost/locale.hpp>
#include <boost/locale/gnu_gettext.hpp>
#include <phrasebook/boost/messages.hpp>
#include <phrasebook/phrasebook.hpp>

#include "formats/mo.hpp"

namespace {

using phrasebook::boost_locale::add_messages;

constexpr std::array<const char*, 8> ids{"200", "301", "403", "404", "418", "429", "500", "503"};
constexpr std::array<const wchar_t*, 8> wide_ids{L"200", L"301", L"403", L"404",
                                                 L"418", L"429", L"500", L"503"};

std::locale base(const char* name) {
    return boost::locale::generator()(name);
}

void check(const std::string& text) {
    if (text == phrasebook::builtin().reader("fr").title(404)) return;
    std::cerr << "another text for 404: " << text << '\n';
    std::abort();
}

void boost_generator(benchmark::State& state) {
    const boost::locale::generator generator;
    for (auto _ : state)
        benchmark::DoNotOptimize(generator("fr_CA.UTF-8"));
}
BENCHMARK(boost_generator);

void boost_add_messages(benchmark::State& state, const char* name, const char* tag) {
    const std::locale locale = base(name);
    for (auto _ : state)
        benchmark::DoNotOptimize(add_messages(locale, phrasebook::builtin(), tag));
}
BENCHMARK_CAPTURE(boost_add_messages, utf_8, "fr_CA.UTF-8", "fr-CA");
BENCHMARK_CAPTURE(boost_add_messages, latin_1, "fr_CA.ISO-8859-1", "fr-CA");
BENCHMARK_CAPTURE(boost_add_messages, big5, "zh_TW.Big5", "zh-TW");
BENCHMARK_CAPTURE(boost_add_messages, chinese_in_latin_1, "zh_TW.ISO-8859-1", "zh-TW");

/// What our facet does for UTF-8, done with Boost's: words to a MO file in memory, to its facets.
void boost_add_mo_in_memory(benchmark::State& state) {
    using boost::locale::gnu_gettext::create_messages_facet;
    const std::locale locale = base("fr_CA.UTF-8");
    for (auto _ : state) {
        const phrasebook::Reader reader = phrasebook::builtin().reader("fr-CA");
        std::vector<phrasebook::Key::Name> names;
        for (const phrasebook::Key key : phrasebook::builtin().keys())
            names.push_back(key.name());
        std::vector<phrasebook::formats::MoEntry> entries(1);
        entries[0].msgstr = {"Content-Type: text/plain; charset=UTF-8\n"};
        for (std::size_t i = 0; i < names.size(); ++i)
            for (const phrasebook::Field field : phrasebook::all_fields) {
                const auto message = reader(phrasebook::builtin().keys()[i].number(), field);
                if (!message) continue;
                phrasebook::formats::MoEntry& entry = entries.emplace_back();
                entry.msgctxt = to_string(field);
                entry.msgid = names[i].view();
                entry.msgstr = {message.text};
            }
        boost::locale::gnu_gettext::messages_info info;
        info.language = std::string("fr");
        info.encoding = "UTF-8";
        info.domains.emplace_back("phrasebook");
        info.paths = {"memory"};
        info.callback = [image = phrasebook::formats::write_mo(entries)](const std::string&,
                                                                         const std::string&) {
            return std::vector<char>(image.begin(), image.end());
        };
        const std::locale narrow(locale, create_messages_facet<char>(info));
        const std::locale both(narrow, create_messages_facet<wchar_t>(info));
        check(boost::locale::pgettext("title", "404", both));
    }
}
BENCHMARK(boost_add_mo_in_memory);

void boost_ours_bound_facet(benchmark::State& state) {
    const std::locale locale = add_messages(base("fr_CA.UTF-8"), phrasebook::builtin(), "fr-CA");
    const auto& facet = std::use_facet<boost::locale::message_format<char>>(locale);
    const int domain = facet.domain("phrasebook");
    check(facet.get(domain, "title", "404"));
    std::size_t i = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(facet.get(domain, "title", ids[i++ % ids.size()]));
}
BENCHMARK(boost_ours_bound_facet);

void boost_ours_call(benchmark::State& state) {
    const std::locale locale = add_messages(base("fr_CA.UTF-8"), phrasebook::builtin(), "fr-CA");
    check(boost::locale::pgettext("title", "404", locale));
    std::size_t i = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(boost::locale::pgettext("title", ids[i++ % ids.size()], locale));
}
BENCHMARK(boost_ours_call);

void boost_ours_call_with_domain(benchmark::State& state) {
    const std::locale locale = add_messages(base("fr_CA.UTF-8"), phrasebook::builtin(), "fr-CA");
    std::size_t i = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(
            boost::locale::dpgettext("phrasebook", "title", ids[i++ % ids.size()], locale));
}
BENCHMARK(boost_ours_call_with_domain);

void boost_ours_wide_call(benchmark::State& state) {
    const std::locale locale = add_messages(base("fr_CA.UTF-8"), phrasebook::builtin(), "fr-CA");
    std::size_t i = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(
            boost::locale::pgettext(L"title", wide_ids[i++ % wide_ids.size()], locale));
}
BENCHMARK(boost_ours_wide_call);

} // namespace
