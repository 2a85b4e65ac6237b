// Lookups at compile time, and that they are those of the library.

#include <phrasebook/baked.hpp>

#include <cstddef>
#include <iterator>
#include <string_view>

#include <gtest/gtest.h>
#include <phrasebook/phrasebook.hpp>

namespace phrasebook {

namespace {

static_assert(baked::reader("fr-CA").title(404) == "Ressource introuvable");
static_assert(baked::reader("zh_hk").locale() == "zh-TW");
static_assert(baked::reader("fr-CA")(404, Field::title).match == Match::parent);
static_assert(baked::reader("FR")(404, Field::title).match == Match::exact);
static_assert(baked::reader("fr")(477, Field::title).code == Key::of_class(4));
static_assert(baked::reader("de")(404).match == Match::default_locale);
static_assert(baked::reader("de").locale() == "en");
static_assert(!baked::fr(700));
static_assert(baked::zh_TW.title(404) == baked::reader("zh-Hant-MO").title(404));

void expect_same(const Message& baked, const Message& message) {
    EXPECT_EQ(baked.text, message.text);
    EXPECT_EQ(baked.locale, message.locale);
    EXPECT_EQ(baked.edition, message.edition);
    EXPECT_EQ(baked.code, message.code);
    EXPECT_EQ(baked.match, message.match);
}

void expect_same(const Reader& baked, std::string_view tag) {
    const Reader reader = builtin().reader(tag);
    EXPECT_EQ(baked.locale(), reader.locale());
    EXPECT_EQ(baked.match(), reader.match());
    for (int code = -1; code <= 1000; ++code)
        for (const Field field : all_fields) {
            SCOPED_TRACE(testing::Message() << tag << ' ' << code << ' ' << to_string(field));
            expect_same(baked(code, field), reader(code, field));
            if (testing::Test::HasFailure()) return;
        }
}

TEST(Baked, EveryLocaleSaysWhatTheLibrarySays) {
    expect_same(baked::en, "en");
    expect_same(baked::fr, "fr");
    expect_same(baked::zh_TW, "zh-TW");
}

constexpr std::size_t tag_count = std::size(baked::tables::All::tags);

TEST(Baked, EveryTagIsServedAsByTheLibrary) {
    EXPECT_GT(tag_count, 700U);
    for (std::size_t i = 0; i < tag_count; ++i) {
        const detail::BakedTag& tag = baked::tables::All::tags[i];
        const Reader reader = builtin().reader(tag.view());
        EXPECT_EQ(baked::tables::All::list[tag.tables]->locales[1].in(
                      baked::tables::All::list[tag.tables]->blob),
                  reader.locale())
            << tag.view();
        EXPECT_EQ(tag.match, reader.match()) << tag.view();
        EXPECT_EQ(detail::find_baked(baked::tables::All::tags, tag.view()), i);
    }
}

TEST(Baked, AnotherTagIsNotFound) {
    for (const std::string_view tag : {"", "f", "frr-", "fr-XX", "fr-ca-x", "zzz", "0", "\xff"})
        EXPECT_EQ(detail::find_baked(baked::tables::All::tags, tag), tag_count) << tag;
}

TEST(Baked, ATagInAnySpellingIsFound) {
    for (const std::string_view tag : {"fr-CA", "FR_ca", "zh-hant-hk", "ZH_HANT_HK"})
        EXPECT_LT(detail::find_baked(baked::tables::All::tags, tag), tag_count) << tag;
}

} // namespace

} // namespace phrasebook
