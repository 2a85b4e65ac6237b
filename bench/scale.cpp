// A catalog made up of so many locales × 900 codes × 4 fields, every text another one: how long it
// takes to build, how much memory it holds, and what a lookup in it costs. Prints JSON.
//
//     phrasebook_scale LOCALES [PERCENT]
//
// PERCENT of the messages are there in the locales with a region (100: all); their languages, one
// locale in ten, have all of them.

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>
#include <malloc.h>
#include <phrasebook/catalog_builder.hpp>
#include <phrasebook/phrasebook.hpp>
#include <sys/resource.h>

namespace {

using namespace phrasebook;

/// The processor's time, the system's for this process among it, and not that of who else is busy.
double now() {
    struct timespec time {};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

double since(double begin) {
    return now() - begin;
}

std::size_t held() {
    const struct mallinfo2 info = ::mallinfo2();
    return info.uordblks + info.hblkhd;
}

std::size_t peak() {
    struct rusage usage {};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::size_t>(usage.ru_maxrss) * 1024;
}

/// qaa, qaa-AT, … qaa-US, qab, …: languages of private use, of which CLDR knows nothing.
std::vector<std::string> make_tags(std::size_t count) {
    constexpr std::array<std::string_view, 10> regions{"",    "-AT", "-BE", "-CA", "-CH",
                                                       "-DE", "-ES", "-FR", "-IT", "-US"};
    std::vector<std::string> tags;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t language = i / regions.size();
        std::string tag{'q', static_cast<char>('a' + language / 26),
                        static_cast<char>('a' + language % 26)};
        tags.push_back(tag.append(regions[i % regions.size()]));
    }
    return tags;
}

/// Sizes in bytes as those of the catalogs in locales/ are, field by field.
constexpr std::array<std::size_t, all_fields.size()> sizes{26, 84, 144, 112};

class Texts {
  public:
    Texts() {
        for (std::size_t i = 0; i < text_.size(); ++i)
            text_[i] = i % 7 == 6 ? ' ' : static_cast<char>('a' + i % 23);
    }
    /// Another text for every number; valid until the next call.
    std::string_view make(std::size_t number, Field field) {
        std::snprintf(text_.data(), 9, "%08zx", number);
        text_[8] = ' ';
        return {text_.data(), sizes[static_cast<std::size_t>(field)]};
    }

  private:
    std::array<char, 256> text_{};
};

struct Built {
    Catalog catalog;
    std::size_t texts = 0;
    std::size_t bytes = 0;
};

Built build(const std::vector<std::string>& tags, std::size_t percent) {
    Built built;
    CatalogBuilder builder;
    builder.default_locale(tags.front());
    Texts texts;
    std::size_t number = 0;
    for (const std::string& tag : tags)
        for (int code = first_status_code; code <= last_status_code; ++code)
            for (const Field field : all_fields) {
                ++number;
                if (tag.size() > 3 && number * percent / 100 == (number - 1) * percent / 100)
                    continue;
                const std::string_view text = texts.make(built.texts, field);
                builder.add({tag, "synthetic", code, field, text});
                ++built.texts;
                built.bytes += text.size();
            }
    built.catalog = builder.build();
    return built;
}

/// One locale, all codes.
double time_lookups(const Catalog& catalog, const std::string& tag) {
    const Reader reader = catalog.reader(tag);
    double best = 1;
    for (int round = 0; round < 5; ++round) {
        constexpr int rounds = 4000;
        const auto begin = now();
        for (int i = 0; i < rounds; ++i)
            for (int code = first_status_code; code <= last_status_code; ++code)
                benchmark::DoNotOptimize(reader(code, Field::title));
        best = std::min(best, since(begin) / (900.0 * rounds));
    }
    return best * 1e9;
}

/// Any locale, any code: each time some other place of the memory.
double time_scattered(const Catalog& catalog, const std::vector<std::string>& tags) {
    std::vector<Reader> readers;
    for (const std::string& tag : tags)
        readers.push_back(catalog.reader(tag));
    constexpr std::size_t rounds = 2'000'000;
    std::size_t random = 1;
    const auto begin = now();
    for (std::size_t i = 0; i < rounds; ++i) {
        random = random * 6364136223846793005U + 1442695040888963407U;
        const std::size_t pick = random >> 33U;
        benchmark::DoNotOptimize(
            readers[pick % readers.size()](static_cast<int>(100 + pick / 1024 % 900)));
    }
    return since(begin) / static_cast<double>(rounds) * 1e9;
}

} // namespace

int main(int count, char** arguments) {
    if (count < 2) {
        std::fputs("usage: phrasebook_scale LOCALES [PERCENT]\n", stderr);
        return EXIT_FAILURE;
    }
    const auto tags = make_tags(std::strtoul(arguments[1], nullptr, 10));
    const std::size_t percent = count > 2 ? std::strtoul(arguments[2], nullptr, 10) : 100;
    const std::size_t held_before = held();
    const std::size_t peak_before = peak();
    const auto begin = now();
    const Built built = build(tags, percent);
    const double seconds = since(begin);
    const std::size_t held_now = held() - held_before;
    const std::size_t peak_now = peak() - peak_before;

    Texts texts; // the last message of the last locale is what was put there
    if (built.catalog.locale_count() != tags.size()
        || (percent == 100
            && built.catalog.reader(tags.back()).advice(last_status_code)
                   != texts.make(built.texts - 1, Field::advice))) {
        std::fputs("phrasebook_scale: another text than was put in\n", stderr);
        return EXIT_FAILURE;
    }
    std::printf("{\"locales\": %zu, \"percent\": %zu, \"texts\": %zu, \"text_bytes\": %zu, "
                "\"load_seconds\": %.4f, \"held_bytes\": %zu, \"peak_bytes\": %zu, "
                "\"lookup_ns\": %.2f, \"scattered_ns\": %.2f}\n",
                tags.size(), percent, built.texts, built.bytes, seconds, held_now, peak_now,
                time_lookups(built.catalog, tags.back()), time_scattered(built.catalog, tags));
    return EXIT_SUCCESS;
}
