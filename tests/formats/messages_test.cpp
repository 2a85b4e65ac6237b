#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "formats/messages.hpp"

namespace phrasebook::formats {
namespace {

constexpr const char* header = R"(msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"X-Source-Title: The Title\n"
"X-License: CC-BY-4.0\n"
"X-Attribution: © Somebody\n"

)";

PoFile parse(const std::string& entries) {
    return parse_po(header + entries, "test.po");
}

TEST(Messages, AreTheEntriesOfACatalog) {
    PoFile file = parse("msgctxt \"title\"\nmsgid \"404\"\nmsgstr \"Introuvable\"\n\n"
                        "#, fuzzy\nmsgctxt \"advice\"\nmsgid \"4xx\"\nmsgstr \"Hm\"\n");
    const auto messages = messages_of(file, "fr", "own");
    ASSERT_TRUE(file.ok());
    ASSERT_EQ(messages.size(), 2U);
    EXPECT_EQ(messages[0].locale, "fr");
    EXPECT_EQ(messages[0].edition, "own");
    EXPECT_EQ(messages[0].key, 404);
    EXPECT_EQ(messages[0].field, Field::title);
    EXPECT_EQ(messages[0].text, "Introuvable");
    EXPECT_FALSE(messages[0].withheld);
    EXPECT_EQ(messages[1].key, Key::of_class(4));
    EXPECT_TRUE(messages[1].withheld);
}

TEST(Messages, AnEmptyTextIsNoMessageAndAnObsoleteEntryNeither) {
    PoFile file = parse("msgctxt \"advice\"\nmsgid \"200\"\nmsgstr \"\"\n\n"
                        "#~ msgctxt \"title\"\n#~ msgid \"404\"\n#~ msgstr \"Old\"\n");
    EXPECT_TRUE(messages_of(file, "fr", "own").empty());
    EXPECT_TRUE(file.ok());
}

TEST(Messages, WhatIsNoMessageIsNamedWithItsPlace) {
    struct Case {
        const char* entry;
        const char* report;
    };
    const Case cases[] = {
        {"msgid \"404\"\nmsgstr \"x\"\n", "test.po:8:1: msgctxt is missing: it names the field"},
        {"msgctxt \"titel\"\nmsgid \"404\"\nmsgstr \"x\"\n",
         "test.po:8:1: not a field: 'titel' (title, summary, description or advice)"},
        {"msgctxt \"title\"\nmsgid \"40\"\nmsgstr \"x\"\n",
         "test.po:9:1: neither a code (100 to 999) nor a class (1xx to 5xx): '40'"},
        {"msgctxt \"title\"\nmsgid \"404\"\nmsgid_plural \"x\"\nmsgstr[0] \"x\"\n",
         "test.po:10:1: a message of a catalog has no plural"},
    };
    for (const Case& each : cases) {
        PoFile file = parse(each.entry);
        EXPECT_TRUE(messages_of(file, "fr", "own").empty());
        ASSERT_EQ(file.diagnostics.size(), 1U) << each.entry;
        EXPECT_EQ(to_string(file, file.diagnostics[0]), each.report);
    }
}

TEST(Messages, ATextMayHave65535Bytes) {
    const auto entry = [](std::size_t size) {
        return "msgctxt \"title\"\nmsgid \"404\"\nmsgstr \"" + std::string(size, 'x') + "\"\n";
    };
    PoFile fits = parse(entry(65535));
    EXPECT_EQ(messages_of(fits, "fr", "own").size(), 1U);
    PoFile too_long = parse(entry(65536));
    EXPECT_TRUE(messages_of(too_long, "fr", "own").empty());
    EXPECT_FALSE(too_long.ok());
}

TEST(Messages, TheHeaderNamesTheSource) {
    const PoFile file = parse("");
    const Catalog::Source source = source_of(file, "fr", "own");
    EXPECT_EQ(source.title, "The Title");
    EXPECT_EQ(source.license, "CC-BY-4.0");
    EXPECT_EQ(source.attribution, "© Somebody");
}

} // namespace
} // namespace phrasebook::formats
