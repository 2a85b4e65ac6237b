// The reader of compiled bundles: what it makes of them, and what it says of the wrong ones.
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "formats/icu/res.hpp"
#include "formats/res_check.hpp"
#include "support/compiled_tree.hpp"

namespace phrasebook::formats {
namespace {

ResFile read(const std::string& text, const std::string& options = {}) {
    test::CompiledTree tree;
    return read_res(tree.bytes_of(text, options), "test.res");
}

std::vector<std::string> reports(ResFile file) {
    static_cast<void>(messages_of(file, "fr"));
    std::vector<std::string> result;
    for (const ResDiagnostic& each : file.diagnostics)
        result.push_back(to_string(file, each));
    return result;
}

TEST(Res, TablesOfFieldsAreTheEditionCustom) {
    ResFile file =
        read("fr { title { 404 { \"Introuvable\" } 4xx { \"Erreur\" } } Version { \"1\" }"
             " advice { 200 { \"\" } } \"%%Parent\" { \"root\" } }");
    const auto messages = messages_of(file, "fr");
    EXPECT_TRUE(file.ok());
    EXPECT_EQ(file.locale, "");
    ASSERT_EQ(messages.size(), 2U);
    EXPECT_EQ(messages[0].locale, "fr");
    EXPECT_EQ(messages[0].edition, "custom");
    EXPECT_EQ(messages[0].key, 404);
    EXPECT_EQ(messages[0].field, Field::title);
    EXPECT_EQ(messages[0].text, "Introuvable");
    EXPECT_FALSE(messages[0].withheld);
    EXPECT_EQ(messages[1].key, Key::of_class(4));
}

TEST(Res, EditionsWinOverTablesOfFields) {
    ResFile file = read(
        "fr { locale { \"fr-CA\" } title { 404 { \"a\" } } editions { mdn { title { 404 { \"b\" }"
        " } source { title { \"T\" } license { \"L\" } attribution { \"A\" } } } } }");
    const auto messages = messages_of(file, file.locale);
    const auto sources = sources_of(file, file.locale);
    EXPECT_TRUE(file.ok());
    ASSERT_EQ(messages.size(), 1U);
    EXPECT_EQ(messages[0].locale, "fr-CA");
    EXPECT_EQ(messages[0].edition, "mdn");
    EXPECT_EQ(messages[0].text, "b");
    ASSERT_EQ(sources.size(), 1U);
    EXPECT_EQ(sources[0].edition, "mdn");
    EXPECT_EQ(sources[0].title, "T");
    EXPECT_EQ(sources[0].license, "L");
    EXPECT_EQ(sources[0].attribution, "A");
}

TEST(Res, EveryFormatVersionReadsTheSame) {
    const std::string text = R"(fr { title { 404 { "Introuvable" } 405 { "\U0001F600" } 406 { ")"
                             + std::string(2000, 'x') + "\" } } }";
    for (const char* const version : {"1", "2", "3"}) {
        const ResFile file = read(text, std::string("--formatVersion ") + version);
        EXPECT_TRUE(file.ok());
        ASSERT_EQ(file.messages.size(), 3U);
        EXPECT_EQ(file.messages[0].text, "Introuvable");
        EXPECT_EQ(file.messages[1].text, "\xF0\x9F\x98\x80");
        EXPECT_EQ(file.messages[2].text.size(), 2000U);
    }
}

TEST(Res, WhatIsNoMessageIsNamedWithItsPlace) {
    using Reports = std::vector<std::string>;
    EXPECT_EQ(reports(read("fr { titel { 404 { \"x\" } } }")),
              Reports{"test.res: titel/404: not a field: \"titel\" (title, summary, description or "
                      "advice)"});
    EXPECT_EQ(reports(read("fr { editions { a { title { 40 { \"x\" } } } } }")),
              Reports{"test.res: editions/a/title/40: neither a code (100 to 999) nor a class (1xx "
                      "to 5xx): \"40\""});
    EXPECT_EQ(reports(read("fr { title { 404:int { 1 } } }")),
              Reports{"test.res: title/404: not a string"});
    EXPECT_EQ(reports(read("fr { title { \"x\" } }")), Reports{"test.res: title: not a table"});
    EXPECT_EQ(reports(read("fr { editions { a:int { 1 } } }")),
              Reports{"test.res: editions/a: not a table"});
    EXPECT_EQ(reports(read("fr { editions { a { source { author { \"x\" } } } } }")),
              Reports{"test.res: editions/a/source/author: not part of a source (title, license, "
                      "attribution)"});
    EXPECT_EQ(reports(read("fr { title { 404 { \"" + std::string(65536, 'x') + "\" } } }")),
              Reports{"test.res: title/404: longer than 65,535 bytes"});
    EXPECT_EQ(reports(read("fr { title { 404 { \"a\\u0000b\" } } }")),
              Reports{"test.res: title/404: a NUL in the text"});
}

TEST(Res, AnAliasIsNamedAndNotFollowed) {
    const ResFile file = read(R"(fr { "%%ALIAS" { "zh_Hant" } title { 404 { "x" } } })");
    EXPECT_TRUE(file.ok());
    EXPECT_EQ(file.alias, "zh_Hant");
    EXPECT_TRUE(file.messages.empty());
}

TEST(Res, WhatTheCheckRefusesIsReportedByItsOffset) {
    test::CompiledTree tree;
    std::string bytes = tree.bytes_of("fr { title { 404 { \"x\" } } }");
    bytes.resize(40);
    EXPECT_EQ(reports(read_res(bytes, "test.res")),
              std::vector<std::string>{"test.res:40: the file ends in its indexes"});
    EXPECT_EQ(reports(read_res("", "test.res")),
              std::vector<std::string>{"test.res:0: the file ends in its header"});
}

TEST(Res, ManyErrorsAreCutShort) {
    std::string text = "fr { titel {";
    for (int code = 100; code < 999; ++code)
        text += ' ' + std::to_string(code) + " { \"x\" }";
    const auto lines = reports(read(text + " } }"));
    ASSERT_EQ(lines.size(), res_diagnostics_cap + 1);
    EXPECT_EQ(lines.back(), "test.res: titel/200: there are more errors");
}

TEST(Res, AnotherFileOfTheSameNameIsReadAnew) {
    test::CompiledTree tree;
    const std::string first = tree.bytes_of("fr { title { 404 { \"one\" } } }");
    const std::string second = tree.bytes_of("fr { title { 404 { \"two\" } } }");
    EXPECT_EQ(read_res(first, "same.res").messages[0].text, "one");
    EXPECT_EQ(read_res(second, "same.res").messages[0].text, "two");
}

TEST(Res, ManyThreadsMayRead) {
    test::CompiledTree tree;
    const std::string bytes = tree.bytes_of("fr { title { 404 { \"one\" } } }");
    std::vector<std::thread> threads;
    std::vector<int> good(4);
    threads.reserve(good.size());
    for (int& count : good)
        threads.emplace_back([&] {
            for (int i = 0; i < 200; ++i)
                if (read_res(bytes, "x.res").messages.at(0).text == "one") ++count;
        });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(good, std::vector<int>(4, 200));
}

} // namespace
} // namespace phrasebook::formats
