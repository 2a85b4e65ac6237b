#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <phrasebook/phrasebook.hpp>

#include "core/model.hpp"
#include "support/allocations.hpp"

namespace phrasebook::test {
namespace {

std::vector<std::string> all_editions() {
    return {"wininet", "winhttp", "mdn", "statuslist", "phrasebook"};
}

/// Tags that take every way: exact, served, parent, default, bad.
constexpr std::string_view tags[] = {"en",    "fr",         "zh-TW", "en-GB", "fr-CA",
                                     "zh-HK", "zh-Hant-MO", "zh-CN", "de",    "!!"};

/// Every single edition, every rotation of all five in both directions.
std::vector<std::vector<std::string>> orders() {
    std::vector<std::vector<std::string>> orders{
        {"wininet"}, {"winhttp"}, {"mdn"}, {"statuslist"}, {"phrasebook"}};
    std::vector<std::string> order = all_editions();
    for (int direction = 0; direction < 2; ++direction) {
        for (std::size_t i = 0; i < order.size(); ++i) {
            orders.push_back(order);
            std::rotate(order.begin(), order.begin() + 1, order.end());
        }
        std::reverse(order.begin(), order.end());
    }
    return orders;
}

std::vector<std::string_view> views(const std::vector<std::string>& texts) {
    return {texts.begin(), texts.end()};
}

void expect_same(const Message& message, const Model::Answer& expected) {
    EXPECT_EQ(message.text, expected.text);
    EXPECT_EQ(message.locale, expected.locale);
    EXPECT_EQ(message.edition, expected.edition);
    EXPECT_EQ(message.match, expected.match);
    if (message) {
        EXPECT_EQ(message.code.name().view(), expected.answered);
    }
}

TEST(Catalog, AnswersEveryCodeLikeTheModelWithoutAllocating) {
    for (const auto& order : orders()) {
        const Catalog catalog = builtin().with_editions(views(order));
        const Model model(builtin(), order);
        for (const std::string_view tag : tags)
            for (const Field field : all_fields)
                for (int code = 0; code <= 1000; ++code) {
                    const std::size_t before = allocation_count();
                    const Message by_reader = catalog.reader(tag)(code, field);
                    const Message in_one_call = catalog.resolve(code, tag, field);
                    const std::size_t after = allocation_count();
                    ASSERT_EQ(after, before) << "allocated for " << code;

                    SCOPED_TRACE(std::to_string(code) + " " + std::string(tag) + " "
                                 + std::string(to_string(field)) + " " + order.front());
                    const Model::Answer expected = model.answer(code, tag, field);
                    expect_same(by_reader, expected);
                    expect_same(in_one_call, expected);
                    if (testing::Test::HasFailure()) return;
                }
    }
}

TEST(Catalog, TheBuiltInOrderIsDocumentsThenOurs) {
    const Model model(builtin(), all_editions());
    for (const std::string_view tag : tags)
        for (const Field field : all_fields)
            for (int code = 0; code <= 1000; ++code)
                expect_same(builtin().resolve(code, tag, field), model.answer(code, tag, field));
}

TEST(Catalog, MakingAReaderDoesNotAllocate) {
    const std::size_t before = allocation_count();
    for (const std::string_view tag : tags) {
        const Reader reader = builtin().reader(tag);
        ASSERT_NE(reader.match(), Match::none);
    }
    EXPECT_EQ(allocation_count(), before);
}

TEST(Catalog, CountsAreThoseOfAllocatingCode) {
    const std::size_t before = allocation_count();
    const std::string text(100, 'x'); // too long for the small-string buffer
    EXPECT_GT(allocation_count(), before) << text;
}

TEST(Catalog, OddNumbersAreAnsweredWithNone) {
    const Reader reader = builtin().reader("fr");
    for (const int code : {-2147483647 - 1, -404, -1, 0, 99, 600, 999, 1000, 65536, 2147483647}) {
        const Message message = reader(code);
        EXPECT_EQ(message.match, Match::none) << code;
        EXPECT_FALSE(message);
        EXPECT_TRUE(message.text.empty());
        EXPECT_EQ(*message.text.data(), '\0');
        EXPECT_TRUE(message.locale.empty());
        EXPECT_TRUE(message.edition.empty());
    }
}

TEST(Catalog, TextsEndWithANul) {
    for (std::size_t i = 0; i < builtin().entry_count(); ++i) {
        const std::string_view text = builtin().entry(i).text;
        EXPECT_EQ(*(text.data() + text.size()), '\0');
    }
}

TEST(Catalog, FuzzyEntriesAreKnownButNotServed) {
    const auto entry = builtin().find("fr", "mdn", 507, Field::description);
    ASSERT_TRUE(entry);
    EXPECT_TRUE(entry->withheld);
    EXPECT_NE(builtin().resolve(507, "fr").edition, "mdn");
}

TEST(Catalog, FindKnowsWhatIsNotThere) {
    EXPECT_TRUE(builtin().find("fr", "mdn", 404, Field::description));
    EXPECT_FALSE(builtin().find("fr", "mdn", 404, Field::title));
    EXPECT_FALSE(builtin().find("fr", "mdn", 599, Field::description));
    EXPECT_FALSE(builtin().find("fr", "mdn", 403 + 500, Field::description));
    EXPECT_FALSE(builtin().find("fra", "mdn", 404, Field::description));
    EXPECT_FALSE(builtin().find("fr", "acme", 404, Field::description));
    EXPECT_FALSE(builtin().find("zz", "mdn", 404, Field::description));
}

TEST(Catalog, FindFindsEveryEntry) {
    for (std::size_t i = 0; i < builtin().entry_count(); ++i) {
        const Catalog::Entry entry = builtin().entry(i);
        const auto found = builtin().find(entry.locale, entry.edition, entry.key, entry.field);
        ASSERT_TRUE(found);
        EXPECT_EQ(found->text.data(), entry.text.data());
    }
}

TEST(Catalog, RefusesAnEditionItDoesNotHold) {
    try {
        (void)builtin().with_editions({"wininet", "winintet"});
        FAIL() << "accepted";
    } catch (const std::invalid_argument& error) {
        EXPECT_NE(std::string_view(error.what()).find("winintet"), std::string_view::npos);
    }
}

TEST(Catalog, EditionsCanBeChosenAgain) {
    const Catalog french = builtin().with_editions({"mdn"});
    EXPECT_EQ(french.default_locale(), "");
    const Catalog again = french.with_editions({"mdn"});
    EXPECT_EQ(again.resolve(404, "fr").edition, "mdn");
    EXPECT_EQ(again.resolve(404, "de").match, Match::none);
}

TEST(Catalog, AMovedFromCatalogKeepsItsMessages) {
    Catalog first = builtin().with_editions({"mdn"});
    Catalog second = std::move(first); // NOLINT(performance-move-const-arg): what users write
    second = Catalog();
    EXPECT_EQ(first.resolve(404, "fr").edition, "mdn"); // NOLINT(bugprone-use-after-move)
}

TEST(Catalog, AnEmptyCatalogAnswersNone) {
    const Catalog nothing;
    EXPECT_EQ(nothing.resolve(404, "fr").match, Match::none);
    EXPECT_EQ(nothing.locale_count(), 0U);
    EXPECT_EQ(nothing.default_locale(), "");
    EXPECT_TRUE(nothing.keys().empty());
    EXPECT_EQ(Reader()(404).match, Match::none);
    EXPECT_EQ(Reader().locale(), "");
    EXPECT_EQ(Message().match, Match::none);
}

TEST(Catalog, CopiesOutliveTheOriginal) {
    Catalog copy;
    {
        const Catalog catalog = builtin().with_editions({"mdn"});
        copy = catalog;
    }
    EXPECT_EQ(copy.resolve(404, "fr").edition, "mdn");
}

} // namespace
} // namespace phrasebook::test
