// The text of bundles, held against genrb and derb and read back.
#include <map>
#include <stdexcept>
#include <string>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>
#include <phrasebook/catalog.hpp>
#include <phrasebook/catalog_builder.hpp>

#include "formats/icu/res.hpp"
#include "formats/icu_text.hpp"
#include "formats/icu_tree.hpp"
#include "formats/words.hpp"
#include "support/compiled_tree.hpp"

namespace phrasebook::formats {
namespace {

Catalog::Entry title(std::string_view text, std::string_view edition = "own") {
    return {.locale = "en", .edition = edition, .key = 404, .field = Field::title, .text = text};
}

Catalog catalog_of(const std::vector<Catalog::Entry>& entries) {
    CatalogBuilder builder;
    for (const Catalog::Entry& entry : entries)
        builder.add(entry);
    return builder.build();
}

using Place = std::tuple<std::string, std::string, std::string, std::string>;
using Texts = std::map<Place, std::string>;

void put(Texts& texts, const Catalog::Entry& entry) {
    texts[{std::string(entry.locale), std::string(entry.edition),
           std::string(to_string(entry.field)), std::string(entry.key.name().view())}] = entry.text;
}

/// What is read back from the compiled tree, by edition, and the sources besides.
Texts read_back(const Catalog& catalog, const test::CompiledTree& tree) {
    Texts texts;
    for (const IcuBundle& bundle : icu_tree(catalog)) {
        ResFile file = read_res(tree.bytes(bundle.name), bundle.name);
        EXPECT_EQ(file.alias, bundle.alias);
        EXPECT_EQ(file.locale, bundle.locale);
        for (const Catalog::Entry& entry : messages_of(file, file.locale))
            put(texts, entry);
        for (const Catalog::Source& source : sources_of(file, file.locale))
            texts[{std::string(source.locale), std::string(source.edition), "source", ""}] =
                std::string(source.title) + '|' + std::string(source.license) + '|'
                + std::string(source.attribution);
        EXPECT_TRUE(file.ok()) << to_string(file, file.diagnostics.front());
    }
    return texts;
}

Texts texts_of(const Catalog& catalog) {
    Texts texts;
    for (std::size_t i = 0; i < catalog.entry_count(); ++i)
        if (!catalog.entry(i).withheld) put(texts, catalog.entry(i));
    for (std::size_t i = 0; i < catalog.source_count(); ++i) {
        const Catalog::Source source = catalog.source(i);
        if (source.title.empty() && source.license.empty() && source.attribution.empty()) continue;
        texts[{std::string(source.locale), std::string(source.edition), "source", ""}] =
            std::string(source.title) + '|' + std::string(source.license) + '|'
            + std::string(source.attribution);
    }
    return texts;
}

/// The first few places at which two sets of texts differ; empty if they are the same.
std::string difference(const Texts& got, const Texts& wanted) {
    std::string report;
    std::size_t left = 5;
    const auto say = [&](const char* what, const Place& place) {
        if (left == 0) return;
        --left;
        report += std::string(what) + std::get<0>(place) + ' ' + std::get<1>(place) + ' '
                  + std::get<2>(place) + ' ' + std::get<3>(place) + '\n';
    };
    for (const auto& [place, text] : got) {
        const auto found = wanted.find(place);
        if (found == wanted.end() || found->second != text)
            say(found == wanted.end() ? "too much: " : "differs: ", place);
    }
    for (const auto& [place, text] : wanted)
        if (!got.contains(place)) say("missing: ", place);
    return report;
}

TEST(IcuText, GivesTheCatalogBackEntryByEntry) {
    const test::CompiledTree tree(builtin());
    const Texts texts = texts_of(builtin());
    ASSERT_GT(texts.size(), 1000U);
    EXPECT_EQ(difference(read_back(builtin(), tree), texts), "");
    const std::string dump = test::output_of(PHRASEBOOK_DERB " --to-stdout --sourcedir '"
                                             + tree.path().string() + "' fr.res");
    EXPECT_NE(dump.find(builtin().reader("fr").title(404)), std::string::npos);
}

TEST(IcuText, HasTheLocalesOwnWordsInTheOrderOfTheEditions) {
    const test::CompiledTree tree(builtin());
    std::string fr = tree.bytes("fr");
    // Without `editions`, the tables of fields are read: here, behind one byte of its name.
    const std::size_t editions = fr.find(std::string("\0editions\0", 10));
    ASSERT_NE(editions, std::string::npos);
    fr[editions + 8] = 'z';
    ResFile file = read_res(fr, "fr.res");
    Texts read;
    for (const Catalog::Entry& entry : messages_of(file, "fr"))
        put(read, entry);

    Texts expected;
    for (const Key key : builtin().keys())
        for (const Field field : all_fields)
            if (const auto entry = word_of(builtin(), "fr", key, field)) {
                Catalog::Entry own = *entry;
                own.edition = "custom";
                put(expected, own);
            }
    EXPECT_EQ(difference(read, expected), "");
    EXPECT_EQ((read[{"fr", "custom", "description", "404"}]),
              builtin().reader("fr").description(404));
}

TEST(IcuText, EveryTextComesBackToTheLetter) {
    std::string controls;
    for (char c = 1; c < 0x20; ++c)
        controls += c;
    const std::vector<std::string> texts{
        R"("quoted" 'single' \ backslash \u0041 \n)",
        controls + "\x7f",
        "\xEF\xBB\xBF at the start and \xEF\xBB\xBF inside",
        "\xE2\x80\xA8\xE2\x80\xA9\xC2\x85\xC2\xA0",
        "\xF0\x9F\x98\x80\xF4\x8F\xBF\xBF\xEF\xBF\xBF",
        "{ } : , // no comment /* none */ %%ALIAS",
        "  blanks kept  ",
        "\xE2\x88\x85\xE2\x88\x85\xE2\x88\x85", // ICU's mark for "no inheritance"
        std::string(65535, 'x'),
        "x",
    };
    for (const std::string& text : texts) {
        const Catalog catalog = catalog_of({title(text)});
        const test::CompiledTree tree(catalog);
        EXPECT_EQ(difference(read_back(catalog, tree), texts_of(catalog)), "")
            << text.substr(0, 40);
    }
}

TEST(IcuText, AnEditionMayHaveAnOddName) {
    const Catalog catalog = catalog_of({title("a", "my own, 2nd: (ed.) <x> %&'*+-/;=?_"),
                                        title("b", "source"), title("c", "404")});
    const test::CompiledTree tree(catalog);
    EXPECT_EQ(difference(read_back(catalog, tree), texts_of(catalog)), "");
}

TEST(IcuText, WhatNoBundleCanHoldIsRefused) {
    const auto refuses = [](std::string_view text, std::string_view edition = "own") {
        EXPECT_THROW(static_cast<void>(icu_text(catalog_of({title(text, edition)}))),
                     std::invalid_argument);
    };
    refuses("x", "é");
    refuses("x", "a\"b");
    refuses("x", std::string(256, 'x'));
    refuses("\xff");
    refuses(std::string_view("a\0b", 3));
}

TEST(IcuText, LeavesOutWhatIsWithheld) {
    Catalog::Entry entry = title("wrong");
    entry.withheld = true;
    for (const OutputFile& file : icu_text(catalog_of({entry})))
        EXPECT_EQ(file.bytes.find("wrong"), std::string::npos);
}

TEST(IcuText, IsTheSameEachTime) {
    const auto first = icu_text(builtin());
    const auto second = icu_text(builtin());
    ASSERT_EQ(first.size(), second.size());
    for (std::size_t i = 0; i < first.size(); ++i)
        EXPECT_EQ(first[i].bytes, second[i].bytes);
}

TEST(IcuText, OfAnEmptyCatalogIsATreeWithoutWords) {
    const Catalog catalog;
    const test::CompiledTree tree(catalog);
    EXPECT_TRUE(read_back(catalog, tree).empty());
}

} // namespace
} // namespace phrasebook::formats
