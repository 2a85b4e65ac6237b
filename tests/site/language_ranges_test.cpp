#include "site/language_ranges.hpp"

#include <array>
#include <regex>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <phrasebook/negotiate.hpp>

#include "core/known_tags.hpp"

namespace phrasebook::site {
namespace {

using Locales = std::vector<std::string_view>;

/// The rules, as a server reads them.
class Rules {
  public:
    Rules(const Locales& locales, Dialect dialect) : rules_(range_rules(locales, dialect)) {
        for (const RangeRule& rule : rules_)
            patterns_.emplace_back(rule.pattern, std::regex::icase);
    }
    /// The locales of the rules that fit, in their order.
    [[nodiscard]] std::vector<std::string_view> all(const std::string& range) const {
        std::vector<std::string_view> found;
        for (std::size_t i = 0; i < rules_.size(); ++i)
            if (std::regex_match(range, patterns_[i])) found.push_back(rules_[i].locale);
        return found;
    }
    [[nodiscard]] std::string_view first(const std::string& range) const {
        const auto found = all(range);
        return found.empty() ? std::string_view() : found.front();
    }

  private:
    std::vector<RangeRule> rules_;
    std::vector<std::regex> patterns_;
};

std::array<Locales, 5> catalogs() {
    return {{
        {"en", "fr", "zh-TW"},
        {"fr"},
        {"en", "en-GB", "fr-CA", "zh", "zh-HK", "zh-TW"},
        {"sr", "sr-Latn", "nb", "pt-PT", "es-419"},
        {"zh-TW", "de", "iw", "und"},
    }};
}

TEST(RangeRules, SayOfEveryKnownTagWhatNegotiationSays) {
    for (const Locales& locales : catalogs()) {
        const Rules ordered(locales, Dialect::ordered);
        const Rules disjoint(locales, Dialect::disjoint);
        for (const detail::KnownTag& known : detail::known_tags()) {
            const std::string range(known.view());
            const std::string_view expected = negotiate(range, locales).locale;
            EXPECT_EQ(ordered.first(range), expected) << range;
            EXPECT_EQ(disjoint.first(range), expected) << range;
            EXPECT_LE(disjoint.all(range).size(), 1U) << range;
        }
    }
}

TEST(RangeRules, SayOfOtherRangesWhatNegotiationSays) {
    for (const Locales& locales : catalogs()) {
        const Rules ordered(locales, Dialect::ordered);
        const Rules disjoint(locales, Dialect::disjoint);
        for (const char* const range :
             {"zh-Hant-TW",  "zh-Hant",   "zh-hant-hk", "ZH-HK",        "zh-US",  "zh-Hans-TW",
              "zh-Hant-CN",  "zho-TW",    "cmn-Hant",   "fr-CA-x-mine", "fra-CA", "fre",
              "en-US-posix", "en-GB-oed", "sr-Latn-RS", "sr-ME",        "es-419", "es-MX",
              "pt-BR",       "pt",        "he",         "iw",           "no",     "french",
              "f",           "zh-HKG",    "zh-TWx",     "x-fr",         "frr",    "enm"})
            EXPECT_EQ(ordered.first(range), disjoint.first(range)) << range;
        for (const char* const range : {"zh-Hant-TW", "ZH-HK", "zh-US", "zh-Hans-TW", "cmn-Hant",
                                        "fra-CA", "french", "frr", "sr-ME", "es-MX", "he", "no"})
            EXPECT_EQ(ordered.first(range), negotiate(range, locales).locale) << range;
    }
}

} // namespace
} // namespace phrasebook::site
