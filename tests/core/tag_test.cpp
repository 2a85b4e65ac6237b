#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <gtest/gtest.h>
#include <phrasebook/tag.hpp>

#include "core/cases.hpp"
#include "support/allocations.hpp"

namespace phrasebook::test {
namespace {

static_assert(std::is_trivially_copyable_v<Tag>);
static_assert(std::is_nothrow_default_constructible_v<Tag>);
static_assert(noexcept(Tag::parse("")));
static_assert(noexcept(Tag().likely()));
static_assert(Tag().text() == "und" && Tag().is_root());

std::vector<std::string> all_inputs() {
    std::vector<std::string> inputs;
    for (const char* table : {"tags.tsv", "chains.tsv"}) {
        for (const Case& each : read_cases(table))
            inputs.push_back(each.input);
    }
    return inputs;
}

std::string canonical(std::string_view text) {
    const std::optional<Tag> tag = Tag::parse(text);
    return tag ? std::string(tag->text()) : "-";
}

/// What holds of every tag, whatever it was read from.
void expect_sound(const Tag& tag, std::string_view input) {
    SCOPED_TRACE(std::string(input) + " gave " + std::string(tag.text()));
    EXPECT_LE(tag.text().size(), Tag::max_size);
    EXPECT_EQ(Tag::parse(tag.text()), tag);
    EXPECT_EQ(Tag::parse(tag.likely().text()), tag.likely());

    std::string parts(tag.language());
    for (const std::string_view part : {tag.script(), tag.region(), tag.variants()}) {
        if (!part.empty()) parts.append("-").append(part);
    }
    EXPECT_EQ(tag.text(), parts);
}

TEST(Tag, CanonicalFormIsWhatTheTableSays) {
    const std::vector<Case> cases = read_cases("tags.tsv");
    ASSERT_GE(cases.size(), 300U);
    for (const Case& each : cases)
        EXPECT_EQ(canonical(each.input), each.expected) << each.place;
}

TEST(Tag, CanonicalFormIsItsOwn) {
    for (const std::string& input : all_inputs()) {
        if (const std::optional<Tag> tag = Tag::parse(input)) expect_sound(*tag, input);
    }
}

TEST(Tag, CaseAndSeparatorNeverMatter) {
    const auto mapped = [](std::string text, auto map) {
        std::ranges::transform(text, text.begin(), map);
        return text;
    };
    for (const std::string& input : all_inputs()) {
        const auto upper = [](char c) {
            return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        };
        const auto lower = [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        };
        const auto underscore = [](char c) { return c == '-' ? '_' : c; };
        EXPECT_EQ(Tag::parse(mapped(input, upper)), Tag::parse(input)) << input;
        EXPECT_EQ(Tag::parse(mapped(input, lower)), Tag::parse(input)) << input;
        EXPECT_EQ(Tag::parse(mapped(input, underscore)), Tag::parse(input)) << input;
    }
}

TEST(Tag, PartsAreWhatIsWritten) {
    const Tag full = *Tag::parse("SR_latn-rs-EKAVSK-1abc-u-nu-latn");
    EXPECT_EQ(full.text(), "sr-Latn-RS-ekavsk-1abc");
    EXPECT_EQ(full.language(), "sr");
    EXPECT_EQ(full.script(), "Latn");
    EXPECT_EQ(full.region(), "RS");
    EXPECT_EQ(full.variants(), "ekavsk-1abc");
    EXPECT_FALSE(full.is_root());

    const Tag bare = *Tag::parse("zh-Hans");
    EXPECT_EQ(bare.language(), "zh");
    EXPECT_EQ(bare.script(), "");
    EXPECT_EQ(bare.region(), "");
    EXPECT_EQ(bare.variants(), "");

    EXPECT_EQ(Tag().language(), "und");
    EXPECT_EQ(Tag::parse("und-419")->region(), "419");
    EXPECT_FALSE(Tag::parse("und-419")->is_root());
}

TEST(Tag, LikelyAddsTheRegionThatCldrNames) {
    const auto likely = [](std::string_view text) {
        return std::string(Tag::parse(text)->likely().text());
    };
    EXPECT_EQ(likely("zh"), "zh-CN");
    EXPECT_EQ(likely("zh-Hant"), "zh-TW");
    EXPECT_EQ(likely("zh-HK"), "zh-HK");
    EXPECT_EQ(likely("yue"), "yue-HK");
    EXPECT_EQ(likely("yue-Hans"), "yue-CN");
    EXPECT_EQ(likely("fr"), "fr-FR");
    EXPECT_EQ(likely("pt"), "pt-BR");
    EXPECT_EQ(likely("en-Shaw"), "en-Shaw-GB");
    EXPECT_EQ(likely("sr"), "sr-RS");
    EXPECT_EQ(likely("sr-Latn"), "sr-Latn-RS");
    EXPECT_EQ(likely("pa-Arab"), "pa-PK");
    EXPECT_EQ(likely("uz-Arab"), "uz-AF");
    EXPECT_EQ(likely("de-1996"), "de-DE-1996");
    EXPECT_EQ(likely("qaa"), "qaa");
    EXPECT_EQ(likely("aai"), "aai") << "CLDR knows its script and no region";
    EXPECT_EQ(likely("und"), "und");
    EXPECT_EQ(likely("und-Hant"), "und-Hant");
    EXPECT_EQ(likely("de-12345678-abcdefgh-bcdefghi-12345"), "de-12345678-abcdefgh-bcdefghi-12345")
        << "with a region it would not fit";
}

TEST(Tag, OrderIsThatOfTheTexts) {
    EXPECT_LT(*Tag::parse("fr"), *Tag::parse("fr-CA"));
    EXPECT_LT(*Tag::parse("fr-CA"), *Tag::parse("zh"));
    EXPECT_EQ(*Tag::parse("fra_Latn_CA"), *Tag::parse("fr-CA"));
    EXPECT_NE(*Tag::parse("zh-Hant"), *Tag::parse("zh"));
}

TEST(Tag, LongTextsAreReadOnceAndRefusedOrDropped) {
    constexpr std::size_t size = std::size_t{1} << 20U;
    for (const char filler : {'-', '_', 'a', '1', '.', '@', '\0'}) {
        EXPECT_EQ(Tag::parse(std::string(size, filler)), std::nullopt) << filler;
    }
    std::string variants = "de";
    std::string private_use = "fr-x";
    while (private_use.size() < size) {
        variants += "-abcde";
        private_use += "-abcde";
    }
    EXPECT_EQ(Tag::parse(variants), std::nullopt);
    EXPECT_EQ(canonical(private_use), "fr");
}

TEST(Tag, EveryByteInEveryPlaceGivesASoundTagOrNone) {
    for (const std::string& input : all_inputs()) {
        for (std::size_t at = 0; at != input.size(); ++at) {
            std::string changed = input;
            for (int byte = 0; byte < 256; byte += (byte >= '-' && byte <= 'z') ? 1 : 13) {
                changed[at] = static_cast<char>(byte);
                if (const std::optional<Tag> tag = Tag::parse(changed)) {
                    ASSERT_EQ(Tag::parse(tag->text()), tag) << changed;
                }
            }
            // A copy of the exact size, so that a sanitizer sees a read beyond the end.
            const std::vector<char> prefix(input.begin(),
                                           input.begin() + static_cast<std::ptrdiff_t>(at));
            if (const auto tag = Tag::parse({prefix.data(), prefix.size()})) {
                expect_sound(*tag, {prefix.data(), prefix.size()});
            }
        }
    }
}

TEST(Tag, NothingAllocates) {
    const std::vector<std::string> inputs = all_inputs();
    const std::size_t before = allocation_count();
    std::size_t read = 0;
    for (const std::string& input : inputs) {
        if (const std::optional<Tag> tag = Tag::parse(input)) read += tag->likely().text().size();
    }
    EXPECT_EQ(allocation_count(), before);
    EXPECT_GT(read, 0U);
}

} // namespace
} // namespace phrasebook::test
