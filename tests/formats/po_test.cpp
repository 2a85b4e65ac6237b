#include "formats/file.hpp"
#include "formats/po.hpp"
#include "formats/utf8.hpp"

#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <vector>

namespace phrasebook::formats {
namespace {

// NOLINTBEGIN(modernize-raw-string-literal): line ends and escapes are the matter here.

using namespace std::string_literals;

PoFile parse(std::string_view bytes) {
    return parse_po(bytes, "test.po");
}

std::vector<std::string> messages(const PoFile& file) {
    std::vector<std::string> result;
    for (const PoDiagnostic& each : file.diagnostics) {
        result.push_back(to_string(file, each));
    }
    return result;
}

/// The msgids of the entries that were kept.
std::vector<std::string> keys(const PoFile& file) {
    std::vector<std::string> result;
    for (const PoEntry& each : file.entries) {
        result.push_back(each.msgid.value);
    }
    return result;
}

using Strings = std::vector<std::string>;
using Views = std::vector<std::string_view>;

// ---- What a file says ----

TEST(PoReader, gives_key_text_and_lines) {
    const PoFile file = parse(R"(
# By hand.
#. Not Found
#: mdn.fr.md:404
msgctxt "title"
msgid "404"
msgstr "Page "
"introuvable"
)");
    ASSERT_EQ(messages(file), Strings{});
    ASSERT_EQ(file.entries.size(), 1U);
    const PoEntry& entry = file.entries[0];
    EXPECT_EQ(entry.msgctxt->value, "title");
    EXPECT_EQ(entry.msgid.value, "404");
    ASSERT_EQ(entry.msgstr.size(), 1U);
    EXPECT_EQ(entry.msgstr[0].value, "Page introuvable");
    EXPECT_FALSE(entry.msgid_plural);
    EXPECT_FALSE(entry.obsolete);
    EXPECT_FALSE(entry.fuzzy());
    EXPECT_EQ(entry.line, 2U);
    EXPECT_EQ(entry.msgctxt->line, 5U);
    EXPECT_EQ(entry.msgid.line, 6U);
    EXPECT_EQ(entry.msgstr[0].line, 7U);
    EXPECT_EQ(entry.last_line, 8U);
    EXPECT_EQ(entry.comment(PoCommentKind::translator), "By hand.");
    EXPECT_EQ(entry.comment(PoCommentKind::extracted), "Not Found");
    EXPECT_EQ(entry.references(), Views{"mdn.fr.md:404"});
}

TEST(PoReader, tells_an_empty_context_from_none) {
    const PoFile file =
        parse("msgid \"a\"\nmsgstr \"b\"\n\nmsgctxt \"\"\nmsgid \"a\"\nmsgstr \"c\"");
    ASSERT_EQ(messages(file), Strings{});
    EXPECT_FALSE(file.entries.at(0).msgctxt);
    EXPECT_TRUE(file.entries.at(1).msgctxt);
}

TEST(PoReader, decodes_every_escape) {
    const PoFile file =
        parse(R"(msgid "\a\b\f\n\r\t\v\\\"" msgstr "\101\1011\12\x41\xc3\xA9\303\251")");
    ASSERT_EQ(messages(file), Strings{});
    EXPECT_EQ(file.entries.at(0).msgid.value, "\a\b\f\n\r\t\v\\\"");
    EXPECT_EQ(file.entries.at(0).msgstr.at(0).value, "AA1\nAéé");
}

TEST(PoReader, goes_on_in_the_next_line_behind_a_backslash) {
    const PoFile file = parse("msgid \"a\\\nb\"\nmsgstr \"c\\\r\nd\"\n");
    ASSERT_EQ(messages(file), Strings{});
    EXPECT_EQ(file.entries.at(0).msgid.value, "ab");
    EXPECT_EQ(file.entries.at(0).msgstr.at(0).value, "cd");
    EXPECT_EQ(file.entries.at(0).msgstr.at(0).line, 3U);
}

TEST(PoReader, reads_plural_forms_in_order) {
    const PoFile file = parse(R"(
msgid "%d error"
msgid_plural "%d errors"
msgstr[0] "zero"
msgstr[1] "one"
msgstr [ 2 ] "two"
)");
    ASSERT_EQ(messages(file), Strings{});
    const PoEntry& entry = file.entries.at(0);
    EXPECT_EQ(entry.msgid_plural->value, "%d errors");
    ASSERT_EQ(entry.msgstr.size(), 3U);
    EXPECT_EQ(entry.msgstr[2].value, "two");
    EXPECT_EQ(entry.msgstr[2].line, 6U);
}

TEST(PoReader, keeps_comments_of_every_kind_apart) {
    const PoFile file = parse(R"(# one
#
#  three
#.four
#: a.c:1 b.c:2
#: ⁨two words.c⁩:3
#, fuzzy, c-format
#, range: 0..5, no-wrap
# eight
msgid "a"
msgstr "b"
)");
    ASSERT_EQ(messages(file), Strings{});
    const PoEntry& entry = file.entries.at(0);
    EXPECT_EQ(entry.comment(PoCommentKind::translator), "one\n\n three\neight");
    EXPECT_EQ(entry.comment(PoCommentKind::extracted), "four");
    EXPECT_EQ(entry.references(), (Views{"a.c:1", "b.c:2", "⁨two words.c⁩:3"}));
    EXPECT_EQ(entry.flags(), (Views{"fuzzy", "c-format", "range: 0..5", "no-wrap"}));
    EXPECT_TRUE(entry.fuzzy());
    EXPECT_TRUE(entry.has_flag("no-wrap"));
    EXPECT_FALSE(entry.has_flag("wrap"));
    EXPECT_EQ(entry.comments.back().line, 9U);
    EXPECT_EQ(entry.find(PoCommentKind::extracted)->line, 4U);
    EXPECT_EQ(entry.find(PoCommentKind::previous_msgid), nullptr);
}

TEST(PoReader, reads_the_previous_msgid) {
    const PoFile file = parse(R"(#| msgctxt "before"
#| msgid ""
#| "two "
#| "lines"
#| msgid_plural "more"
msgid "a"
msgstr "b"
)");
    ASSERT_EQ(messages(file), Strings{});
    const PoEntry& entry = file.entries.at(0);
    EXPECT_EQ(entry.comment(PoCommentKind::previous_msgctxt), "before");
    EXPECT_EQ(entry.comment(PoCommentKind::previous_msgid), "two lines");
    EXPECT_EQ(entry.comment(PoCommentKind::previous_msgid_plural), "more");
    EXPECT_EQ(entry.line, 1U);
}

TEST(PoReader, reads_obsolete_entries) {
    const PoFile file = parse(R"(msgid "a"
msgstr "b"

#, fuzzy
#~| msgid "before"
#~ msgid "gone "
#~ "away"
#~ msgstr "parti"
)");
    ASSERT_EQ(messages(file), Strings{});
    ASSERT_EQ(keys(file), (Strings{"a", "gone away"}));
    EXPECT_FALSE(file.entries[0].obsolete);
    EXPECT_TRUE(file.entries[1].obsolete);
    EXPECT_TRUE(file.entries[1].fuzzy());
    EXPECT_EQ(file.entries[1].comment(PoCommentKind::previous_msgid), "before");
}

TEST(PoReader, keeps_the_comments_behind_the_last_entry) {
    const PoFile file = parse("msgid \"a\"\nmsgstr \"b\"\n# the end\n");
    ASSERT_EQ(messages(file), Strings{});
    ASSERT_EQ(file.trailing_comments.size(), 1U);
    EXPECT_EQ(file.trailing_comments[0].text, "the end");
}

TEST(PoReader, takes_a_blank_file_as_it_is) {
    for (const char* const blank : {"", "\n", " \t\r\n", "# only a comment\n", "\xEF\xBB\xBF"}) {
        const PoFile file = parse(blank);
        EXPECT_TRUE(file.ok()) << blank;
        EXPECT_TRUE(file.entries.empty()) << blank;
    }
}

// ---- The header ----

TEST(PoHeaderFields, come_in_order_with_their_places) {
    const PoFile file = parse(R"(msgid "a"
msgstr "b"

msgid ""
msgstr "Language: fr\n"
"Content-Type: text/plain; charset=UTF-8\n"
"no colon\n"
"X-A: 1\nX-B: 2"
)");
    ASSERT_EQ(messages(file), Strings{});
    ASSERT_TRUE(file.header);
    EXPECT_EQ(file.header->entry, 1U);
    EXPECT_EQ(file.header->charset, "UTF-8");
    ASSERT_EQ(file.header->fields.size(), 5U);
    const auto& fields = file.header->fields;
    EXPECT_EQ(fields[0].name, "Language");
    EXPECT_EQ(fields[0].value, "fr");
    EXPECT_EQ(fields[1].position.line, 6U);
    EXPECT_EQ(fields[1].position.column, 2U);
    EXPECT_EQ(fields[2].name, "");
    EXPECT_EQ(fields[2].value, "no colon");
    EXPECT_EQ(fields[4].name, "X-B");
    EXPECT_EQ(fields[4].position.line, 8U);
    EXPECT_EQ(fields[4].position.column, 10U);
    EXPECT_EQ(file.field("language"), "fr");
    EXPECT_EQ(file.field("Plural-Forms"), std::nullopt);
}

TEST(PoHeaderFields, are_absent_without_a_header) {
    const PoFile file = parse("msgctxt \"\"\nmsgid \"\"\nmsgstr \"Language: fr\\n\"\n");
    EXPECT_FALSE(file.header);
    EXPECT_EQ(file.field("Language"), std::nullopt);
}

// ---- Bytes ----

std::string with_charset(const std::string& charset, const std::string& rest = "") {
    return "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=" + charset + "\\n\"\n" + rest;
}

TEST(PoCharset, may_be_utf8_or_ascii_or_unknown) {
    for (const char* const charset : {"UTF-8", "utf-8", "utf8", "US-ASCII", "ascii", "CHARSET"}) {
        const PoFile file = parse(with_charset(charset));
        EXPECT_EQ(messages(file), Strings{});
        EXPECT_EQ(file.header->charset, charset);
    }
    const PoFile file = parse("msgid \"\"\nmsgstr \"Language: fr\\n\"\n");
    EXPECT_EQ(messages(file), Strings{});
    EXPECT_EQ(file.header->charset, "");
}

TEST(PoCharset, of_another_kind_is_one_error_that_names_it) {
    const PoFile file = parse(
        with_charset("ISO-8859-1", "msgid \"a\"\nmsgstr \"\xE9\"\nmsgid \"b\"\nmsgstr \"c\"\n"));
    ASSERT_EQ(messages(file),
              Strings{"test.po:2:9: the charset is 'ISO-8859-1'; only UTF-8 and ASCII are read, "
                      "so texts in it are left out"});
    EXPECT_EQ(keys(file), (Strings{"", "b"}));
}

TEST(PoCharset, says_where_a_file_leaves_ascii) {
    const PoFile file = parse(with_charset("ASCII", "msgid \"a\"\nmsgstr \"vé\"\n"));
    EXPECT_EQ(messages(file), Strings{"test.po:4:10: the charset is ASCII, and this byte is not"});
}

TEST(PoBytes, must_be_utf8) {
    const PoFile file =
        parse("# \xFF\nmsgid \"a\"\nmsgstr \"b\xC3\"\n\nmsgid \"é\"\nmsgstr \"\"\n");
    EXPECT_EQ(messages(file),
              (Strings{"test.po:1:3: not valid UTF-8", "test.po:3:10: not valid UTF-8"}));
    EXPECT_EQ(keys(file), Strings{"é"});
}

TEST(PoBytes, must_not_be_nul) {
    const PoFile file = parse("# \0\nmsgid \"a\"\nmsgstr \"b\\\n\0\"\n"s);
    EXPECT_EQ(messages(file), (Strings{"test.po:1:3: a NUL byte", "test.po:4:1: a NUL byte"}));
}

TEST(PoBytes, in_utf16_are_one_error) {
    EXPECT_EQ(messages(parse("\xFF\xFEm\0s\0g\0"s)),
              Strings{"test.po:1:1: the file is UTF-16; only UTF-8 and ASCII are read"});
}

TEST(PoBytes, may_begin_with_a_byte_order_mark) {
    const PoFile file = parse("\xEF\xBB\xBFmsgid \"a\"\nmsgstr \"b\"\n");
    EXPECT_EQ(messages(file), Strings{});
    EXPECT_TRUE(file.byte_order_mark);
    EXPECT_EQ(keys(file), Strings{"a"});
    EXPECT_FALSE(parse("msgid \"a\"\nmsgstr \"b\"\n").byte_order_mark);
}

TEST(PoLineEnds, are_counted_by_kind) {
    const PoFile file = parse("# a\rmsgid \"a\"\r\n\"b\"\nmsgstr \"c\"\r\r\n");
    EXPECT_EQ(messages(file), Strings{});
    EXPECT_EQ(keys(file), Strings{"ab"});
    EXPECT_EQ(file.entries.at(0).msgstr.at(0).line, 4U);
    EXPECT_EQ(file.line_ends.lf, 1U);
    EXPECT_EQ(file.line_ends.crlf, 2U);
    EXPECT_EQ(file.line_ends.cr, 2U);
    EXPECT_TRUE(file.line_ends.mixed());
    EXPECT_FALSE(parse("#\r\n#\r\n").line_ends.mixed());
}

TEST(PoBytes, may_be_one_line_of_a_megabyte) {
    const std::string text(std::size_t{1} << 20U, 'x');
    const PoFile file = parse("msgid \"a\" msgstr \"" + text + "\" # " + text);
    EXPECT_EQ(messages(file), Strings{});
    EXPECT_EQ(file.entries.at(0).msgstr.at(0).value, text);
}

// ---- Where a byte of a text stands ----

TEST(PoPositions, lead_from_a_text_back_to_the_file) {
    const std::string bytes = "msgid \"a\"\n"
                              "msgstr \"\"\n"
                              "  \"é\\n\\x41\"\n"
                              "# not between strings, but legal behind them\n";
    const PoFile file = parse(bytes);
    ASSERT_EQ(messages(file), Strings{});
    const PoText& text = file.entries.at(0).msgstr.at(0);
    ASSERT_EQ(text.value, "é\nA");
    const auto at = [&](std::size_t index) {
        const PoPosition position = position_in(bytes, text, index);
        return std::pair(position.line, position.column);
    };
    using Place = std::pair<std::size_t, std::size_t>;
    EXPECT_EQ(at(0), Place(3, 4));
    EXPECT_EQ(at(2), Place(3, 6));
    EXPECT_EQ(at(3), Place(3, 8));
    EXPECT_EQ(at(4), Place(3, 12));
}

TEST(PoPositions, hold_in_obsolete_and_broken_lines) {
    const std::string bytes = "#~ msgid \"a\\\n b\"\n#~ \"c\"\n#~ msgstr \"\"\n";
    const PoFile file = parse(bytes);
    ASSERT_EQ(messages(file), Strings{});
    const PoText& text = file.entries.at(0).msgid;
    ASSERT_EQ(text.value, "a bc");
    EXPECT_EQ(position_in(bytes, text, 1).line, 2U);
    EXPECT_EQ(position_in(bytes, text, 1).column, 1U);
    EXPECT_EQ(position_in(bytes, text, 3).line, 3U);
    EXPECT_EQ(position_in(bytes, text, 3).column, 5U);
}

// ---- Errors ----

struct Fault {
    const char* name;
    const char* bytes;
    Strings diagnostics; // Without the file's name.
    Strings kept;
};

// NOLINTNEXTLINE(readability-identifier-naming): the name is GoogleTest's.
void PrintTo(const Fault& fault, std::ostream* out) {
    *out << fault.name;
}

class PoFaults : public testing::TestWithParam<Fault> {};

TEST_P(PoFaults, are_all_named_and_hurt_nothing_else) {
    const PoFile file = parse_po(GetParam().bytes, "f");
    Strings expected;
    for (const std::string& each : GetParam().diagnostics) {
        expected.push_back("f:" + each);
    }
    EXPECT_EQ(messages(file), expected);
    EXPECT_EQ(keys(file), GetParam().kept);
}

std::vector<Fault> faults() {
    return {

        {"missing_msgstr",
         "msgid \"a\"\n\nmsgid \"b\"\nmsgstr \"\"\n",
         {"1:1: msgid 'a' has no msgstr"},
         {"b"}},
        {"missing_msgid",
         "msgstr \"a\"\n\nmsgid \"b\"\nmsgstr \"\"\n",
         {"1:1: msgstr without msgid"},
         {"b"}},
        {"context_alone",
         "msgctxt \"a\"\nmsgctxt \"b\"\nmsgid \"b\"\nmsgstr \"\"\n",
         {"1:1: msgctxt without msgid"},
         {"b"}},
        {"truncated_in_mid_entry",
         "msgid \"a\"\nmsgstr \"\"\n\nmsgctxt \"t\"\nmsgid \"b\"\n",
         {"5:1: msgid 'b' (msgctxt 't') has no msgstr: the file ends inside an entry"},
         {"a"}},
        {"truncated_in_mid_string",
         "msgid \"a\"\nmsgstr \"\"\nmsgid \"b\"\nmsgstr \"tex",
         {"4:8: a string that is not closed"},
         {"a"}},
        {"keyword_without_string",
         "msgid\nmsgstr \"a\"\nmsgid \"b\"\nmsgstr \"\"\n",
         {"1:1: msgid without a string"},
         {"b"}},
        {"keyword_with_a_bare_word",
         "msgid a\nmsgstr \"a\"\nmsgid \"b\"\nmsgstr \"\"\n",
         {"1:1: msgid without a string"},
         {"b"}},
        {"string_not_closed",
         "msgid \"a\nmsgstr \"a\"\nmsgid \"b\"\nmsgstr \"\"\n",
         {"1:7: a string that is not closed"},
         {"b"}},
        {"quote_inside_a_text",
         "msgid \"a\"\nmsgstr \"say \"bonjour\" now\"\nmsgid \"b\"\nmsgstr \"\"\n",
         {"2:14: text behind the closing quote; a quote inside a text is written \\\""},
         {"b"}},
        {"string_alone",
         "\"a\"\n\"b\"\nmsgid \"b\"\nmsgstr \"\"\n",
         {"1:1: a string without a keyword"},
         {"b"}},
        {"unknown_keyword",
         "msgid \"a\"\nmsgstr \"\"\nmsgidd \"x\"\n\"y\"\nmsgstr \"x\"\nmsgid \"b\"\nmsgstr \"\"\n",
         {"3:1: unknown keyword 'msgidd'"},
         {"a", "b"}},
        {"unknown_keyword_for_msgstr",
         "msgid \"a\"\nmsgstrr \"\"\nmsgid \"b\"\nmsgstr \"\"\n",
         {"2:1: unknown keyword 'msgstrr'"},
         {"b"}},
        {"unknown_keyword_for_msgctxt",
         "msgctx \"t\"\nmsgid \"a\"\nmsgstr \"\"\n\nmsgid \"b\"\nmsgstr \"\"\n",
         {"1:1: unknown keyword 'msgctx'"},
         {"b"}},
        {"conflict_marks_between_entries",
         "msgid \"a\"\nmsgstr \"\"\n<<<<<<< HEAD\nmsgid \"b\"\nmsgstr \"\"\n=======\n>>>>>>> x\n",
         {"3:1: '<<<<<<< HEAD' is not part of a PO file", "6:1: '=======' is not part of a PO file",
          "7:1: '>>>>>>> x' is not part of a PO file"},
         {"a", "b"}},
        {"conflict_marks_in_a_text",
         "msgid \"a\"\nmsgstr \"\"\n=======\n\"x\"\n\nmsgid \"b\"\nmsgstr \"\"\n",
         {"3:1: '=======' is not part of a PO file"},
         {"b"}},
        {"prose",
         "Hello, world\nand all\nmsgid \"b\"\nmsgstr \"\"\n",
         {"1:1: unknown keyword 'Hello'", "2:1: unknown keyword 'and'"},
         {"b"}},
        {"control_characters_are_shown_safely",
         "\x01\x02\n",
         {"1:1: '?\?' is not part of a PO file"},
         {}},
        {"garbage_is_quoted_in_short",
         "----------------------------------------------------\n",
         {"1:1: '----------------------------------------…' is not part of a PO file"},
         {}},
        {"unknown_escape",
         "msgid \"a\"\nmsgstr \"\\e \\' \\n\"\nmsgid \"b\"\nmsgstr \"\"\n",
         {"2:9: an unknown escape: '\\e'", "2:12: an unknown escape: '\\''"},
         {"b"}},
        {"escape_too_large",
         "msgid \"\\400\"\nmsgstr \"\\x100\"\n",
         {"1:8: an escape that does not fit a byte: '\\400'",
          "2:9: an escape that does not fit a byte: '\\x100'"},
         {}},
        {"escape_that_is_nul",
         "msgid \"\\0\"\nmsgstr \"\\x\"\n",
         {"1:8: an escape that gives a NUL byte: '\\0'",
          "2:9: \\x without a hexadecimal digit: '\\x'"},
         {}},
        {"escapes_that_are_not_utf8",
         "msgid \"a\"\nmsgstr \"\\303\"\n",
         {"2:1: the escapes in this text do not give valid UTF-8"},
         {}},
        {"comment_inside_an_entry",
         "msgid \"a\"\n# why\nmsgstr \"b\"\n",
         {"2:1: a comment inside an entry"},
         {"a"}},
        {"duplicate_key",
         "msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"\n#~ msgid \"a\"\n#~ msgstr "
         "\"d\"\n",
         {"4:1: msgid 'a' is there already, in line 1",
          "6:4: msgid 'a' is there already, in line 1"},
         {"a", "a", "a"}},
        {"duplicate_key_in_context",
         "msgctxt \"t\" msgid \"a\" msgstr \"b\"\nmsgctxt \"t\" msgid \"a\" msgstr \"b\"\n",
         {"2:13: msgid 'a' (msgctxt 't') is there already, in line 1"},
         {"a", "a"}},
        {"second_msgstr",
         "msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"\n",
         {"3:1: a second msgstr"},
         {}},
        {"plural_with_a_gap",
         "msgid \"a\" msgid_plural \"b\"\nmsgstr[0] \"\"\nmsgstr[2] \"\"\nmsgstr[4] \"\"\n",
         {"3:1: msgstr[1] is missing", "4:1: msgstr[3] is missing"},
         {}},
        {"plural_not_from_0",
         "msgid \"a\" msgid_plural \"b\"\nmsgstr[99999999999999999999] \"\"\n",
         {"2:1: msgstr[0] is missing"},
         {}},
        {"plural_twice",
         "msgid \"a\" msgid_plural \"b\"\nmsgstr[0] \"\"\nmsgstr[0] \"\"\nmsgstr[1] \"\"\n",
         {"3:1: msgstr[0] is there twice or out of order"},
         {}},
        {"plural_without_index",
         "msgid \"a\" msgid_plural \"b\"\nmsgstr \"\"\n",
         {"2:1: msgstr without an index for a msgid with a plural"},
         {}},
        {"index_without_plural",
         "msgid \"a\"\nmsgstr[0] \"\"\n",
         {"2:1: msgstr with an index but no msgid_plural"},
         {}},
        {"plural_without_msgid",
         "msgid_plural \"a\"\nmsgstr[0] \"\"\nmsgid \"b\"\nmsgstr \"\"\n",
         {"1:1: msgid_plural without msgid"},
         {"b"}},
        {"plural_twice_over",
         "msgid \"a\"\nmsgid_plural \"b\"\nmsgid_plural \"c\"\nmsgstr[0] \"\"\n",
         {"3:1: a second msgid_plural"},
         {}},
        {"plural_behind_msgstr",
         "msgid \"a\"\nmsgstr \"\"\nmsgid_plural \"c\"\n",
         {"3:1: msgid_plural behind msgstr"},
         {}},
        {"index_that_is_none",
         "msgid \"a\" msgid_plural \"b\"\nmsgstr[x] \"\"\nmsgid \"b\"\nmsgstr \"\"\n",
         {"2:1: msgstr without a string"},
         {"b"}},
        {"obsolete_in_part",
         "msgid \"a\"\n#~ msgstr \"b\"\n\nmsgid \"b\"\n#~ \"c\"\nmsgstr \"\"\n",
         {"2:4: inconsistent use of #~", "5:4: inconsistent use of #~"},
         {}},
        {"previous_without_entry",
         "msgid \"a\"\nmsgstr \"\"\n#| msgid \"b\"\n",
         {"3:1: a previous msgid without an entry"},
         {"a"}},
        {"previous_inside_an_entry",
         "msgid \"a\"\n#| msgid \"b\"\nmsgstr \"\"\n",
         {"2:1: a comment inside an entry"},
         {"a"}},
        {"previous_before_a_comment",
         "#| msgid \"b\"\n# c\nmsgid \"a\"\nmsgstr \"\"\n",
         {"2:1: a comment between the previous msgid and its entry"},
         {"a"}},
        {"previous_out_of_order",
         "#| msgid \"b\"\n#| msgctxt \"c\"\nmsgid \"a\"\nmsgstr \"\"\n",
         {"2:1: a previous msgctxt without a previous msgid", "2:4: previous msgctxt out of order"},
         {"a"}},
        {"previous_of_nothing",
         "#| msgstr \"b\"\nmsgid \"a\"\nmsgstr \"\"\n",
         {"1:4: unknown keyword 'msgstr' behind #|"},
         {"a"}},
        {"previous_not_closed",
         "#| msgid \"b\nmsgid \"a\"\nmsgstr \"\"\n",
         {"1:10: a string that is not closed"},
         {"a"}},
        {"previous_obsolete_in_part",
         "#~| msgid \"b\"\nmsgid \"a\"\nmsgstr \"\"\n",
         {"2:1: inconsistent use of #~"},
         {"a"}},
        {"domain",
         "domain \"d\"\nmsgid \"a\"\nmsgstr \"\"\n",
         {"1:1: the domain directive is not supported"},
         {"a"}},
    };
}

INSTANTIATE_TEST_SUITE_P(, PoFaults, testing::ValuesIn(faults()),
                         [](const auto& each) { return std::string(each.param.name); });

TEST(PoDiagnostics, are_bounded_and_say_how_many_more) {
    std::string bytes;
    for (int i = 0; i < 1500; ++i) {
        bytes += "?\n";
    }
    const PoFile file = parse(bytes);
    ASSERT_EQ(file.diagnostics.size(), po_diagnostics_cap + 1);
    EXPECT_EQ(to_string(file, file.diagnostics.back()), "test.po:1000:1: and 500 errors more");
}

// ---- Files ----

class ReadFile : public testing::Test {
  protected:
    void SetUp() override {
        const std::string test = testing::UnitTest::GetInstance()->current_test_info()->name();
        path_ = std::filesystem::path(testing::TempDir()) / ("phrasebook-" + test);
        std::ofstream(path_, std::ios::binary) << "bytes\0\r\n"s;
    }
    void TearDown() override { std::filesystem::remove(path_); }

    std::filesystem::path path_;
};

TEST_F(ReadFile, gives_the_bytes_as_they_are) {
    const FileContents file = read_file(path_, 8);
    EXPECT_TRUE(file.ok());
    EXPECT_EQ(file.bytes, "bytes\0\r\n"s);
}

TEST_F(ReadFile, refuses_what_is_larger_than_the_cap) {
    const FileContents file = read_file(path_, 7);
    EXPECT_EQ(file.error, "larger than 7 bytes");
    EXPECT_EQ(file.bytes, "");
}

TEST_F(ReadFile, names_the_file_and_the_reason) {
    EXPECT_EQ(read_file("no/such.po").error, "No such file or directory");
    const std::string directory = testing::TempDir();
    EXPECT_EQ(read_file(directory).error, "Is a directory");
}

// ---- UTF-8 ----

TEST(Utf8, knows_well_formed_sequences) {
    for (const char* const good : {"", "a", "\u007F", "\u0080", "\u07FF", "\u0800", "\uD7FF",
                                   "\uE000", "\uFFFF", "\U00010000", "\U0010FFFF"}) {
        EXPECT_EQ(find_invalid_utf8(good), std::string_view::npos) << good;
    }
    for (const char* const bad : {"\x80", "\xC0\x80", "\xC1\xBF", "\xC3", "\xC3(", "\xE0\x9F\xBF",
                                  "\xED\xA0\x80", "\xE2\x82", "\xF0\x8F\xBF\xBF",
                                  "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xF0\x90\x80"}) {
        EXPECT_EQ(find_invalid_utf8(bad), 0U) << bad;
    }
    EXPECT_EQ(find_invalid_utf8("é\xFF"), 2U);
}

// NOLINTEND(modernize-raw-string-literal)

} // namespace
} // namespace phrasebook::formats
