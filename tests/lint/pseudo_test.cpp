// The pseudo-language: what becomes of a text, and what may never be touched.
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <unicode/messagepattern.h>
#include <unicode/unistr.h>

#include "lint/arguments.hpp"
#include "lint/output/escape.hpp"
#include "lint/pseudo/pseudo_text.hpp"

namespace phrasebook::lint {
namespace {

std::string unescaped(const std::string& text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            result += text[i];
            continue;
        }
        const char c = text[++i];
        result += c == 'n' ? '\n' : c == 't' ? '\t' : c;
    }
    return result;
}

struct Case {
    std::string kind;
    std::string source;
    std::string result;
};

std::vector<Case> cases() {
    std::vector<Case> list;
    std::ifstream file(PHRASEBOOK_TEST_DATA "/pseudo.tsv");
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#')) continue;
        const std::size_t first = line.find('\t');
        const std::size_t second = line.find('\t', first + 1);
        list.push_back({line.substr(0, first),
                        unescaped(line.substr(first + 1, second - first - 1)),
                        unescaped(line.substr(second + 1))});
    }
    return list;
}

/// The arguments of a pattern with their types, nested ones too; nothing where it does not compile.
std::multimap<std::string, int> arguments_of(const std::string& text, bool& compiles) {
    UErrorCode error = U_ZERO_ERROR;
    icu::MessagePattern pattern(icu::UnicodeString::fromUTF8(text), nullptr, error);
    compiles = U_SUCCESS(error) != 0;
    std::multimap<std::string, int> found;
    for (std::int32_t i = 0; compiles && i < pattern.countParts(); ++i) {
        const icu::MessagePattern::Part& part = pattern.getPart(i);
        const UMessagePatternPartType type = part.getType();
        std::string name;
        if (type == UMSGPAT_PART_TYPE_ARG_NAME || type == UMSGPAT_PART_TYPE_ARG_NUMBER
            || type == UMSGPAT_PART_TYPE_ARG_SELECTOR || type == UMSGPAT_PART_TYPE_ARG_STYLE
            || type == UMSGPAT_PART_TYPE_ARG_TYPE) {
            pattern.getSubstring(part).toUTF8String(name);
            found.emplace(name, type);
        }
    }
    return found;
}

void same_pattern(const std::string& source) {
    bool before = false;
    bool after = false;
    const std::string result = pseudo_text(source, true);
    const auto arguments = arguments_of(source, before);
    EXPECT_EQ(arguments, arguments_of(result, after)) << source << "\n" << result;
    EXPECT_EQ(before, after) << source << "\n" << result;
    if (!before) {
        EXPECT_EQ(result, source);
    }
}

TEST(PseudoText, IsWhatTheTableSays) {
    const std::vector<Case> list = cases();
    EXPECT_GT(list.size(), 35U);
    for (const Case& each : list)
        EXPECT_EQ(pseudo_text(each.source, each.kind == "pattern"), each.result) << each.source;
}

TEST(PseudoText, PatternsCompileAndHaveTheSameArguments) {
    for (const Case& each : cases())
        same_pattern(each.source);
}

// Whatever is put together of what means something to a pattern.
TEST(PseudoText, AnyPatternKeepsItsArguments) {
    const std::vector<std::string> pieces{"{",       "}",   "'",
                                          "''",      "#",   "|",
                                          "{x}",     "{0}", "{n, plural, one {",
                                          "other {", "}}",  "{s, select, a {",
                                          " ",       "one", "<b>",
                                          "</b>",    "%d",  "&amp;",
                                          "page",    "é",   "😀",
                                          "=1 {",    ",",   "{d, date, ::yMd}",
                                          "`",       "$x",  "\\"};
    std::mt19937 random(7); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same each time
    for (int i = 0; i < 20000; ++i) {
        std::string text;
        const auto count = random() % 9;
        for (unsigned j = 0; j < count; ++j)
            text += pieces[random() % pieces.size()];
        same_pattern(text);
        if (testing::Test::HasFailure()) return;
    }
}

TEST(PseudoText, AnyTextKeepsItsPlaceholders) {
    const std::vector<std::string> pieces{
        "%s", "%1$d", "%(name)s", "{name}", "{0:>4}", "{{",   "}}",  "{",   "}", "%%", "%",
        " ",  "word", "<i>",      "</i>",   "<",      "&lt;", "100", "%L2", "`", "'",  "Bytes"};
    std::mt19937 random(11); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same each time
    for (int i = 0; i < 20000; ++i) {
        std::string text;
        const auto count = random() % 9;
        for (unsigned j = 0; j < count; ++j)
            text += pieces[random() % pieces.size()];
        const std::string result = pseudo_text(text, false);
        EXPECT_EQ(valid_utf8(result), result);
        for (auto* const arguments :
             {printf_arguments, python_arguments, brace_arguments, qt_arguments}) {
            const Arguments before = arguments(text);
            const Arguments after = arguments(result);
            ASSERT_EQ(before.error.empty(), after.error.empty()) << text << "\n" << result;
            if (!before.error.empty()) continue;
            ASSERT_EQ(before.found.size(), after.found.size()) << text << "\n" << result;
            for (const auto& [name, argument] : before.found)
                ASSERT_EQ(after.found.count(name), 1U) << name << " of " << text << "\n" << result;
        }
    }
}

TEST(PseudoText, IsLongerByAThird) {
    for (const std::string text : {"OK", "rhythm", "Read the page", "strengths", "請求",
                                   "The server finds nothing at the address that was asked for"})
        EXPECT_GE(pseudo_text(text, false).size() * 3, text.size() * 4) << text;
}

TEST(PseudoText, TakesTimeInProportion) {
    // What begins much and ends nothing, or ends much and begins nothing: done at once, or never.
    for (const std::string piece :
         {"<a ", "{", "}", "`", "%(", "&a", "'{", "{a,plural,", "%9", "$$", "@ @"}) {
        std::string text;
        for (int i = 0; i < 200000; ++i)
            text += piece;
        EXPECT_FALSE(pseudo_text(text, false).empty());
        EXPECT_FALSE(pseudo_text(text, true).empty());
    }
}

} // namespace
} // namespace phrasebook::lint
