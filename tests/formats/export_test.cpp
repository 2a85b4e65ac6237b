#include "formats/export.hpp"
#include "formats/gettext_names.hpp"
#include "formats/mo.hpp"
#include "formats/words.hpp"

#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <phrasebook/load.hpp>
#include <phrasebook/phrasebook.hpp>

#include "support/same_answers.hpp"
#include "support/temporary_directory.hpp"

namespace phrasebook::formats {
namespace {

/// The catalog as it comes back from the files.
Catalog read_back(const std::vector<OutputFile>& files) {
    const TemporaryDirectory directory;
    for (const OutputFile& file : files)
        directory.write(file.path, file.bytes);
    return load(directory.path());
}

Catalog po_and_back(const Catalog& catalog) {
    return read_back(export_po(catalog, locales_of(catalog), "2026-11-21 12:00+0000"));
}

std::string text_of(const std::vector<OutputFile>& files, const std::string& path) {
    for (const OutputFile& file : files)
        if (file.path == path) return file.bytes;
    return "there is no " + path;
}

TEST(ExportPo, ComesBackEntryByEntry) {
    const Catalog back = po_and_back(builtin());
    ASSERT_EQ(back.entry_count(), builtin().entry_count());
    for (std::size_t i = 0; i < back.entry_count(); ++i) {
        const Catalog::Entry one = back.entry(i);
        const Catalog::Entry other = builtin().entry(i);
        ASSERT_EQ(one.locale, other.locale);
        ASSERT_EQ(one.edition, other.edition);
        ASSERT_EQ(one.key, other.key);
        ASSERT_EQ(one.field, other.field);
        ASSERT_EQ(one.text, other.text);
        ASSERT_EQ(one.withheld, other.withheld);
    }
    ASSERT_EQ(back.source_count(), builtin().source_count());
    for (std::size_t i = 0; i < back.source_count(); ++i) {
        EXPECT_EQ(back.source(i).title, builtin().source(i).title);
        EXPECT_EQ(back.source(i).license, builtin().source(i).license);
        EXPECT_EQ(back.source(i).attribution, builtin().source(i).attribution);
    }
    expect_same_answers(back, builtin());
}

TEST(ExportPo, KeepsEveryCharacterOfAText) {
    const std::string text = "tab\there, \"quotes\", back\\slash, bell\a1, delete\x7f,\r\n"
                             "a line\n\nand an empty one, 漢字 😀\n";
    CatalogBuilder builder;
    builder.add(Catalog::Entry{"fr", "acme", 404, Field::title, text});
    const Catalog back = po_and_back(builder.build());
    EXPECT_EQ(back.resolve(404, "fr", Field::title).text, text);
}

TEST(ExportPo, PutsTheEnglishOfTheSameEditionAboveAnEntry) {
    CatalogBuilder builder;
    builder.add(Catalog::Entry{"en", "acme", 404, Field::title, "Ours\nin two lines"});
    builder.add(Catalog::Entry{"en", "zulu", 404, Field::title, "Theirs"});
    builder.add(Catalog::Entry{"fr", "acme", 404, Field::title, "Le nôtre"});
    builder.add(Catalog::Entry{"fr", "zulu", 404, Field::title, "Le leur", true});
    builder.add(Catalog::Entry{"fr", "mike", 404, Field::title, "Un autre"});
    const Catalog catalog = builder.build();
    const std::string_view french[] = {"fr"};
    const auto files = export_po(catalog, french, "2026-11-21 12:00+0000");
    ASSERT_EQ(files.size(), 3U) << "English is not asked for";
    EXPECT_NE(text_of(files, "fr/acme.po")
                  .find("\n#. Ours\n#. in two lines\nmsgctxt \"title\"\nmsgid \"404\"\n"
                        "msgstr \"Le nôtre\"\n"),
              std::string::npos)
        << text_of(files, "fr/acme.po");
    EXPECT_NE(text_of(files, "fr/zulu.po").find("\n#. Theirs\n#, fuzzy\nmsgctxt"),
              std::string::npos);
    EXPECT_NE(text_of(files, "fr/mike.po").find("\n#. Ours\n"), std::string::npos)
        << "the first edition that has it";
}

TEST(Export, AnEditionThatAnOverlayBroughtASecondTimeIsOneFile) {
    CatalogBuilder builder;
    builder.add(Catalog::Entry{"fr", "phrasebook", 404, Field::title, "Perdu"});
    const Catalog both = builtin().with(builder.build());
    const Catalog back = po_and_back(both);
    EXPECT_EQ(back.entry_count(), builtin().entry_count());
    EXPECT_EQ(back.resolve(404, "fr", Field::title).text, "Perdu");
    EXPECT_EQ(back.resolve(403, "fr", Field::title).text,
              builtin().resolve(403, "fr", Field::title).text);
}

/// "zh_HK→zh_TW" for each alias.
std::string aliases_of(const Catalog& catalog) {
    std::string text;
    for (const GettextAlias& alias : gettext_aliases(catalog))
        text.append(text.empty() ? "" : " ").append(alias.name).append("→").append(alias.locale);
    return text;
}

TEST(GettextAliases, LeadReadersOfTraditionalChineseToTheirs) {
    EXPECT_EQ(aliases_of(builtin()),
              "zh_HK→zh-TW zh_Hant→zh-TW zh_Hant_CN→zh-TW zh_Hant_HK→zh-TW zh_Hant_MO→zh-TW "
              "zh_Hant_MY→zh-TW zh_Hant_SG→zh-TW zh_Hant_TW→zh-TW zh_Hant_US→zh-TW zh_MO→zh-TW "
              "zh_US→zh-TW");
}

TEST(GettextAliases, AreNotNeededWhereTheLanguageIsThere) {
    CatalogBuilder builder;
    builder.add(Catalog::Entry{"pt-BR", "acme", 404, Field::title, "a"});
    builder.add(Catalog::Entry{"fr", "acme", 404, Field::title, "b"});
    EXPECT_EQ(aliases_of(builder.build()), "pt→pt-BR");
}

TEST(GettextAliases, KeepWhatIsNearerThanTheLanguage) {
    CatalogBuilder builder;
    builder.add(Catalog::Entry{"zh", "acme", 404, Field::title, "a"});
    builder.add(Catalog::Entry{"zh-TW", "acme", 404, Field::title, "b"});
    const std::string aliases = aliases_of(builder.build());
    EXPECT_NE(aliases.find("zh_HK→zh-TW"), std::string::npos) << aliases;
    EXPECT_EQ(aliases.find("zh_SG"), std::string::npos) << aliases;
}

TEST(ExportMo, GivesTheSameAnswersWhenItIsLoaded) {
    const TemporaryDirectory directory;
    write_tree(directory.path() / "locale", export_mo(builtin(), locales_of(builtin())),
               Existing::refuse);
    const Catalog back = load(directory.path() / "locale");
    EXPECT_EQ(back.locale_count(), builtin().locale_count()) << "links are no locales";
    expect_same_answers(back, builtin());
    for (std::size_t i = 0; i < builtin().source_count(); ++i) {
        const Catalog::Source source = builtin().source(i);
        EXPECT_EQ(source_of(back, source.locale, source.edition).license, source.license);
    }
}

TEST(ExportMo, HasADomainThatHoldsAllEditionsAndIsLoadedWhereItIsAlone) {
    std::vector<OutputFile> files = export_mo(builtin(), locales_of(builtin()));
    std::erase_if(files, [](const OutputFile& file) {
        return file.path.stem() != "phrasebook" || !file.link.empty();
    });
    ASSERT_EQ(files.size(), 3U);
    const Catalog back = read_back(files);
    for (const char* const tag : {"en", "fr-CA", "zh-HK"})
        for (const Field field : all_fields)
            for (int code = 100; code < 600; ++code)
                ASSERT_EQ(back.resolve(code, tag, field).text,
                          builtin().resolve(code, tag, field).text);
}

TEST(ExportMo, LinksTheOtherNamesOfALocaleToItsFiles) {
    const auto files = export_mo(builtin(), locales_of(builtin()));
    std::size_t links = 0;
    for (const OutputFile& file : files) {
        if (file.link.empty()) continue;
        ++links;
        EXPECT_EQ((file.path.parent_path() / file.link).lexically_normal(),
                  "zh_TW" / file.path.lexically_relative(*file.path.begin()));
    }
    EXPECT_EQ(links, 33U) << "eleven names of three files";
}

TEST(ExportMo, TakesNothingFromAReaderWhoseLocaleGetsWordsOfItsOwn) {
    CatalogBuilder builder;
    builder.add(Catalog::Entry{"zh-HK", "acme", 404, Field::title, "搵唔到"});
    const Catalog both = builtin().with(builder.build());
    const auto files = export_mo(both, locales_of(both));
    const std::string text = text_of(files, "zh_HK/LC_MESSAGES/phrasebook.mo");
    const MoFile file = parse_mo(text, "zh_HK");
    ASSERT_TRUE(file.ok());
    std::map<std::string, std::string_view> titles;
    for (const MoEntry& entry : file.entries)
        if (entry.msgctxt == "title") titles.emplace(entry.msgid, entry.msgstr.front());
    EXPECT_EQ(titles["404"], "搵唔到");
    EXPECT_EQ(titles["403"], both.reader("zh-TW").title(403));
    EXPECT_EQ(text_of(files, "zh_HK/LC_MESSAGES/phrasebook-wininet.mo"), "") << "is a link";
    EXPECT_EQ(text_of(files, "zh_MO/LC_MESSAGES/phrasebook-acme.mo"), "") << "is a link";
}

TEST(Export, AnOverlayAnswersAlikeWhenItComesBack) {
    CatalogBuilder builder;
    builder.add(Catalog::Entry{"fr", "acme", 404, Field::title, "Perdu"});
    builder.add(Catalog::Entry{"fr", "acme", 404, Field::description, "Perdu."});
    builder.add(Catalog::Source{"fr", "wininet", "", "", ""});
    const Catalog both = builtin().with(builder.build());
    const Catalog back = po_and_back(both);
    for (const char* const tag : {"en", "fr-CA", "zh-HK"})
        for (const Field field : all_fields)
            for (int code = 100; code < 600; ++code)
                ASSERT_EQ(back.resolve(code, tag, field).text, both.resolve(code, tag, field).text)
                    << code;
    EXPECT_EQ(source_of(back, "fr", "wininet").license, "CC-BY-4.0")
        << "the words below keep their owner";
}

} // namespace
} // namespace phrasebook::formats
