// The words that Boost.Locale's functions give are those of the catalog's reader.
#include <phrasebook/boost/messages.hpp>

#include <array>
#include <locale>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <phrasebook/phrasebook.hpp>

#include "adapters/boost_locale/locales.hpp"

namespace phrasebook::boost_locale::test {
namespace {

using boost::locale::pgettext;
using boost::locale::translate;

std::wstring wide(std::string_view text) {
    return boost::locale::conv::utf_to_utf<wchar_t>(std::string(text));
}

/// What Boost shall give: an id that nothing answers for is given back.
std::string expected(const Reader& reader, int code, Field field) {
    for (const Field any : all_fields)
        if (reader(code, any)) return std::string(reader(code, field).text);
    return std::to_string(code);
}

class Tags : public testing::TestWithParam<const char*> {};

TEST_P(Tags, give_the_words_of_the_reader_for_every_code_and_field) {
    const Reader reader = builtin().reader(GetParam());
    const std::locale locale = add_messages(generated("en_US.UTF-8"), builtin(), GetParam());
    for (int code = -1; code <= 1100; ++code) {
        const std::string id = std::to_string(code);
        for (const Field field : all_fields) {
            const std::string context(to_string(field));
            const std::string text = expected(reader, code, field);
            ASSERT_EQ(pgettext(context.c_str(), id.c_str(), locale), text) << context << ' ' << id;
            ASSERT_EQ(pgettext(wide(context).c_str(), wide(id).c_str(), locale), wide(text));
        }
    }
}

TEST_P(Tags, give_the_words_of_each_class) {
    const Reader reader = builtin().reader(GetParam());
    const std::locale locale = add_messages(std::locale::classic(), builtin(), GetParam());
    for (const Field field : all_fields) {
        const std::string context(to_string(field));
        // 499 and 477 may be known one day; of 450 to 459 none is.
        EXPECT_EQ(pgettext(context.c_str(), "4xx", locale), reader(455, field).text);
        EXPECT_EQ(pgettext(context.c_str(), "2xx", locale), reader(255, field).text);
    }
}

INSTANTIATE_TEST_SUITE_P(Boost, Tags,
                         testing::Values("en", "fr-CA", "zh-HK", "zh-Hant", "zh-CN", "de", ""));

TEST(BoostMessages, are_merged_with_parents_message_by_message) {
    const std::locale french = add_messages(generated("fr_CA.UTF-8"), builtin(), "fr-CA");
    const std::locale chinese = add_messages(generated("zh_HK.UTF-8"), builtin(), "zh-HK");
    EXPECT_EQ(pgettext("title", "404", french), "Ressource introuvable");
    EXPECT_EQ(pgettext("title", "429", chinese), "要求太頻繁");
}

TEST(BoostMessages, fall_back_to_the_default_locale_where_a_language_lacks_one) {
    CatalogBuilder builder;
    builder.add(
        {.locale = "en", .edition = "e", .key = 404, .field = Field::title, .text = "Gone"});
    builder.add({.locale = "fr", .edition = "e", .key = 500, .field = Field::title, .text = "Zut"});
    const std::locale locale = add_messages(std::locale::classic(), builder.build(), "fr");
    EXPECT_EQ(pgettext("title", "404", locale), "Gone");
    EXPECT_EQ(pgettext("title", "500", locale), "Zut");
}

TEST(BoostMessages, give_no_number_for_advice_where_nothing_needs_doing) {
    const Catalog catalog = catalog_of("Created", 201);
    const std::locale locale = add_messages(std::locale::classic(), catalog, "en");
    EXPECT_EQ(pgettext("advice", "201", locale), "");
    EXPECT_EQ(pgettext("advice", "202", locale), "202");
}

TEST(BoostMessages, give_back_what_is_not_ours) {
    const std::locale locale = add_messages(generated("fr_FR.UTF-8"), builtin(), "fr");
    EXPECT_EQ(pgettext("title", "777", locale), "777");
    EXPECT_EQ(pgettext("title", "", locale), "");
    EXPECT_EQ(pgettext("heading", "404", locale), "404");
    EXPECT_EQ(pgettext("", "404", locale), "404");
    EXPECT_EQ(boost::locale::gettext("404", locale), "404");
    EXPECT_EQ(boost::locale::gettext("Sauvegarder…", locale), "Sauvegarder…");
    for (const char* id : {"0404", "+404", " 404", "404 ", "40\xC3\xA9", "4XX", "xx", "6xx", "-0",
                           "99999999999999999999", "a text that is longer than any key"})
        EXPECT_EQ(pgettext("title", id, locale), id);
    EXPECT_EQ(pgettext(L"title", L"\x0661\x0661\x0661", locale), L"\x0661\x0661\x0661");
    // U+0134 U+0130 U+0134 would be "404" if only their low bytes counted.
    EXPECT_EQ(pgettext(L"title", L"\x0134\x0130\x0134", locale), L"\x0134\x0130\x0134");
}

TEST(BoostMessages, have_one_form_for_every_number) {
    const std::locale locale = add_messages(generated("fr_FR.UTF-8"), builtin(), "fr");
    for (const int n : {0, 1, 2, 5})
        EXPECT_EQ(boost::locale::npgettext("title", "404", "404s", n, locale),
                  "Ressource introuvable");
}

TEST(BoostMessages, hold_other_numbers_than_status_codes) {
    const Catalog catalog = catalog_of("No such host", 12007);
    const std::locale locale = add_messages(std::locale::classic(), catalog, "en");
    EXPECT_EQ(pgettext("title", "12007", locale), "No such host");
    EXPECT_EQ(pgettext("title", "12008", locale), "12008");
    const std::locale negative = add_messages(locale, catalog_of("Bad", -7), "en");
    EXPECT_EQ(pgettext("title", "-7", negative), "Bad");
}

TEST(BoostMessages, of_an_empty_catalog_are_none) {
    const std::locale locale = add_messages(std::locale::classic(), Catalog(), "fr");
    EXPECT_EQ(pgettext("title", "404", locale), "404");
    EXPECT_EQ(pgettext(L"title", L"404", locale), L"404");
}

TEST(BoostMessages, go_to_a_stream_with_the_locale_that_it_is_imbued_with) {
    std::ostringstream out;
    out.imbue(add_messages(generated("fr_FR.UTF-8"), builtin(), "fr"));
    out << translate("title", "404") << '|';
    out.imbue(add_messages(generated("zh_TW.UTF-8"), builtin(), "zh-TW"));
    out << translate("title", "404");
    EXPECT_EQ(out.str(),
              "Ressource introuvable|" + std::string(builtin().reader("zh-TW").title(404)));

    std::wostringstream wide_out;
    wide_out.imbue(add_messages(generated("fr_FR.UTF-8"), builtin(), "fr"));
    wide_out << translate(L"title", L"404");
    EXPECT_EQ(wide_out.str(), L"Ressource introuvable");
}

TEST(BoostMessages, take_the_language_of_the_locale) {
    const auto title = [](const std::locale& locale) {
        return pgettext("title", "404", add_messages(locale, builtin()));
    };
    EXPECT_EQ(title(generated("fr_CA.UTF-8")), "Ressource introuvable");
    EXPECT_EQ(title(generated("zh_HK.UTF-8")), builtin().reader("zh-HK").title(404));
    EXPECT_EQ(title(generated("C.UTF-8")), builtin().reader("en").title(404));
    EXPECT_EQ(title(std::locale::classic()), builtin().reader("en").title(404));
}

TEST(BoostMessages, outlive_the_catalog_and_the_locale_below) {
    std::locale locale = std::locale::classic();
    {
        const std::locale below =
            with_gettext(std::locale::classic(), "app", {{"", "hello", "bonjour"}});
        const Catalog catalog = catalog_of("A title of which nothing else keeps a copy");
        locale = add_messages(below, catalog, std::string("en"), std::string("own"));
    }
    EXPECT_EQ(pgettext("title", "404", locale), "A title of which nothing else keeps a copy");
    EXPECT_EQ(boost::locale::gettext("hello", locale), "bonjour");
}

TEST(BoostMessages, leave_the_global_locale_and_the_base_alone) {
    const std::string before = std::locale().name();
    const std::locale base = generated("fr_FR.UTF-8");
    const std::locale locale = add_messages(base, builtin(), "fr");
    EXPECT_EQ(std::locale().name(), before);
    EXPECT_FALSE(std::has_facet<boost::locale::message_format<char>>(std::locale()));
    EXPECT_EQ(pgettext("title", "404", base), "404");
    EXPECT_EQ(std::use_facet<boost::locale::info>(locale).name(), "fr_FR.UTF-8");
}

TEST(BoostMessages, may_be_read_and_added_by_several_threads) {
    const std::locale base = generated("fr_FR.UTF-8");
    const std::locale shared = add_messages(base, builtin(), "fr");
    std::array<int, 2> right{};
    std::vector<std::thread> threads;
    threads.reserve(right.size());
    for (int& count : right)
        threads.emplace_back([&] {
            for (int i = 0; i < 200; ++i) {
                const std::locale own = add_messages(base, builtin(), "zh-TW");
                const bool all_right =
                    pgettext("title", "404", shared) == "Ressource introuvable"
                    && pgettext(L"title", L"404", shared) == L"Ressource introuvable"
                    && pgettext("title", "429", own) == "要求太頻繁";
                if (all_right) ++count;
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(right, (std::array<int, 2>{200, 200}));
}

} // namespace
} // namespace phrasebook::boost_locale::test
