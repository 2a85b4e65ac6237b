// The tree of bundles: which there are, and that ICU finds its way in it.
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <phrasebook/catalog.hpp>
#include <phrasebook/catalog_builder.hpp>

#include "core/known_tags.hpp"
#include "formats/icu_tree.hpp"
#include "support/commands.hpp"
#include "support/compiled_tree.hpp"

namespace phrasebook::formats {
namespace {

/// `name`, and where it leads: `name = locale`, `name -> alias`, `name ^ parent`.
std::string plan_of(const Catalog& catalog) {
    std::string plan;
    for (const IcuBundle& bundle : icu_tree(catalog)) {
        plan += bundle.name;
        if (!bundle.locale.empty()) plan += " = " + std::string(bundle.locale);
        if (!bundle.alias.empty()) plan += " -> " + bundle.alias;
        if (!bundle.parent.empty()) plan += " ^ " + bundle.parent;
        plan += '\n';
    }
    return plan;
}

Catalog catalog_in(const std::vector<std::string>& locales, std::string_view fallback = "en") {
    CatalogBuilder builder;
    builder.default_locale(fallback);
    for (const std::string& locale : locales)
        builder.add(Catalog::Entry{
            .locale = locale, .edition = "own", .key = 404, .field = Field::title, .text = locale});
    return builder.build();
}

TEST(IcuTree, OfTheCatalogShipped) {
    EXPECT_EQ(plan_of(builtin()), "root = en\n"
                                  "en ^ root\n"
                                  "fr = fr ^ root\n"
                                  "zh ^ root\n"
                                  "zh_HK -> zh_Hant\n"
                                  "zh_Hant = zh-TW ^ root\n"
                                  "zh_MO -> zh_Hant\n"
                                  "zh_TW -> zh_Hant\n"
                                  "zh_US -> zh_Hant\n");
}

TEST(IcuTree, IsOfTheCatalogAndNotOfChinese) {
    EXPECT_EQ(plan_of(catalog_in({"en", "sr-Latn"})), "root = en\n"
                                                      "en ^ root\n"
                                                      "sr ^ root\n"
                                                      "sr_Latn = sr-Latn ^ root\n");
    // Simplified words must not reach readers of Traditional ones either.
    EXPECT_EQ(plan_of(catalog_in({"en", "zh"})), "root = en\n"
                                                 "en ^ root\n"
                                                 "zh = zh ^ root\n"
                                                 "zh_HK ^ root\n"
                                                 "zh_Hant ^ root\n"
                                                 "zh_MO ^ root\n"
                                                 "zh_TW ^ root\n"
                                                 "zh_US ^ root\n");
    EXPECT_EQ(plan_of(catalog_in({"pt-BR", "pt-PT"}, "pt-BR")).substr(0, 13), "root = pt-BR\n");
    EXPECT_EQ(plan_of(catalog_in({"ca-ES-valencia"})), "root\n"
                                                       "ca ^ root\n"
                                                       "ca_ES_VALENCIA = ca-ES-valencia ^ root\n");
}

std::string icu_name(std::string_view tag) {
    std::string name(tag);
    for (char& c : name)
        if (c == '-') c = '_';
    return name;
}

/// What the plain ICU program finds for each name, in a process of the given locale.
std::map<std::string, std::string> found_in(const test::CompiledTree& tree,
                                            const std::string& process,
                                            const std::vector<std::string>& names) {
    std::string command =
        "LC_ALL=" + process + " " PHRASEBOOK_ICU_LOOKUP " '" + tree.path().string() + '\'';
    for (const std::string& name : names)
        command += ' ' + name;
    std::istringstream lines(test::output_of(command));
    std::string line;
    std::getline(lines, line);
    EXPECT_EQ(line, process.substr(0, process.find('.'))) << "ICU's default locale";
    std::map<std::string, std::string> result;
    for (const std::string& name : names) {
        std::getline(lines, line);
        result[name] = line;
    }
    return result;
}

TEST(IcuTree, LeadsIcuToTheRightWordsWhateverTheLocaleOfTheProcess) {
    const test::CompiledTree tree(builtin());
    const std::vector<std::string> traditional{"zh_HK",   "zh_TW",      "zh_MO",     "zh_Hant_HK",
                                               "zh_Hant", "zh_Hant_TW", "zh_Hant_CN"};
    const std::vector<std::string> english{"zh",    "zh_CN", "zh_SG", "zh_Hans_TW", "zh_Hans",
                                           "en_XX", "en_GB", "en",    "root"};
    const std::vector<std::string> french{"fr", "fr_CA", "fr_XX"};
    for (const char* const process : {"fr_FR.UTF-8", "de_DE.UTF-8", "zh_TW.UTF-8"}) {
        const auto check = [&](const std::vector<std::string>& names, std::string_view locale) {
            for (const auto& [name, text] : found_in(tree, process, names))
                EXPECT_EQ(text, builtin().reader(locale).title(404)) << name << " in " << process;
        };
        check(traditional, "zh-TW");
        check(english, "en");
        check(french, "fr");
    }
}

/// For every tag that CLDR knows of the languages of a catalog, and for every other one for which
/// the catalog has words, ICU finds what the catalog's reader finds.
void expect_the_readers_answers(const Catalog& catalog) {
    const test::CompiledTree tree(catalog);
    std::vector<std::string> names;
    std::map<std::string, std::string> expected;
    for (const detail::KnownTag& known : detail::known_tags()) {
        const Reader reader = catalog.reader(known.view());
        bool in_catalog = reader.locale() != catalog.default_locale();
        for (std::size_t i = 0; i < catalog.locale_count(); ++i)
            in_catalog = in_catalog
                         || Tag::parse(catalog.locale(i))->language()
                                == known.view().substr(0, known.view().find('-'));
        if (!in_catalog) continue;
        names.push_back(icu_name(known.view()));
        expected[names.back()] = reader.title(404);
    }
    ASSERT_GT(names.size(), 3U);
    EXPECT_EQ(found_in(tree, "fr_FR.UTF-8", names), expected) << plan_of(catalog);
}

TEST(IcuTree, GivesEveryKnownTagTheReadersAnswer) {
    expect_the_readers_answers(builtin());
    expect_the_readers_answers(catalog_in({"en", "zh"}));
    expect_the_readers_answers(catalog_in({"en", "zh", "zh-TW", "zh-HK", "fr"}));
    expect_the_readers_answers(catalog_in({"zh-TW", "en", "fr"}, "zh-TW"));
    expect_the_readers_answers(catalog_in({"en", "sr-Latn", "sr", "pt-PT", "pt", "es-419", "es"}));
    expect_the_readers_answers(catalog_in({"en", "pt-PT", "es-MX", "no", "az-Cyrl", "en-GB"}));
    expect_the_readers_answers(catalog_in({"en-GB", "fr-CA", "nb", "pa-PK", "uz-Cyrl"}, "en-GB"));
}

TEST(IcuTree, TheRootHasWhatTheDefaultLocalesChainHas) {
    CatalogBuilder builder;
    builder.default_locale("en-GB");
    builder.add({.locale = "en-GB", .edition = "own", .key = 500, .text = "Sorry"});
    builder.add({.locale = "en", .edition = "own", .key = 404, .text = "Not here"});
    builder.add({.locale = "fr", .edition = "own", .key = 500, .text = "Pardon"});
    const Catalog catalog = builder.build();
    const test::CompiledTree tree(catalog);
    EXPECT_EQ(found_in(tree, "fr_FR", {"root"})["root"], catalog.reader("de").title(404));
}

} // namespace
} // namespace phrasebook::formats
