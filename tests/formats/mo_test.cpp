#include "formats/mo.hpp"

#include <cstddef>
#include <cstdint>
#include <gtest/gtest.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "formats/messages.hpp"
#include "formats/po_to_mo.hpp"

namespace phrasebook::formats {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;
using Strings = std::vector<std::string>;

constexpr const char* utf8 = "Content-Type: text/plain; charset=UTF-8\n";

/// A MO file put together by hand, word by word, so that any word of it can be wrong.
class Image {
  public:
    using Pair = std::pair<std::string, std::string>;

    explicit Image(const std::vector<Pair>& pairs, bool big = false) : big_(big) {
        const std::size_t sources = 28;
        const std::size_t texts = sources + 8 * pairs.size();
        const std::size_t strings = texts + 8 * pairs.size();
        bytes_.resize(strings);
        set(0, 0x950412DE);
        set(8, pairs.size());
        set(12, sources);
        set(16, texts);
        set(24, strings);
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            add(sources + 8 * i, pairs[i].first);
            add(texts + 8 * i, pairs[i].second);
        }
    }

    Image& set(std::size_t at, std::size_t word) {
        for (std::size_t i = 0; i < 4; ++i) {
            bytes_.at(at + i) = static_cast<char>(word >> 8 * (big_ ? 3 - i : i) & 0xFFU);
        }
        return *this;
    }
    /// A string at the end, and the descriptor that leads to it.
    Image& add(std::size_t descriptor, const std::string& string) {
        set(descriptor, string.size());
        set(descriptor + 4, bytes_.size());
        bytes_ += string;
        bytes_ += '\0';
        return *this;
    }
    /// Bytes at the end; returns where they begin.
    std::size_t append(const std::string& more) {
        bytes_ += more;
        return bytes_.size() - more.size();
    }
    std::size_t append_words(const std::vector<std::size_t>& words) {
        const std::size_t at = bytes_.size();
        bytes_.resize(at + 4 * words.size());
        for (std::size_t i = 0; i < words.size(); ++i) {
            set(at + 4 * i, words[i]);
        }
        return at;
    }
    std::string& bytes() { return bytes_; }

  private:
    std::string bytes_;
    bool big_;
};

MoFile parse(std::string_view bytes) {
    return parse_mo(bytes, "test.mo");
}

Strings messages(const MoFile& file) {
    Strings result;
    for (const MoDiagnostic& each : file.diagnostics) {
        result.push_back(to_string(file, each).substr(file.name.size() + 2));
    }
    return result;
}

/// msgctxt|msgid|msgid_plural=msgstr|msgstr, "-" for what is not there.
Strings entries(const MoFile& file) {
    Strings result;
    for (const MoEntry& each : file.entries) {
        std::string line = std::string(each.msgctxt.value_or("-")) + '|' + std::string(each.msgid)
                           + '|' + std::string(each.msgid_plural.value_or("-")) + '=';
        for (const std::string_view text : each.msgstr) {
            line.append(text) += '|';
        }
        line.pop_back();
        result.push_back(line);
    }
    return result;
}

MoEntry entry(std::string_view msgctxt, std::string_view msgid, std::string_view text) {
    MoEntry result;
    result.msgctxt = msgctxt;
    result.msgid = msgid;
    result.msgstr = {text};
    return result;
}

// ---- What a file says ----

TEST(MoEntries, have_contexts_and_plurals) {
    Image image({{"", utf8},
                 {"a", "A"},
                 {"c\4a", "in c"},
                 {"one\0many"s, "un\0plusieurs"s},
                 {"x\4one\0many"s, "un"s},
                 {"y\4\4"s, "\4"s}});
    const MoFile file = parse(image.bytes());
    EXPECT_EQ(messages(file), Strings{});
    EXPECT_EQ(entries(file), (Strings{"-||-="s + utf8, "-|a|-=A", "c|a|-=in c",
                                      "-|one|many=un|plusieurs", "x|one|many=un", "y|\4|-=\4"}));
    EXPECT_TRUE(file.sorted);
    EXPECT_EQ(file.entries.at(2).offset, image.bytes().find("c\4a"));
}

TEST(MoEntries, may_have_an_empty_msgid_in_a_context_and_empty_texts) {
    Image image({{"\4", ""}, {"a\4", ""}});
    const MoFile file = parse(image.bytes());
    EXPECT_EQ(messages(file), Strings{});
    EXPECT_EQ(entries(file), (Strings{"||-=", "a||-="}));
    EXPECT_FALSE(file.header);
}

TEST(MoEntries, are_none_in_the_smallest_file) {
    const std::string bytes = write_mo({});
    EXPECT_EQ(bytes.size(), 28U);
    const MoFile file = parse(bytes);
    EXPECT_TRUE(file.ok());
    EXPECT_TRUE(file.entries.empty());
}

TEST(MoEntries, are_the_same_in_either_byte_order) {
    const std::vector<Image::Pair> pairs = {{"", utf8}, {"a", "A"}, {"b\0c"s, "B\0C"s}};
    Image little(pairs);
    Image big(pairs, true);
    EXPECT_EQ(big.bytes().substr(0, 4), "\x95\x04\x12\xDE");
    EXPECT_EQ(messages(parse(big.bytes())), Strings{});
    EXPECT_EQ(entries(parse(big.bytes())), entries(parse(little.bytes())));
}

TEST(MoEntries, are_read_when_the_table_is_out_of_order_which_is_said) {
    Image image({{"b", "B"}, {"", utf8}, {"a", "A"}});
    const MoFile file = parse(image.bytes());
    EXPECT_EQ(messages(file), Strings{});
    EXPECT_EQ(entries(file), (Strings{"-|b|-=B", "-||-="s + utf8, "-|a|-=A"}));
    EXPECT_FALSE(file.sorted);
    EXPECT_EQ(file.header, 1U);
    EXPECT_EQ(file.charset, "UTF-8");
}

TEST(MoEntries, may_share_bytes_as_long_as_the_file_is_no_shorter_than_they_are) {
    Image image({{"a", "text"}, {"b", "x"}});
    image.set(28 + 16 + 8, 4).set(28 + 16 + 12, image.bytes().find("text"));
    image.append("and more");
    EXPECT_EQ(entries(parse(image.bytes())), (Strings{"-|a|-=text", "-|b|-=text"}));
}

// ---- The header ----

TEST(MoHeader, has_fields) {
    Image image({{"", "Language: fr\nno colon\n"s + utf8 + "X-A: b: c \n"}});
    const MoFile file = parse(image.bytes());
    EXPECT_EQ(messages(file), Strings{});
    EXPECT_EQ(file.header, 0U);
    EXPECT_EQ(file.fields.size(), 4U);
    EXPECT_EQ(file.field("language"), "fr");
    EXPECT_EQ(file.field("X-A"), "b: c");
    EXPECT_EQ(file.field("X-B"), std::nullopt);
    EXPECT_EQ(file.charset, "UTF-8");
}

TEST(MoHeader, may_be_missing) {
    Image image({Image::Pair("a", "é")});
    const MoFile file = parse(image.bytes());
    EXPECT_EQ(messages(file), Strings{});
    EXPECT_FALSE(file.header);
    EXPECT_EQ(file.charset, "");
}

TEST(MoHeader, may_name_another_charset_in_vain) {
    Image image(
        {{"", "Content-Type: text/plain; charset=ISO-8859-1\n"}, {"a", "A"}, {"b", "\xE9"}});
    const MoFile file = parse(image.bytes());
    const std::size_t at = image.bytes().find("ISO");
    EXPECT_EQ(messages(file), Strings{"byte " + std::to_string(at)
                                      + ": the charset is 'ISO-8859-1'; only UTF-8 and ASCII are "
                                        "read, so texts in it are left out"});
    EXPECT_EQ(entries(file).size(), 2U);
}

TEST(MoHeader, may_say_that_all_is_ascii_though_it_is_not) {
    Image image({{"", "Content-Type: text/plain; charset=US-ASCII\n"}, {"a", "né"}, {"b", "é"}});
    const std::size_t at = image.bytes().find("né") + 1;
    EXPECT_EQ(
        messages(parse(image.bytes())),
        Strings{"byte " + std::to_string(at) + ": the charset is ASCII, and this byte is not"});
}

TEST(MoHeader, says_how_many_plural_forms_there_are) {
    Image image({{"", utf8 + "Plural-Forms: nplurals=2; plural=n>1;\n"s},
                 {"a\0b"s, "un\0plusieurs"s},
                 {"c\0d"s, "un"s}});
    const MoFile file = parse(image.bytes());
    ASSERT_TRUE(file.plural_forms);
    EXPECT_EQ(file.plural_forms->evaluate(2).form, 1U);
    const std::size_t at = image.bytes().rfind("un");
    EXPECT_EQ(messages(file), Strings{"byte " + std::to_string(at)
                                      + ": msgid 'c' has 1 forms; Plural-Forms says 2"});
}

TEST(MoHeader, may_have_plural_forms_that_make_no_sense) {
    Image image({{"", utf8 + "Plural-Forms: nplurals=2; plural=n>;\n"s}, {"a\0b"s, "un"s}});
    const MoFile file = parse(image.bytes());
    EXPECT_FALSE(file.plural_forms);
    const std::size_t at = image.bytes().find("n>;") + 2;
    EXPECT_EQ(messages(file), Strings{"byte " + std::to_string(at)
                                      + ": Plural-Forms: neither n nor a number nor '('"});
}

TEST(MoHeader, may_have_a_field_without_a_value) {
    Image image({{"", utf8 + "Plural-Forms: \nX-A:"s}});
    const MoFile file = parse(image.bytes());
    const std::size_t at = image.bytes().find("Forms: ") + 7;
    EXPECT_EQ(messages(file),
              Strings{"byte " + std::to_string(at) + ": Plural-Forms: 'nplurals=' is missing"});
    EXPECT_EQ(file.field("X-A"), "");
}

// ---- Revisions ----

TEST(MoRevisions, of_major_0_and_1_are_read_and_no_others) {
    for (const std::size_t revision : {0x00000U, 0x10000U}) {
        Image image({Image::Pair("a", "A")});
        EXPECT_EQ(entries(parse(image.set(4, revision).bytes())), Strings{"-|a|-=A"});
    }
    Image image({Image::Pair("a", "A")});
    const MoFile file = parse(image.set(4, 0x20000).bytes());
    EXPECT_EQ(messages(file), Strings{"byte 4: major revision 2 is not known; 0 and 1 are"});
    EXPECT_TRUE(file.entries.empty());
}

/// A file of minor revision 1 whose only static message is `b`: the header is the longer one.
Image with_system_dependent_strings() {
    Image image({});
    image.set(4, 1);
    const std::size_t extension = image.append_words({1, 0, 1, 0, 0});
    const std::size_t tables = image.append_words({0, 0, 0, 0});
    image.set(8, 1).set(12, tables).set(16, tables + 8).add(tables, "b").add(tables + 8, "B");
    const std::size_t segments = image.append_words({0, 0});
    image.add(segments, "PRIu64").set(segments, 7); // This length includes the NUL.
    const std::size_t pieces = image.append("%s files\0"s);
    const std::size_t string = image.append_words({pieces, 1, 0, 8, 0xFFFFFFFF});
    const std::size_t sources = image.append_words({string});
    const std::size_t texts = image.append_words({string});
    image.set(extension + 4, segments).set(extension + 12, sources).set(extension + 16, texts);
    return image;
}

TEST(MoRevisions, with_system_dependent_strings_are_read_without_those) {
    Image image = with_system_dependent_strings();
    for (const std::size_t revision : {0x00001U, 0x10001U, 0x00002U}) {
        const MoFile file = parse(image.set(4, revision).bytes());
        EXPECT_EQ(messages(file), Strings{});
        EXPECT_EQ(entries(file), Strings{"-|b|-=B"});
        EXPECT_EQ(file.system_dependent, 1U);
    }
    EXPECT_EQ(parse(image.set(4, 0).bytes()).system_dependent, 0U);
}

TEST(MoRevisions, have_system_dependent_strings_that_must_lie_within_the_file) {
    const auto only_message = [](Image image) {
        const MoFile file = parse(image.bytes());
        EXPECT_EQ(file.system_dependent, 0U);
        EXPECT_EQ(entries(file), Strings{"-|b|-=B"});
        const Strings found = messages(file);
        return found.size() == 1 ? found.front() : "not one diagnostic";
    };
    const std::string bytes = with_system_dependent_strings().bytes();
    const std::size_t segments = bytes.find("PRIu64") - 8;
    const std::size_t string = bytes.find("%s files") + 9;
    const auto broken = [&](std::size_t at, std::size_t word) {
        return only_message(with_system_dependent_strings().set(at, word));
    };
    EXPECT_EQ(broken(28, 0xFFFFFFFF),
              "byte 32: the table of segments does not lie within the file");
    const std::string table = ": a table of system dependent strings does not lie within the file";
    EXPECT_EQ(broken(40, bytes.size() - 3), "byte 40" + table);
    EXPECT_EQ(broken(44, 0xFFFFFFFF), "byte 44" + table);
    const std::string segment = "byte " + std::to_string(segments)
                                + ": a segment that does not lie within the file or is not closed "
                                  "by a NUL";
    for (const std::size_t length : {0U, 6U, 0x7FFFFFFFU}) {
        EXPECT_EQ(broken(segments, length), segment);
    }
    const std::string unsound = "byte " + std::to_string(string + 20)
                                + ": a system dependent string that does not lie within the file, "
                                  "is not closed or overlaps others";
    EXPECT_EQ(broken(string + 20, 0xFFFFFFFC), unsound);
    EXPECT_EQ(broken(string, 0xFFFFFFFC), unsound);     // Its pieces.
    EXPECT_EQ(broken(string + 4, 0x7FFFFFFF), unsound); // The length of one.
    EXPECT_EQ(broken(string + 8, 1), unsound);          // No such segment.
    EXPECT_EQ(broken(string + 12, 7), unsound);         // Not closed.
    EXPECT_EQ(broken(string + 12, 0), unsound);
}

TEST(MoRevisions, have_system_dependent_strings_that_cannot_take_quadratic_time) {
    constexpr std::size_t count = 100;
    Image image({});
    image.set(4, 1);
    const std::size_t extension = image.append_words({0, 0, count, 0, 0});
    std::vector<std::size_t> words(1 + 2 * count); // One string of many empty pieces …
    for (std::size_t i = 0; i < count; ++i) {
        words[2 + 2 * i] = i + 1 < count ? 0 : 0xFFFFFFFF;
    }
    const std::size_t nul = image.append("\0"s);
    words[0] = nul;
    words[2 * count - 1] = 1;
    const std::size_t string = image.append_words(words);
    const std::size_t table = image.append_words(std::vector(count, string)); // … again and again.
    const std::size_t segments = image.append_words({1, nul});
    image.set(extension, 1).set(extension + 4, segments);
    image.set(extension + 12, table).set(extension + 16, table);
    const MoFile file = parse(image.bytes());
    EXPECT_EQ(file.system_dependent, 0U);
    ASSERT_EQ(file.diagnostics.size(), 1U);
    EXPECT_EQ(file.diagnostics.front().offset, table + 4); // At the second one.
}

// ---- Errors ----

TEST(MoFaultsOfTheWhole, in_the_header_of_the_file_leave_no_entries) {
    const auto only_message = [](std::string_view bytes) {
        const MoFile file = parse(bytes);
        EXPECT_TRUE(file.entries.empty());
        const Strings found = messages(file);
        return found.size() == 1 ? found.front() : "not one diagnostic";
    };
    const std::string magic = "byte 0: not a MO file: the magic number is missing";
    EXPECT_EQ(only_message(""), magic);
    EXPECT_EQ(only_message("\xDE\x12\x04"), magic);
    EXPECT_EQ(only_message("msgid \"\"\nmsgstr \"\"\nand so on and so forth"), magic);
    EXPECT_EQ(only_message("\xDE\x12\x04\x95"), "byte 4: the file ends inside its header");
    Image image({Image::Pair("a", "A")});
    EXPECT_EQ(only_message(Image(image).set(12, 0xFFFFFFFF).bytes()),
              "byte 12: the table of keys (1 rows from byte 4294967295) does not lie within the "
              "file");
    EXPECT_EQ(only_message(Image(image).set(16, image.bytes().size() - 7).bytes()),
              "byte 16: the table of texts (1 rows from byte "
                  + std::to_string(image.bytes().size() - 7) + ") does not lie within the file");
    EXPECT_EQ(only_message(Image(image).set(20, 3).bytes()),
              "byte 24: the hash table (3 rows from byte 44) does not lie within the file");
    EXPECT_EQ(parse(Image(image).set(8, 0xFFFFFFFF).bytes()).diagnostics.size(), 2U);
    Image longer({});
    EXPECT_EQ(messages(parse(longer.set(4, 1).bytes())),
              Strings{"byte 28: the file ends inside its header"});
}

struct Fault {
    const char* name;
    std::vector<Image::Pair> pairs;
    std::size_t at; // Where a word is put in …
    std::size_t word;
    Strings diagnostics;
    Strings kept;
};

// NOLINTNEXTLINE(readability-identifier-naming): the name is GoogleTest's.
void PrintTo(const Fault& fault, std::ostream* out) {
    *out << fault.name;
}

class MoFaults : public testing::TestWithParam<Fault> {};

TEST_P(MoFaults, hurt_their_entry_alone) {
    Image image(GetParam().pairs);
    if (GetParam().at > 0) {
        image.set(GetParam().at, GetParam().word);
    }
    const MoFile file = parse(image.bytes());
    EXPECT_EQ(messages(file), GetParam().diagnostics);
    EXPECT_EQ(entries(file), GetParam().kept);
}

// Two entries: the keys are described at 28 and 36, the texts at 44 and 52, and the strings begin
// at 60.
INSTANTIATE_TEST_SUITE_P(
    , MoFaults,
    testing::Values(
        Fault{"key_that_ends_behind_the_file",
              {{"a", "A"}, {"b", "B"}},
              36,
              0x7FFFFFFF,
              {"byte 36: a string (2147483647 bytes from byte 64) does not lie within the file"},
              {"-|a|-=A"}},
        Fault{"text_that_begins_behind_the_file",
              {{"a", "A"}, {"b", "B"}},
              48,
              0xFFFFFFFF,
              {"byte 44: a string (1 bytes from byte 4294967295) does not lie within the file"},
              {"-|b|-=B"}},
        Fault{"text_whose_nul_is_behind_the_file",
              {{"a", "A"}, {"b", "B"}},
              52,
              2,
              {"byte 52: a string (2 bytes from byte 66) does not lie within the file"},
              {"-|a|-=A"}},
        Fault{"key_without_a_nul",
              {{"ab", "A"}, {"b", "B"}},
              28,
              1,
              {"byte 61: a string is not closed by a NUL"},
              {"-|b|-=B"}},
        Fault{"key_that_is_not_utf8",
              {{"a\xFF", "A"}, {"b", "B"}},
              0,
              0,
              {"byte 61: a byte that is not valid UTF-8"},
              {"-|b|-=B"}},
        Fault{
            "both_not_utf8",
            {{"\xC3", "\xE9"}, {"b", "B"}},
            0,
            0,
            {"byte 60: a byte that is not valid UTF-8", "byte 62: a byte that is not valid UTF-8"},
            {"-|b|-=B"}},
        Fault{"two_plurals",
              {{"a\0b\0c"s, "A"}, {"b", "B"}},
              0,
              0,
              {"byte 60: msgid 'a' has more than one plural"},
              {"-|b|-=B"}},
        Fault{"forms_without_a_plural",
              {{"c\4a", "A\0B"s}, {"d", "B"}},
              0,
              0,
              {"byte 64: msgid 'a' (msgctxt 'c') has no plural, but its text has several forms"},
              {"-|d|-=B"}},
        Fault{"key_twice",
              {{"c\4a", "A"}, {"c\4a\0b"s, "B"}},
              0,
              0,
              {"byte 66: msgid 'a' (msgctxt 'c') is there already, at byte 60"},
              {"c|a|-=A", "c|a|b=B"}},
        Fault{"header_twice",
              {{"", "A"}, {"", "B"}},
              0,
              0,
              {"byte 63: msgid '' is there already, at byte 60"},
              {"-||-=A", "-||-=B"}}),
    [](const auto& each) { return std::string(each.param.name); });

TEST(MoFaultsOfTheWhole, key_twice_is_found_in_a_table_out_of_order) {
    Image image({{"b", "1"}, {"a", "2"}, {"b", "3"}, {"b", "4"}});
    const std::string again = ": msgid 'b' is there already, at byte 92";
    EXPECT_EQ(messages(parse(image.bytes())), (Strings{"byte 100" + again, "byte 104" + again}));
}

TEST(MoFaultsOfTheWhole, strings_that_overlap_cannot_fill_the_memory) {
    const std::size_t count = 1000;
    Image image({});
    const std::size_t text = image.append(std::string(count, 'x') + '\0');
    const std::size_t table = image.append_words(std::vector<std::size_t>(2 * count));
    for (std::size_t i = 0; i < count; ++i) {
        image.set(table + 8 * i, count - i).set(table + 8 * i + 4, text + i);
    }
    image.set(8, count).set(12, table).set(16, table);
    const MoFile file = parse(image.bytes());
    EXPECT_LT(file.entries.size(), 10U);
    ASSERT_EQ(file.diagnostics.size(), 1U);
    EXPECT_NE(messages(file).front().find("the strings overlap"), std::string::npos);
}

TEST(MoDiagnostics, are_bounded_and_say_how_many_more) {
    Image image(std::vector<Image::Pair>(1501, {"a", "A"}));
    const MoFile file = parse(image.bytes());
    ASSERT_EQ(file.diagnostics.size(), mo_diagnostics_cap + 1);
    EXPECT_NE(to_string(file, file.diagnostics.back()).find("and 500 errors more"),
              std::string::npos);
}

// ---- Writing ----

TEST(WriteMo, gives_what_is_read_again_in_the_order_of_the_keys) {
    MoEntry plural = entry("x", "one", "un");
    plural.msgid_plural = "many";
    plural.msgstr = {"un", "", "plusieurs"};
    MoEntry header;
    header.msgstr = {utf8};
    MoEntry high;
    high.msgid = "é";
    high.msgstr = {""};
    const std::vector<MoEntry> given = {high, plural, entry("x", "", "empty"),
                                        entry("", "a", "no context is not an empty one"), header};
    const std::string bytes = write_mo(given);
    const MoFile file = parse(bytes);
    EXPECT_EQ(messages(file), Strings{});
    EXPECT_TRUE(file.sorted);
    EXPECT_EQ(entries(file), (Strings{"-||-="s + utf8, "|a|-=no context is not an empty one",
                                      "x||-=empty", "x|one|many=un||plusieurs", "-|é|-="}));
    EXPECT_EQ(write_mo(file.entries), bytes);
    EXPECT_EQ(write_mo(std::vector(given.rbegin(), given.rend())), bytes);
}

TEST(WriteMo, writes_these_bytes) {
    const std::vector<MoEntry> given = {entry("t", "404", "é")};
    EXPECT_EQ(write_mo(given), "\xDE\x12\x04\x95\0\0\0\0\1\0\0\0\x1C\0\0\0\x24\0\0\0"
                               "\0\0\0\0\x2C\0\0\0\5\0\0\0\x2C\0\0\0\2\0\0\0\x32\0\0\0"
                               "t\4"
                               "404\0é\0"s);
}

TEST(WriteMo, refuses_what_the_format_cannot_say) {
    const auto refusal = [](const std::vector<MoEntry>& given) -> std::string {
        try {
            static_cast<void>(write_mo(given));
        } catch (const std::invalid_argument& error) {
            return error.what();
        }
        return "";
    };
    EXPECT_EQ(refusal({entry("c\4d", "a", "A")}),
              "msgid 'a' (msgctxt 'c?d'): a U+0004 in the msgctxt");
    EXPECT_EQ(refusal({entry("c\0"s, "a", "A")}), "msgid 'a' (msgctxt 'c?'): a NUL in the msgctxt");
    EXPECT_EQ(refusal({entry("c", "a\0"s, "A")}), "msgid 'a?' (msgctxt 'c'): a NUL in the msgid");
    EXPECT_EQ(refusal({entry("c", "a", "A\0"s)}), "msgid 'a' (msgctxt 'c'): a NUL in a msgstr");
    EXPECT_EQ(refusal({entry("c", "b", "A"), entry("c", "a", "A"), entry("c", "b", "B")}),
              "msgid 'b' (msgctxt 'c'): it is there twice");
    MoEntry wrong = entry("c", "a", "A");
    wrong.msgid_plural = "b\0"sv;
    EXPECT_EQ(refusal({wrong}), "msgid 'a' (msgctxt 'c'): a NUL in the msgid_plural");
    wrong.msgid_plural.reset();
    wrong.msgstr = {"A", "B"};
    EXPECT_EQ(refusal({wrong}), "msgid 'a' (msgctxt 'c'): several msgstr, but no plural");
    wrong.msgstr.clear();
    EXPECT_EQ(refusal({wrong}), "msgid 'a' (msgctxt 'c'): no msgstr");
    wrong.msgctxt.reset();
    wrong.msgid = "a\4";
    wrong.msgstr = {"A"};
    EXPECT_EQ(refusal({wrong}), "msgid 'a?': a U+0004, but no msgctxt");
}

TEST(WriteMo, refuses_what_would_not_fit_into_4_gib) {
    const std::string text(std::size_t{64} << 20U, 'x');
    const Strings keys = [] {
        Strings result;
        for (int i = 0; i < 64; ++i) {
            result.push_back(std::to_string(i));
        }
        return result;
    }();
    std::vector<MoEntry> given;
    for (const std::string& key : keys) {
        given.push_back(entry("c", key, text));
    }
    EXPECT_THROW(static_cast<void>(write_mo(given)), std::length_error);
}

// ---- Of PO files, and to messages ----

TEST(PoToMo, leaves_out_what_is_not_to_be_served) {
    const PoFile file = parse_po("#, fuzzy\nmsgid \"\"\nmsgstr \"Language: fr\\n\"\n"
                                 "msgid \"a\"\nmsgstr \"A\"\n"
                                 "#, fuzzy\nmsgid \"b\"\nmsgstr \"B\"\n"
                                 "msgid \"c\"\nmsgstr \"\"\n"
                                 "msgctxt \"x\"\nmsgid \"d\"\nmsgid_plural \"ds\"\n"
                                 "msgstr[0] \"D\"\nmsgstr[1] \"\"\n"
                                 "msgid \"e\"\nmsgid_plural \"es\"\n"
                                 "msgstr[0] \"\"\nmsgstr[1] \"E\"\n"
                                 "#~ msgid \"f\"\n#~ msgstr \"F\"\n",
                                 "test.po");
    ASSERT_TRUE(file.ok());
    const std::string bytes = write_mo(mo_entries_of(file));
    EXPECT_EQ(entries(parse(bytes)), (Strings{"-||-=Language: fr\n", "-|a|-=A", "x|d|ds=D|"}));
}

TEST(MoMessages, are_the_entries_of_a_catalog) {
    Image image({{"", utf8 + "X-Source-Title: T\nX-License: L\nX-Attribution: A\n"s},
                 {"advice\0044xx"s, "Hm"},
                 {"advice\004500"s, ""},
                 {"title\004404"s, "Introuvable"}});
    MoFile file = parse(image.bytes());
    const auto found = messages_of(file, "fr", "own");
    ASSERT_EQ(messages(file), Strings{});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].key, Key::of_class(4));
    EXPECT_EQ(found[0].field, Field::advice);
    EXPECT_EQ(found[1].key, 404);
    EXPECT_EQ(found[1].text, "Introuvable");
    EXPECT_EQ(found[1].locale, "fr");
    EXPECT_EQ(found[1].edition, "own");
    EXPECT_FALSE(found[1].withheld);

    const Catalog::Source source = source_of(file, "fr", "own");
    EXPECT_EQ(source.title, "T");
    EXPECT_EQ(source.license, "L");
    EXPECT_EQ(source.attribution, "A");
}

TEST(MoMessages, are_not_what_else_a_file_may_hold) {
    Image image({{"404", "x"},
                 {"titel\004404"s, "x"},
                 {"title\00440"s, "x"},
                 {"title\004404\0x"s, "x"},
                 {"title\004405"s, std::string(65536, 'x')}});
    MoFile file = parse(image.bytes());
    EXPECT_TRUE(messages_of(file, "fr", "own").empty());
    EXPECT_EQ(messages(file),
              (Strings{"byte 108: msgctxt is missing: it names the field",
                       "byte 114: not a field: 'titel' (title, summary, description or advice)",
                       "byte 126: neither a code (100 to 999) nor a class (1xx to 5xx): '40'",
                       "byte 137: a message of a catalog has no plural",
                       "byte 151: longer than 65,535 bytes"}));
}

} // namespace
} // namespace phrasebook::formats
