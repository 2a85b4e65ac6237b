#include <array>
#include <stdexcept>
#include <string>
#include <string_view>

#include <gtest/gtest.h>
#include <phrasebook/phrasebook.hpp>

namespace phrasebook::test {
namespace {

Catalog::Entry message(std::string_view locale, Key key, std::string_view text,
                       std::string_view edition = "own") {
    return {.locale = locale, .edition = edition, .key = key, .field = Field::title, .text = text};
}

Catalog build(std::initializer_list<Catalog::Entry> entries, std::string_view fallback = "en") {
    CatalogBuilder builder;
    builder.default_locale(fallback);
    for (const Catalog::Entry& entry : entries)
        builder.add(entry);
    return builder.build();
}

TEST(CatalogBuilder, BuildsWhatItWasGiven) {
    const Catalog catalog = build({message("fr", 404, "Introuvable"), message("en", 404, "Lost")});
    EXPECT_EQ(catalog.resolve(404, "fr", Field::title).text, "Introuvable");
    EXPECT_EQ(catalog.resolve(404, "ja", Field::title).text, "Lost");
    EXPECT_EQ(catalog.resolve(404, "ja", Field::title).match, Match::default_locale);
    EXPECT_EQ(catalog.resolve(404, "ja", Field::summary).match, Match::none);
}

TEST(CatalogBuilder, ALocaleServesTheAncestorsItIsTheLikelyExpansionOf) {
    const Catalog catalog = build({message("pt-BR", 404, "a"), message("zh-TW", 404, "b"),
                                   message("sr-Latn-RS", 404, "c"), message("en", 404, "d")});
    const auto text = [&](std::string_view tag) {
        return catalog.resolve(404, tag, Field::title).text;
    };
    EXPECT_EQ(text("pt"), "a");
    EXPECT_EQ(text("pt-PT"), "a");
    EXPECT_EQ(text("zh-Hant"), "b");
    EXPECT_EQ(text("zh"), "d");
    EXPECT_EQ(text("sr-Latn"), "c");
    EXPECT_EQ(text("sr-ME"), "c");
    EXPECT_EQ(text("sr"), "d");
}

TEST(CatalogBuilder, ItsOwnLocaleComesBeforeOneThatServes) {
    const Catalog catalog = build({message("pt-BR", 404, "a"), message("pt", 404, "b")});
    EXPECT_EQ(catalog.resolve(404, "pt", Field::title).text, "b");
    EXPECT_EQ(catalog.resolve(404, "pt-PT", Field::title).text, "b");
}

TEST(CatalogBuilder, EachMessageFallsBackByItself) {
    const Catalog catalog =
        build({message("fr-CA", 404, "Perdu"), message("fr", 404, "Introuvable"),
               message("fr", 403, "Interdit"), message("en", 402, "Pay")});
    const Reader reader = catalog.reader("fr-CA");
    EXPECT_EQ(reader(404, Field::title).match, Match::exact);
    EXPECT_EQ(reader(403, Field::title).match, Match::parent);
    EXPECT_EQ(reader(402, Field::title).match, Match::default_locale);
    EXPECT_EQ(reader(402, Field::title).locale, "en");
}

TEST(CatalogBuilder, TheDefaultLocaleAnswersAlongItsOwnChain) {
    const Catalog catalog =
        build({message("fr-CA", 404, "Perdu"), message("fr", 403, "Interdit")}, "fr-CA");
    EXPECT_EQ(catalog.resolve(404, "ja", Field::title).match, Match::default_locale);
    EXPECT_EQ(catalog.resolve(403, "ja", Field::title).match, Match::default_locale);
    EXPECT_EQ(catalog.resolve(403, "fr-CA", Field::title).match, Match::parent);
}

TEST(CatalogBuilder, TheDefaultLocaleMayBeServedByItsParent) {
    const Catalog catalog = build({message("en", 404, "Lost")}, "en-US");
    EXPECT_EQ(catalog.default_locale(), "en");
    EXPECT_EQ(catalog.resolve(404, "ja", Field::title).match, Match::default_locale);
}

TEST(CatalogBuilder, AnEmptyTextIsNoMessage) {
    const Catalog catalog = build({message("en", 404, ""), message("en", 404, "Lost")});
    EXPECT_EQ(catalog.resolve(404, "en", Field::title).text, "Lost");
    EXPECT_EQ(catalog.entry_count(), 1U);
}

TEST(CatalogBuilder, ACodeOutsideTheClassesHasNone) {
    const Catalog catalog = build({message("en", Key::of_class(0), "x"), message("en", 777, "y")});
    EXPECT_EQ(catalog.resolve(778, "en", Field::title).match, Match::none);
}

TEST(CatalogBuilder, ACodeWithoutWordsGetsThoseOfItsClassAlongTheSameChain) {
    const Catalog catalog =
        build({message("en", Key::of_class(4), "Client error"), message("fr", 404, "Introuvable"),
               message("en", 777, "Jackpot")});
    const Message message = catalog.resolve(477, "fr", Field::title);
    EXPECT_EQ(message.text, "Client error");
    EXPECT_EQ(message.match, Match::code_class);
    EXPECT_EQ(message.code, Key::of_class(4));
    EXPECT_EQ(message.code.name().view(), "4xx");
    EXPECT_EQ(catalog.resolve(500, "fr", Field::title).match, Match::none);
    EXPECT_EQ(catalog.resolve(777, "fr", Field::title).text, "Jackpot");
    EXPECT_EQ(catalog.resolve(778, "fr", Field::title).match, Match::none);
}

TEST(CatalogBuilder, AWithheldMessageIsNotServedAndTheNextEditionAnswers) {
    CatalogBuilder builder;
    builder.edition("first").edition("second");
    Catalog::Entry wrong = message("en", 404, "Wrong", "first");
    wrong.withheld = true;
    builder.add(wrong).add(message("en", 404, "Right", "second"));
    const Catalog catalog = builder.build();
    EXPECT_EQ(catalog.resolve(404, "en", Field::title).text, "Right");
    EXPECT_EQ(catalog.find("en", "first", 404, Field::title)->text, "Wrong");
}

TEST(CatalogBuilder, TheFirstOfTwoMessagesWithTheSameKeyStands) {
    const Catalog catalog = build({message("en", 404, "First"), message("en", 404, "Second")});
    EXPECT_EQ(catalog.resolve(404, "en", Field::title).text, "First");
    EXPECT_EQ(catalog.entry_count(), 1U);
}

TEST(CatalogBuilder, LocalesAreCanonical) {
    const Catalog catalog = build({message("zh_Hant_TW.UTF-8", 404, "找不到")});
    EXPECT_EQ(catalog.locale(0), "zh-TW");
}

TEST(CatalogBuilder, KeepsMoreThanStatusCodes) {
    const Catalog catalog = build({message("en", -105, "Name not resolved"),
                                   message("en", 12007, "The server name could not be resolved")});
    EXPECT_EQ(catalog.resolve(-105, "en", Field::title).text, "Name not resolved");
    EXPECT_EQ(catalog.resolve(12007, "en", Field::title).code, 12007);
    EXPECT_EQ(catalog.resolve(0, "en", Field::title).match, Match::none);
    for (const int code : {2147483647, -2147483647 - 1}) {
        const Catalog edge = build({message("en", code, "Edge")});
        EXPECT_EQ(edge.resolve(code, "en", Field::title).text, "Edge");
        EXPECT_EQ(edge.resolve(0, "en", Field::title).match, Match::none);
    }
}

TEST(CatalogBuilder, SaysWhatIsWrong) {
    CatalogBuilder builder;
    EXPECT_THROW(builder.default_locale("!!"), std::invalid_argument);
    EXPECT_THROW(builder.add(message("not a tag", 404, "x")), std::invalid_argument);
    EXPECT_THROW(builder.add(message("en", 404, std::string(65536, 'x'))), std::length_error);
    builder.add(message("en", 404, std::string(65535, 'x')));
    builder.add(message("en", -1, "x")).add(message("en", 70000, "y"));
    EXPECT_THROW((void)builder.build(), std::length_error);
    const Catalog after = builder.add(message("en", 404, "Lost")).build();
    EXPECT_EQ(after.entry_count(), 1U);
    EXPECT_EQ(*after.resolve(1, "en").text.data(), '\0');
}

TEST(CatalogBuilder, IsEmptyAfterBuilding) {
    CatalogBuilder builder;
    builder.add(message("en", 404, "Lost"));
    EXPECT_EQ(builder.build().entry_count(), 1U);
    EXPECT_EQ(builder.build().entry_count(), 0U);
}

} // namespace
TEST(CatalogBuilder, MessagesMayComeInAnyOrderOfTheirLocales) {
    constexpr std::array<std::string_view, 4> tags{"fr", "zh_tw", "FR", "en"};
    CatalogBuilder builder;
    for (int code = 400; code < 420; ++code)
        for (const std::string_view tag : tags) {
            const std::string text = std::string(tag) + std::to_string(code);
            builder.add({tag, "acme", code, Field::title, text});
            EXPECT_THROW(builder.add({"no tag!", "acme", code, Field::title, text}),
                         std::invalid_argument);
        }
    const Catalog catalog = builder.build();
    EXPECT_EQ(catalog.locale_count(), 3U);
    EXPECT_EQ(catalog.entry_count(), 60U);
    for (int code = 400; code < 420; ++code) {
        const std::string number = std::to_string(code);
        EXPECT_EQ(catalog.resolve(code, "fr", Field::title).text,
                  "fr" + number); // the first stands
        EXPECT_EQ(catalog.resolve(code, "zh-TW", Field::title).text, "zh_tw" + number);
        EXPECT_EQ(catalog.resolve(code, "en", Field::title).text, "en" + number);
    }
}

TEST(CatalogBuilder, WordsOfAClassAreLentToNoOtherLocaleAsThoseOfACode) {
    CatalogBuilder builder;
    builder.add({"de", "acme", 404, Field::title, "Verloren"});
    builder.add({"fr", "acme", Key::of_class(4), Field::title, "Erreur"});
    builder.add({"fr-CA", "acme", 503, Field::title, "Absent"});
    const Catalog catalog = builder.build();
    for (const std::string_view tag : {"fr", "fr-CA"}) {
        const Message message = catalog.resolve(404, tag, Field::title);
        EXPECT_EQ(message.text, "Erreur") << tag;
        EXPECT_EQ(message.locale, "fr") << tag;
        EXPECT_EQ(message.match, Match::code_class) << tag;
        EXPECT_EQ(message.code, Key::of_class(4)) << tag;
    }
}

TEST(CatalogBuilder, ManyTextsAreEachKeptOnce) {
    CatalogBuilder builder;
    for (int code = 1; code <= 3000; ++code)
        for (const std::string_view tag : {"en", "fr"})
            builder.add({tag, "acme", code, Field::title, "words " + std::to_string(code % 1000)});
    const Catalog catalog = builder.build();
    for (int code = 1; code <= 3000; ++code) {
        const std::string_view text = catalog.resolve(code, "fr", Field::title).text;
        EXPECT_EQ(text, "words " + std::to_string(code % 1000));
        EXPECT_EQ(text.data(), catalog.resolve(code % 1000 + 1000, "en", Field::title).text.data());
    }
}

} // namespace phrasebook::test
