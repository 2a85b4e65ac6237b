#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <phrasebook/chain.hpp>

#include "core/cases.hpp"
#include "support/allocations.hpp"

namespace phrasebook::test {
namespace {

static_assert(std::forward_iterator<Chain::Iterator>);
static_assert(noexcept(parent(Tag())));

/// The longest there is: `zh-Latn-TW-…` with six variants takes nine steps; CLDR's parents add few.
constexpr std::ptrdiff_t longest = 16;

std::vector<Tag> tags_of(const Tag& tag) {
    std::vector<Tag> tags;
    for (const Tag& step : Chain(tag)) {
        tags.push_back(step);
        if (std::ssize(tags) > longest) break;
    }
    return tags;
}

/// As the table writes it: the tags with a space between, `und` for none, `-` for not a tag.
std::string chain_text(std::string_view input) {
    const std::optional<Tag> tag = Tag::parse(input);
    if (!tag) return "-";
    std::string text;
    for (const Tag& step : tags_of(*tag)) {
        text.append(text.empty() ? "" : " ").append(step.text());
    }
    return text.empty() ? "und" : text;
}

bool has(const std::vector<Tag>& tags, std::string_view text) {
    return std::ranges::any_of(tags, [&](const Tag& tag) { return tag.text() == text; });
}

std::string why_unsound(const Tag& tag) {
    const std::vector<Tag> tags = tags_of(tag);
    if (std::ssize(tags) > longest) return "is endless";
    if (!tag.is_root() && (tags.empty() || tags.front() != tag))
        return "does not begin with its tag";
    for (auto step = tags.begin(); step != tags.end(); ++step) {
        if (step->is_root()) return "holds the root";
        if (std::find(tags.begin(), step, *step) != step) return "names a tag twice";
        if (Tag::parse(step->text()) != *step) return "holds a tag that is not canonical";
    }
    return {};
}

/// Every region that a tag can have.
std::vector<std::string> all_regions() {
    std::vector<std::string> regions = {""};
    for (char a = 'A'; a <= 'Z'; ++a) {
        for (char b = 'A'; b <= 'Z'; ++b)
            regions.push_back(std::string("-") + a + b);
    }
    for (int number = 1000; number != 2000; ++number) {
        regions.push_back('-' + std::to_string(number).substr(1));
    }
    return regions;
}

TEST(Chain, IsWhatTheTableSays) {
    const std::vector<Case> cases = read_cases("chains.tsv");
    ASSERT_GE(cases.size(), 200U);
    for (const Case& each : cases)
        EXPECT_EQ(chain_text(each.input), each.expected) << each.place;
}

TEST(Chain, OfTheRootIsEmpty) {
    EXPECT_EQ(Chain(Tag()).begin(), Chain::end());
    EXPECT_EQ(parent(Tag()), Tag());
}

TEST(Chain, CanBeWalkedTwice) {
    const Chain chain(*Tag::parse("zh-MO"));
    EXPECT_EQ(std::distance(chain.begin(), chain.end()), 3);
    EXPECT_TRUE(std::equal(chain.begin(), chain.end(), chain.begin(), chain.end()));

    Chain::Iterator step = Chain(*Tag::parse("fr-CA")).begin();
    EXPECT_EQ((*step++).text(), "fr-CA");
    EXPECT_EQ((*step).text(), "fr");
    EXPECT_EQ(++step, Chain::end());
}

TEST(Chain, IsFiniteCanonicalAndWithoutRepetition) {
    const std::vector<std::string> regions = all_regions();
    for (const std::string language :
         {"ar", "az", "cs",  "en",  "es", "fr", "hi",  "ht", "nb",  "no",
          "pa", "pt", "qaa", "sgn", "sh", "sr", "und", "uz", "yue", "zh"}) {
        for (const char* script : {"", "-Arab", "-Cyrl", "-Hans", "-Hant", "-Latn", "-Qaaa"}) {
            for (const std::string& region : regions) {
                std::string text = language;
                text.append(script).append(region);
                ASSERT_EQ(why_unsound(*Tag::parse(text)), "") << text;
            }
        }
    }
}

TEST(Chain, IsFiniteForEveryShortLanguage) {
    for (char a = 'a'; a <= 'z'; ++a) {
        for (char b = 'a'; b <= 'z'; ++b) {
            for (char c = 'a' - 1; c <= 'z'; ++c) {
                const std::string text = {a, b, c};
                const Tag tag = *Tag::parse(c < 'a' ? text.substr(0, 2) : text);
                ASSERT_EQ(why_unsound(tag), "") << tag.text();
                ASSERT_EQ(why_unsound(tag.likely()), "") << tag.text();
            }
        }
    }
}

TEST(Chain, NeverCrossesBetweenTraditionalAndSimplified) {
    for (const std::string& region : all_regions()) {
        const std::vector<Tag> traditional = tags_of(*Tag::parse("zh-Hant" + region));
        EXPECT_TRUE(has(traditional, "zh-Hant")) << region;
        EXPECT_FALSE(has(traditional, "zh")) << region;

        const std::vector<Tag> simplified = tags_of(*Tag::parse("zh-Hans" + region));
        EXPECT_TRUE(has(simplified, "zh")) << region;
        EXPECT_FALSE(has(simplified, "zh-Hant")) << region;

        const std::vector<Tag> unstated = tags_of(*Tag::parse("zh" + region));
        EXPECT_NE(has(unstated, "zh-Hant"), has(unstated, "zh")) << region;
    }
}

TEST(Chain, NothingAllocates) {
    std::vector<Tag> tags;
    for (const Case& each : read_cases("chains.tsv")) {
        if (const std::optional<Tag> tag = Tag::parse(each.input)) tags.push_back(*tag);
    }
    const std::size_t before = allocation_count();
    std::ptrdiff_t steps = 0;
    for (const Tag& tag : tags) {
        steps += std::distance(Chain(tag).begin(), Chain::end());
    }
    EXPECT_EQ(allocation_count(), before);
    EXPECT_GT(steps, std::ssize(tags));
}

} // namespace
} // namespace phrasebook::test
