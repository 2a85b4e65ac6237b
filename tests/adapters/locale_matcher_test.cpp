// Best fit against ICU's own matcher, on Unicode's cases (icu-localeMatcherTest.txt), and what is
// ours to decide and not ICU's.
#include <phrasebook/icu/best_fit.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iostream>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <unicode/localematcher.h>
#include <unicode/locid.h>

namespace phrasebook::test {
namespace {

std::string_view trim(std::string_view text) {
    constexpr std::string_view spaces = " \t\r";
    const std::size_t begin = text.find_first_not_of(spaces);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(spaces) - begin + 1);
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t at = text.find(separator);
        parts.emplace_back(trim(text.substr(0, at)));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

std::vector<std::string> tags_of(std::string_view list) {
    std::vector<std::string> tags = split(list, ',');
    std::erase(tags, "");
    return tags;
}

/// The parameters that the lines with an "@" set; empty ones are not set.
struct Parameters {
    std::string supported;
    std::string fallback; ///< "@default"
    std::string favor;
    std::string threshold;

    /// Which settings of ICU's that we do not offer are asked for; empty for none.
    [[nodiscard]] std::string foreign() const {
        std::string text;
        if (!favor.empty()) text += " @favor=" + favor;
        if (!threshold.empty()) text += " @threshold=" + threshold;
        return std::string(trim(text));
    }
};

struct SuiteCase {
    std::size_t line = 0;
    std::string text;
    Parameters parameters;
    std::string desired;
    std::string match;                  ///< "null" for none
    std::optional<std::string> decided; ///< which of the desired ones, where the file says it
};

class Suite {
  public:
    explicit Suite(const std::filesystem::path& path) {
        std::ifstream file(path, std::ios::binary);
        for (std::string line; std::getline(file, line);) {
            ++line_;
            take(trim(std::string_view(line).substr(0, line.find('#'))));
        }
    }

    std::vector<SuiteCase> cases;
    std::vector<std::string> unread; ///< lines that are not of the syntax the file states

  private:
    void take(std::string_view line) {
        const std::size_t arrow = line.find(">>");
        if (line.empty()) return;
        if (line.starts_with("** test:"))
            parameters_ = {};
        else if (line.starts_with('@') && line.find('=') != std::string_view::npos)
            set(line);
        else if (arrow != std::string_view::npos)
            add(line, arrow);
        else
            unread.emplace_back(line);
    }

    void set(std::string_view line) {
        const std::size_t equals = line.find('=');
        const std::string_view name = line.substr(1, equals - 1);
        std::string* parameter = name == "supported"   ? &parameters_.supported
                                 : name == "default"   ? &parameters_.fallback
                                 : name == "favor"     ? &parameters_.favor
                                 : name == "threshold" ? &parameters_.threshold
                                                       : nullptr;
        if (parameter == nullptr)
            unread.emplace_back(line);
        else
            *parameter = trim(line.substr(equals + 1));
        // "normal" is what a matcher does without being told.
        if (parameters_.favor == "normal") parameters_.favor.clear();
    }

    void add(std::string_view line, std::size_t arrow) {
        const std::vector<std::string> expected = split(line.substr(arrow + 2), '|');
        SuiteCase each{.line = line_,
                       .text = std::string(line),
                       .parameters = parameters_,
                       .desired = std::string(trim(line.substr(0, arrow))),
                       .match = expected[0],
                       .decided = {}};
        // The third field is ICU's makeResolvedLocale, which is about formats.
        if (expected.size() > 1 && !expected[1].empty()) each.decided = expected[1];
        cases.push_back(std::move(each));
    }

    Parameters parameters_;
    std::size_t line_ = 0;
};

icu::Locale icu_locale(const std::string& tag) {
    UErrorCode error = U_ZERO_ERROR;
    return icu::Locale::forLanguageTag(tag, error);
}

std::vector<icu::Locale> icu_locales(const std::vector<std::string>& tags) {
    std::vector<icu::Locale> locales;
    for (const std::string& tag : tags) {
        icu::Locale locale = icu_locale(tag);
        if (locale.isBogus() == 0) locales.push_back(std::move(locale));
    }
    return locales;
}

std::string name_of(const icu::Locale* locale) {
    if (locale == nullptr) return "null";
    UErrorCode error = U_ZERO_ERROR;
    return locale->toLanguageTag<std::string>(error);
}

std::string icu_name(const std::string& tag) {
    if (tag == "null") return tag;
    const icu::Locale locale = icu_locale(tag);
    return name_of(&locale);
}

struct Outcome {
    std::string match;
    std::string decided;

    [[nodiscard]] bool passes(const SuiteCase& each) const {
        return icu_name(match) == icu_name(each.match)
               && (!each.decided || icu_name(decided) == icu_name(*each.decided));
    }
};

Outcome of_icu(const SuiteCase& each) {
    const Parameters& parameters = each.parameters;
    const std::vector<icu::Locale> supported = icu_locales(tags_of(parameters.supported));
    icu::LocaleMatcher::Builder builder;
    builder.setSupportedLocales(supported.begin(), supported.end());
    const icu::Locale fallback = icu_locale(parameters.fallback);
    if (!parameters.fallback.empty()) builder.setDefaultLocale(&fallback);
    if (parameters.favor == "script") builder.setFavorSubtag(ULOCMATCH_FAVOR_SCRIPT);
    UErrorCode error = U_ZERO_ERROR;
    const icu::LocaleMatcher matcher = builder.build(error);
    const std::vector<icu::Locale> desired = icu_locales(tags_of(each.desired));
    using Position = std::vector<icu::Locale>::const_iterator;
    icu::Locale::RangeIterator<Position> list(desired.begin(), desired.end());
    const icu::LocaleMatcher::Result result = matcher.getBestMatchResult(list, error);
    EXPECT_TRUE(U_SUCCESS(error)) << u_errorName(error);
    return {name_of(result.getSupportedLocale()), name_of(result.getDesiredLocale())};
}

Outcome outcome_of(const Negotiation& result) {
    return {std::string(result.locale.empty() ? "null" : result.locale),
            std::string(result.range.empty() ? "null" : result.range)};
}

using Texts = std::vector<std::string_view>;

BestFit best_fit_of(const SuiteCase& each) {
    const std::vector<std::string> supported = tags_of(each.parameters.supported);
    // ICU takes the first of the supported locales where it is told of no default.
    std::string fallback = each.parameters.fallback;
    const auto first = std::ranges::find_if(
        supported, [](const std::string& tag) { return icu_locale(tag).isBogus() == 0; });
    if (fallback.empty() && first != supported.end()) fallback = *first;
    return BestFit(Texts(supported.begin(), supported.end()), fallback);
}

bool passes_as_list(const SuiteCase& each) {
    const std::vector<std::string> desired = tags_of(each.desired);
    const BestFit best_fit = best_fit_of(each);
    const Texts texts(desired.begin(), desired.end());
    return outcome_of(best_fit.negotiate_preferences(texts)).passes(each);
}

bool passes_as_header(const SuiteCase& each) {
    const BestFit best_fit = best_fit_of(each);
    return outcome_of(best_fit.negotiate(each.desired)).passes(each);
}

/// RFC 4647 §2.1 lets a range have what a tag may have, but ours are of 35 bytes at most.
bool fits_a_header(const SuiteCase& each) {
    return std::ranges::all_of(tags_of(each.desired),
                               [](const std::string& tag) { return tag.size() <= Tag::max_size; });
}

std::ostream& operator<<(std::ostream& out, const SuiteCase& each) {
    return out << "line " << each.line << ": " << each.text;
}

struct Counts {
    std::size_t icu = 0;
    std::size_t ours = 0;
    std::size_t either = 0;
};

TEST(LocaleMatcherSuite, PassesWhateverIcuPasses) {
    const std::filesystem::path path =
        std::filesystem::path(PHRASEBOOK_SUITES) / "icu-localeMatcherTest.txt";
    if (!std::filesystem::exists(path)) {
        std::cout << "icu-localeMatcherTest.txt is not at hand: nothing was held against it\n";
        return;
    }
    const Suite suite(path);
    EXPECT_TRUE(suite.unread.empty())
        << suite.unread.size() << " lines are of another syntax, as " << suite.unread.front();
    Counts counts;
    std::map<std::string, Counts> foreign;
    std::vector<const SuiteCase*> changed;
    for (const SuiteCase& each : suite.cases) {
        const std::string settings = each.parameters.foreign();
        // ICU 72 lets no user set a number for the threshold.
        const bool by_icu = each.parameters.threshold.empty() && of_icu(each).passes(each);
        if (!settings.empty()) {
            ++foreign[settings].either;
            foreign[settings].icu += by_icu ? 1 : 0;
            continue;
        }
        const bool by_us = passes_as_list(each);
        const bool by_header = !fits_a_header(each) || passes_as_header(each);
        ++counts.either;
        counts.icu += by_icu ? 1 : 0;
        counts.ours += by_us ? 1 : 0;
        if (!by_icu) changed.push_back(&each);
        if (!by_icu) continue;
        EXPECT_TRUE(by_us) << each;
        EXPECT_TRUE(by_header) << "as a header, " << each;
    }
    EXPECT_GT(counts.either, 400U);
    std::cout << suite.cases.size() << " cases, " << counts.either
              << " with the settings that we have: ICU " U_ICU_VERSION " passes " << counts.icu
              << ", phrasebook " << counts.ours << '\n';
    for (const auto& [settings, each] : foreign) {
        std::cout << "  not ours to pass: " << each.either << " with " << settings
                  << " (ICU passes " << each.icu << ")\n";
    }
    for (const SuiteCase* each : changed) {
        std::cout << "  ICU answers otherwise (" << of_icu(*each).match << "), we "
                  << (passes_as_list(*each) ? "do not" : "do too") << ": " << *each << '\n';
    }
}

BestFit among(std::initializer_list<std::string_view> available, std::string_view fallback = {}) {
    return BestFit(std::span(available.begin(), available.size()), fallback);
}

/// The locale, the range, the quality and the match; a mark where something was skipped.
std::string text_of(const Negotiation& result) {
    std::string text(result.locale.empty() ? "-" : result.locale);
    text.append(" ").append(result.range.empty() ? "-" : result.range);
    text.append(" ").append(std::to_string(result.quality));
    text.append(" ").append(to_string(result.match));
    return result.skipped ? text + " skipped" : text;
}

std::string answer(const BestFit& best_fit, std::string_view header) {
    return text_of(best_fit.negotiate(header));
}

TEST(BestFit, CrossesToTheLanguageThatReadersOfTheFirstDoRead) {
    const BestFit fit = among({"en", "fr"});
    EXPECT_EQ(answer(fit, "br"), "fr br 1000 parent");
    EXPECT_EQ(answer(fit, "br;q=0.4"), "fr br 400 parent");
    EXPECT_EQ(answer(fit, "fr-CA"), "fr fr-CA 1000 parent");
    EXPECT_EQ(answer(fit, "FR"), "fr FR 1000 exact");
    EXPECT_EQ(answer(fit, "fr-Latn"), "fr fr-Latn 1000 exact");
}

TEST(BestFit, PrefersALanguageThatTheReaderNames) {
    const BestFit fit = among({"en", "fr"});
    EXPECT_EQ(answer(fit, "br,en;q=0.8"), "en en 800 exact");
    EXPECT_EQ(answer(fit, "br,fr;q=0.8,en;q=0.5"), "fr fr 800 exact");
    EXPECT_EQ(answer(fit, "fr-CA,en;q=0.3"), "fr fr-CA 1000 parent");
    EXPECT_EQ(answer(fit, "en;q=0.3,fr-CA"), "fr fr-CA 1000 parent");
}

TEST(BestFit, HasNoAnswerForAStrangerWithoutADefault) {
    for (const std::string_view header : {"", ",", " ", "qqq", "x-mine", "und", "zz-Zzzz-ZZ"}) {
        EXPECT_EQ(answer(among({"en", "fr"}), header), "- - 0 none") << header;
        EXPECT_EQ(answer(among({"en", "fr"}, "fr"), header), "fr - 0 default") << header;
        EXPECT_EQ(answer(among({"en"}, "de"), header), "de - 0 default") << header;
        EXPECT_EQ(answer(among({}), header), "- - 0 none") << header;
    }
}

TEST(BestFit, KeepsGarbageFromIcu) {
    // ICU 72's matcher answers "en" to the first two.
    for (const std::string_view header : {"-", "en--", "i-", "en_", "a", "50", "en;q=2", "fr;q=.5",
                                          "en-", "en-a", "fr-fr-fr-x", "en fr", "\xC3\xA9"}) {
        EXPECT_EQ(answer(among({"en", "fr"}), header), "- - 0 none skipped") << header;
        EXPECT_EQ(answer(among({"en", "fr"}), "fr;q=0.1," + std::string(header)),
                  "fr fr 100 exact skipped")
            << header;
    }
    // Nor what states no language: to ICU this is English.
    EXPECT_EQ(answer(among({"en", "fr"}), "i-default"), "- - 0 none");
}

TEST(BestFit, TakesKlingonForALanguage) {
    // CLDR sends its readers to English and to nothing else, as it sends those of Breton to French.
    EXPECT_EQ(answer(among({"en", "fr"}), "tlh"), "en tlh 1000 parent");
    EXPECT_EQ(answer(among({"en", "fr"}), "i-klingon"), "en i-klingon 1000 parent");
    EXPECT_EQ(answer(among({"de", "fr"}), "i-klingon"), "- - 0 none");
    EXPECT_EQ(answer(among({"en", "tlh"}), "i-klingon"), "tlh i-klingon 1000 exact");
}

TEST(BestFit, NeverAnswersWhatIsExcluded) {
    const BestFit fit = among({"en", "en-GB", "fr", "zh-TW"}, "en");
    EXPECT_EQ(answer(fit, "br,fr;q=0"), "en - 0 default");
    EXPECT_EQ(answer(fit, "br,fr;q=0,en;q=0"), "- - 0 none");
    EXPECT_EQ(answer(fit, "br,*;q=0"), "- - 0 none");
    EXPECT_EQ(answer(fit, "fr-CA,fr;q=0,*;q=0.1"), "en * 100 exact");
    EXPECT_EQ(answer(fit, "en,*;q=0"), "en en 1000 exact");
    EXPECT_EQ(answer(fit, "en-AU"), "en-GB en-AU 1000 parent");
    EXPECT_EQ(answer(fit, "en-AU,en-GB;q=0"), "en en-AU 1000 parent");
    EXPECT_EQ(answer(fit, "en-GB,en;q=0"), "en-GB en-GB 1000 exact");
    EXPECT_EQ(answer(fit, "zh-HK,zh-Hant;q=0"), "en - 0 default");
    EXPECT_EQ(answer(fit, "zh-HK,zh-Hans;q=0"), "zh-TW zh-HK 1000 parent");
    EXPECT_EQ(answer(fit, "*;q=0"), "- - 0 none");
}

TEST(BestFit, LetsAWildcardStandForWhatIsNotNamed) {
    const BestFit fit = among({"de", "en", "fr"}, "fr");
    EXPECT_EQ(answer(fit, "*"), "fr * 1000 exact");
    EXPECT_EQ(answer(among({"de", "en"}), "*"), "de * 1000 exact");
    EXPECT_EQ(answer(among({}), "*"), "- - 0 none");
    EXPECT_EQ(answer(fit, "qqq,*;q=0.5"), "fr * 500 exact");
    EXPECT_EQ(answer(fit, "br,*;q=0.5"), "fr br 1000 parent");
    EXPECT_EQ(answer(fit, "fr;q=0,*;q=0.5"), "de * 500 exact");
    EXPECT_EQ(answer(fit, "*,en;q=0.5,fr;q=0.3"), "de * 1000 exact");
    EXPECT_EQ(answer(fit, "*,de;q=0.5,en;q=0.4,fr;q=0.3"), "de de 500 exact");
}

TEST(BestFit, DoesNotWearyOfRangesThatFitNothing) {
    std::string header;
    for (char c = 'a'; c <= 'z'; ++c) {
        header.append("qq").append(1, c).append(",");
    }
    EXPECT_EQ(answer(among({"en", "fr"}, "en"), header + "br"), "fr br 1000 parent");
    EXPECT_EQ(answer(among({"en", "fr"}, "en"), header + "fr;q=0.1"), "fr fr 100 exact");
}

TEST(BestFit, AnswersAnyListAsIcuDoesThatFindsALocale) {
    const std::vector<std::string> pool{
        "en",      "en-GB", "en-AU", "fr",  "fr-CA", "br",     "de",    "gsw",     "da",
        "nn",      "nb",    "sv",    "es",  "gl",    "zh-HK",  "zh-TW", "zh-Hans", "yue",
        "sr-Latn", "hr",    "und",   "qqq", "tlh",   "ja",     "sr",    "ca",      "pt",
        "pt-AO",   "af",    "nl",    "az",  "ru-UA", "es-419", "uk",    "be"};
    std::mt19937 random(404); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same lists each time
    const auto some = [&](std::size_t most) {
        std::string list;
        for (std::size_t i = 0; i <= random() % most; ++i)
            list.append(list.empty() ? "" : ",").append(pool[random() % pool.size()]);
        return list;
    };
    std::size_t found = 0;
    for (int i = 0; i < 3000; ++i) {
        SuiteCase each;
        each.parameters.supported = some(6);
        each.parameters.fallback = "vo";
        each.desired = each.text = some(16);
        const Outcome theirs = of_icu(each);
        if (theirs.match == "vo") continue;
        ++found;
        EXPECT_EQ(outcome_of(best_fit_of(each).negotiate(each.desired)).match, theirs.match)
            << each << " among " << each.parameters.supported;
    }
    EXPECT_GT(found, 1000U);
}

TEST(BestFit, ChoosesTheRangeItselfWhereLocalesDifferByLittle) {
    EXPECT_EQ(answer(among({"ca-valencia", "ca"}), "ca"), "ca ca 1000 exact");
    EXPECT_EQ(answer(among({"ca", "ca-valencia"}), "ca-valencia"),
              "ca-valencia ca-valencia 1000 exact");
    EXPECT_EQ(answer(among({"fr-FR", "fr"}), "fr"), "fr fr 1000 exact");
    EXPECT_EQ(answer(among({"fr", "fr-FR"}), "fr-FR"), "fr-FR fr-FR 1000 exact");
    EXPECT_EQ(answer(among({"x-bork", "x-mine"}), "X-Mine"), "x-mine X-Mine 1000 exact");
    EXPECT_EQ(answer(among({"zh-CN", "zh-TW"}), "zh-Hant"), "zh-TW zh-Hant 1000 exact");
}

TEST(BestFit, TakesNamesAsPosixWritesThem) {
    const BestFit fit = among({"en_GB.UTF-8", "zh_TW.Big5", "not a tag"}, "not a tag");
    const std::array<std::string_view, 3> tags{"C", "!", "zh_HK.UTF-8"};
    EXPECT_EQ(text_of(fit.negotiate_preferences(tags)),
              "zh_TW.Big5 zh_HK.UTF-8 1000 parent skipped");
    EXPECT_EQ(text_of(fit.negotiate_preferences({})), "- - 0 none");
    EXPECT_EQ(answer(fit, "qqq"), "- - 0 none");
}

TEST(BestFit, ReadsNoLongerListThanAHeader) {
    std::vector<std::string_view> tags(max_ranges, "qqq");
    tags.emplace_back("fr");
    EXPECT_EQ(text_of(among({"fr"}).negotiate_preferences(tags)), "- - 0 none skipped");
}

TEST(BestFit, ChoosesAmongTheLocalesOfACatalog) {
    const BestFit fit{builtin()};
    EXPECT_EQ(answer(fit, "br"), "fr br 1000 parent");
    EXPECT_EQ(answer(fit, "zh-HK"), "zh-TW zh-HK 1000 parent");
    EXPECT_EQ(answer(fit, "zh-CN"), "en - 0 default");
    EXPECT_EQ(answer(fit, "de;q=0.5,qqq"), "en - 0 default");
}

TEST(BestFit, BorrowsFromTheHeaderAndFromItself) {
    const std::string header = "zz;q=0.1, br";
    std::optional<BestFit> fit = among({"en", "fr"});
    const BestFit copy = *fit;
    const Negotiation result = fit->negotiate(header);
    EXPECT_EQ(result.range.data(), header.data() + header.find("br"));
    fit.reset();
    EXPECT_EQ(copy.negotiate("br").locale.data(), result.locale.data());
    EXPECT_EQ(result.locale, "fr");
}

TEST(BestFit, MayBeAskedByManyThreads) {
    const BestFit fit = among({"en", "fr", "zh-TW"}, "en");
    std::array<std::string, 4> answers;
    std::vector<std::thread> threads;
    threads.reserve(answers.size());
    for (std::string& each : answers) {
        threads.emplace_back([&fit, &each] {
            for (int i = 0; i < 500; ++i)
                each = answer(fit, i % 2 == 0 ? "br" : "zh-HK,en;q=0");
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    for (const std::string& each : answers) {
        EXPECT_EQ(each, "zh-TW zh-HK 1000 parent");
    }
}

} // namespace
} // namespace phrasebook::test
