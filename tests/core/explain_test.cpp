#include <string_view>

#include <gtest/gtest.h>
#include <phrasebook/phrasebook.hpp>

namespace phrasebook::test {
namespace {

TEST(Explain, EndsWhereTheReaderAnswers) {
    for (const std::string_view text : {"en", "fr-CA", "zh-HK", "zh-CN", "de"}) {
        const Tag tag = *Tag::parse(text);
        for (const Field field : all_fields)
            for (int code = 0; code <= 1000; ++code) {
                const Message message = builtin().resolve(code, text, field);
                const std::vector<Step> steps = explain(builtin(), code, tag, field);
                ASSERT_FALSE(steps.empty());
                const Step& last = steps.back();
                ASSERT_EQ(last.outcome == Step::Outcome::answered, bool(message)) << code << text;
                if (!message) continue;
                EXPECT_EQ(last.locale, message.locale);
                EXPECT_EQ(last.edition, message.edition);
                EXPECT_EQ(last.key, message.code);
            }
    }
}

TEST(Explain, TellsWhyAPlaceDidNotAnswer) {
    const std::vector<Step> steps = explain(builtin(), 507, *Tag::parse("fr-CA"));
    ASSERT_GE(steps.size(), 5U);
    EXPECT_EQ(steps[0].tag.text(), "fr-CA");
    EXPECT_EQ(steps[0].outcome, Step::Outcome::no_locale);
    EXPECT_EQ(steps[1].tag.text(), "fr");
    EXPECT_EQ(steps[1].edition, "wininet");
    EXPECT_EQ(steps[1].outcome, Step::Outcome::no_entry);
    EXPECT_EQ(steps[3].edition, "mdn");
    EXPECT_EQ(steps[3].outcome, Step::Outcome::withheld);
    EXPECT_EQ(steps.back().edition, "statuslist");
    EXPECT_EQ(steps.back().outcome, Step::Outcome::answered);
}

TEST(Explain, NothingIsAskedOfAnEmptyCatalog) {
    EXPECT_TRUE(explain(Catalog(), 404, *Tag::parse("und")).empty());
}

} // namespace
} // namespace phrasebook::test
