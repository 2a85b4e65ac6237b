// In C as in C++: every answer of the one is that of the other.
#include <cstddef>
#include <iterator>
#include <limits>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <phrasebook/load.hpp>
#include <phrasebook/phrasebook.h>
#include <phrasebook/phrasebook.hpp>

#include "support/allocations.hpp"

namespace phrasebook {
namespace {

std::string_view view(phrasebook_string text) {
    EXPECT_NE(text.data, nullptr);
    EXPECT_EQ(text.data[text.size], '\0');
    return {text.data, text.size};
}

const std::vector<std::string>& tags() {
    static const std::vector<std::string> all{"en",
                                              "en-GB",
                                              "fr",
                                              "fr_CA.UTF-8",
                                              "FR-ca",
                                              "zh-TW",
                                              "zh-HK",
                                              "zh-Hant",
                                              "zh-CN",
                                              "zh-yue",
                                              "de",
                                              "und",
                                              "C",
                                              "",
                                              "-",
                                              "x-me",
                                              "é",
                                              std::string("en\0fr", 5),
                                              std::string(5000, 'a')};
    return all;
}

void expect_same(const phrasebook_message& c, const Message& cpp) {
    ASSERT_EQ(view(c.text), cpp.text);
    ASSERT_EQ(view(c.locale), cpp.locale);
    ASSERT_EQ(view(c.edition), cpp.edition);
    ASSERT_EQ(c.code, cpp.code.number());
    ASSERT_EQ(c.is_class != 0, cpp.code.is_class());
    ASSERT_EQ(c.match, static_cast<int>(cpp.match));
    ASSERT_EQ(phrasebook_match_name(c.match), to_string(cpp.match));
    ASSERT_EQ(c.reserved[0] | c.reserved[1] | c.reserved[2] | c.reserved[3], 0U);
}

void expect_same_answers(const phrasebook_catalog* catalog, const Catalog& model) {
    std::vector<int> codes{std::numeric_limits<int>::min(), -404, std::numeric_limits<int>::max()};
    for (int code = 0; code <= 1000; ++code)
        codes.push_back(code);
    for (const std::string& tag : tags()) {
        phrasebook_reader* reader = nullptr;
        ASSERT_EQ(phrasebook_reader_new(catalog, tag.data(), tag.size(), &reader), PHRASEBOOK_OK);
        EXPECT_EQ(phrasebook_reader_locale(reader), model.reader(tag).locale());
        EXPECT_EQ(phrasebook_reader_match(reader), static_cast<int>(model.reader(tag).match()));
        for (const int code : codes)
            for (const Field field : all_fields) {
                SCOPED_TRACE(tag + ' ' + std::to_string(code));
                const auto number = static_cast<phrasebook_field>(field);
                const Message expected = model.resolve(code, tag, field);
                phrasebook_message message;
                ASSERT_EQ(phrasebook_reader_lookup(reader, code, number, &message), PHRASEBOOK_OK);
                expect_same(message, expected);
                ASSERT_EQ(phrasebook_reader_text(reader, code, number), expected.text);
                ASSERT_EQ(phrasebook_catalog_lookup(catalog, tag.data(), tag.size(), code, number,
                                                    &message),
                          PHRASEBOOK_OK);
                expect_same(message, expected);
            }
        phrasebook_reader_free(reader);
    }
}

TEST(CAnswers, AreThoseOfTheBuiltInCatalog) {
    expect_same_answers(phrasebook_catalog_builtin(), builtin());
    for (const std::string& tag : tags())
        for (int code = 0; code <= 1000; ++code)
            for (const Field field : all_fields)
                ASSERT_EQ(phrasebook_text(tag.c_str(), code, static_cast<int>(field)),
                          builtin().resolve(code, tag.c_str(), field).text);
}

TEST(CAnswers, AreThoseOfALoadedCatalogAndOfAnotherOrder) {
    phrasebook_catalog* loaded = nullptr;
    ASSERT_EQ(phrasebook_catalog_load(PHRASEBOOK_LOCALES, &loaded, nullptr), PHRASEBOOK_OK);
    expect_same_answers(loaded, load(PHRASEBOOK_LOCALES));
    const std::vector<const char*> order{"statuslist", "phrasebook"};
    phrasebook_catalog* ordered = nullptr;
    ASSERT_EQ(
        phrasebook_catalog_with_editions(loaded, order.data(), order.size(), &ordered, nullptr),
        PHRASEBOOK_OK);
    expect_same_answers(ordered, builtin().with_editions({"statuslist", "phrasebook"}));
    phrasebook_catalog_free(ordered);
    phrasebook_catalog_free(loaded);
}

TEST(CAnswers, ListWhatTheCatalogHolds) {
    const phrasebook_catalog* const c = phrasebook_catalog_builtin();
    const Catalog& cpp = builtin();
    ASSERT_EQ(phrasebook_catalog_locale_count(c), cpp.locale_count());
    for (std::size_t i = 0; i < cpp.locale_count(); ++i)
        EXPECT_EQ(phrasebook_catalog_locale(c, i), cpp.locale(i));
    ASSERT_EQ(phrasebook_catalog_edition_count(c), cpp.edition_count());
    for (std::size_t i = 0; i < cpp.edition_count(); ++i)
        EXPECT_EQ(phrasebook_catalog_edition(c, i), cpp.edition(i));
    ASSERT_EQ(phrasebook_catalog_key_count(c), cpp.keys().size());
    for (std::size_t i = 0; i < cpp.keys().size(); ++i) {
        int code = 0;
        int is_class = 0;
        ASSERT_EQ(phrasebook_catalog_key(c, i, &code, &is_class), PHRASEBOOK_OK);
        EXPECT_EQ(is_class != 0 ? Key::of_class(code) : Key(code), cpp.keys()[i]);
        EXPECT_EQ(phrasebook_catalog_key(c, i, nullptr, nullptr), PHRASEBOOK_OK);
    }
    ASSERT_EQ(phrasebook_catalog_source_count(c), cpp.source_count());
    for (std::size_t i = 0; i < cpp.source_count(); ++i) {
        phrasebook_source source;
        ASSERT_EQ(phrasebook_catalog_source(c, i, &source), PHRASEBOOK_OK);
        EXPECT_EQ(view(source.locale), cpp.source(i).locale);
        EXPECT_EQ(view(source.edition), cpp.source(i).edition);
        EXPECT_EQ(view(source.title), cpp.source(i).title);
        EXPECT_EQ(view(source.license), cpp.source(i).license);
        EXPECT_EQ(view(source.attribution), cpp.source(i).attribution);
    }
}

TEST(CAnswers, KnowTheFactsOfEveryCode) {
    for (int code = -1; code <= 1000; ++code) {
        const std::optional<StatusInfo> info = status_info(code);
        phrasebook_status status;
        ASSERT_EQ(phrasebook_status_of(code, &status),
                  info ? PHRASEBOOK_OK : PHRASEBOOK_ERROR_NOT_FOUND);
        EXPECT_EQ(phrasebook_reason_phrase(code), reason_phrase(code));
        EXPECT_EQ(phrasebook_status_class(code), status_class(code));
        EXPECT_EQ(view(status.reason), reason_phrase(code));
        if (!info) continue;
        EXPECT_EQ(status.code, code);
        EXPECT_EQ(view(status.aliases), info->aliases);
        EXPECT_EQ(view(status.constants), info->constants);
        EXPECT_EQ(view(status.vendor), info->vendor);
        EXPECT_EQ(view(status.reference), info->reference);
        EXPECT_EQ(phrasebook_standing_name(status.standing), to_string(info->standing));
        EXPECT_EQ(phrasebook_code_of(status.reason.data), code_of(info->reason));
    }
}

void expect_same(const phrasebook_negotiation& c, const Negotiation& cpp) {
    EXPECT_EQ(view(c.locale), cpp.locale);
    EXPECT_EQ(std::string_view(c.range.data, c.range.size), cpp.range);
    EXPECT_EQ(c.quality, cpp.quality);
    EXPECT_EQ(c.match, static_cast<int>(cpp.match));
    EXPECT_EQ(c.skipped != 0, cpp.skipped);
}

TEST(CNegotiation, ChoosesAsInCpp) {
    const std::vector<std::string> headers{"fr-CA,en;q=0.3",
                                           "zh-CN",
                                           "*;q=0.5,fr;q=0",
                                           "",
                                           "en;q=0",
                                           "de,*",
                                           std::string(9000, 'a'),
                                           std::string("fr\0", 3),
                                           "zh-Hant-MO;q=0.001, ???",
                                           "en;q=0, *;q=0"};
    for (const std::string& header : headers) {
        SCOPED_TRACE(header);
        phrasebook_negotiation chosen;
        ASSERT_EQ(phrasebook_negotiate(phrasebook_catalog_builtin(), header.data(), header.size(),
                                       &chosen),
                  PHRASEBOOK_OK);
        expect_same(chosen, builtin().negotiate(header));
    }
}

TEST(CNegotiation, OfPreferencesChoosesAsInCpp) {
    const std::vector<std::string_view> locales{"en", "fr", "zh-TW"};
    const std::vector<std::vector<const char*>> lists{{},
                                                      {"fr-CA"},
                                                      {"de", "zh_HK.Big5", "fr"},
                                                      {"nonsense-", "fr"},
                                                      {"C"},
                                                      {"POSIX", "zh-Hans"},
                                                      {"und-TW"},
                                                      {"", "de"},
                                                      {"en-GB", ""}};
    for (const std::vector<const char*>& list : lists) {
        const std::vector<std::string_view> views(list.begin(), list.end());
        phrasebook_negotiation chosen;
        ASSERT_EQ(phrasebook_negotiate_preferences(phrasebook_catalog_builtin(), list.data(),
                                                   list.size(), &chosen),
                  PHRASEBOOK_OK);
        expect_same(chosen, negotiate_preferences(views, locales, "en"));
    }
}

TEST(CLookup, NeverAllocates) {
    const phrasebook_catalog* const catalog = phrasebook_catalog_builtin();
    phrasebook_reader* reader = nullptr;
    ASSERT_EQ(phrasebook_reader_new(catalog, "fr-CA", 5, &reader), PHRASEBOOK_OK);
    const std::vector<const char*> preferred{"de", "fr-CA"};
    phrasebook_message message;
    phrasebook_negotiation chosen;
    phrasebook_status status;
    const std::size_t before = test::allocation_count();
    for (int code = 0; code < 1000; ++code) {
        phrasebook_reader_lookup(reader, code, PHRASEBOOK_FIELD_TITLE, &message);
        phrasebook_catalog_lookup(catalog, "zh-HK", 5, code, PHRASEBOOK_FIELD_TITLE, &message);
        phrasebook_text("sr-Latn-RS-ekavsk", code, PHRASEBOOK_FIELD_ADVICE);
        phrasebook_status_of(code, &status);
    }
    phrasebook_negotiate(catalog, "tlh, fr;q=0.2", PHRASEBOOK_NUL_TERMINATED, &chosen);
    phrasebook_negotiate_preferences(catalog, preferred.data(), preferred.size(), &chosen);
    phrasebook_code_of("HTTP_STATUS_DENIED");
    EXPECT_EQ(test::allocation_count(), before);
    phrasebook_reader_free(reader);
}

TEST(CReader, KeepsTheMessagesThoughTheCatalogBeFreed) {
    phrasebook_catalog* catalog = nullptr;
    ASSERT_EQ(phrasebook_catalog_with(phrasebook_catalog_builtin(), phrasebook_catalog_builtin(),
                                      &catalog, nullptr),
              PHRASEBOOK_OK);
    phrasebook_reader* reader = nullptr;
    ASSERT_EQ(phrasebook_reader_new(catalog, "fr", 2, &reader), PHRASEBOOK_OK);
    phrasebook_catalog_free(catalog);
    EXPECT_EQ(phrasebook_reader_text(reader, 404, PHRASEBOOK_FIELD_TITLE),
              builtin().resolve(404, "fr", Field::title).text);
    phrasebook_reader_free(reader);
}

TEST(CCatalog, IsCountedAcrossThreads) {
    phrasebook_catalog* catalog = nullptr;
    ASSERT_EQ(phrasebook_catalog_with(phrasebook_catalog_builtin(), phrasebook_catalog_builtin(),
                                      &catalog, nullptr),
              PHRASEBOOK_OK);
    std::vector<std::thread> threads;
    threads.reserve(4);
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([mine = phrasebook_catalog_ref(catalog)] {
            for (int round = 0; round < 1000; ++round) {
                phrasebook_catalog* const again = phrasebook_catalog_ref(mine);
                phrasebook_message message;
                phrasebook_catalog_lookup(again, "fr", 2, 404, PHRASEBOOK_FIELD_TITLE, &message);
                EXPECT_EQ(message.match, PHRASEBOOK_MATCH_EXACT);
                phrasebook_catalog_free(again);
            }
            phrasebook_catalog_free(mine);
        });
    phrasebook_catalog_free(catalog);
    for (std::thread& thread : threads)
        thread.join();
}

TEST(CCatalog, OfTheLibraryIsNeverFreed) {
    const phrasebook_catalog* const catalog = phrasebook_catalog_builtin();
    for (int i = 0; i < 3; ++i)
        phrasebook_catalog_free(phrasebook_catalog_ref(catalog));
    phrasebook_catalog_free(phrasebook_catalog_ref(catalog));
    EXPECT_EQ(phrasebook_catalog_builtin(), catalog);
    EXPECT_EQ(phrasebook_catalog_default_locale(catalog), builtin().default_locale());
}

} // namespace
} // namespace phrasebook
