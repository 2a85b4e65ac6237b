#include <filesystem>
#include <string>

#include <gtest/gtest.h>
#include <phrasebook/icu/load.hpp>
#include <phrasebook/load.hpp>
#include <phrasebook/phrasebook.hpp>

#include "formats/export.hpp"
#include "formats/words.hpp"
#include "support/compiled_tree.hpp"
#include "support/same_answers.hpp"
#include "support/temporary_directory.hpp"

namespace phrasebook {
namespace {

namespace fs = std::filesystem;

/// What is wrong with a directory; empty where it loads.
std::string problems(const fs::path& directory) {
    try {
        static_cast<void>(icu::load(directory));
    } catch (const LoadError& error) {
        return error.what();
    }
    return "";
}

TEST(Roads, BuiltInPoMoAndResAnswerAlike) {
    expect_same_answers(load(PHRASEBOOK_LOCALES), builtin());

    const TemporaryDirectory directory;
    formats::write_tree(directory.path() / "mo",
                        formats::export_mo(builtin(), formats::locales_of(builtin())),
                        formats::Existing::refuse);
    expect_same_answers(load(directory.path() / "mo"), builtin());

    const test::CompiledTree tree(builtin());
    expect_same_answers(icu::load(tree.path()), builtin());
}

TEST(IcuLoad, TakesTheLocaleThatABundleStates) {
    const test::CompiledTree tree(builtin());
    const Catalog catalog = icu::load(tree.path());
    ASSERT_EQ(catalog.locale_count(), 3U) << "root is en, and aliases are no locales";
    EXPECT_EQ(catalog.locale(0), "en");
    EXPECT_EQ(catalog.locale(2), "zh-TW");
    EXPECT_EQ(catalog.default_locale(), "en");
}

TEST(IcuLoad, TakesABundleOfAnybodysMaking) {
    test::CompiledTree tree;
    static_cast<void>(tree.bytes_of(R"(fr { title { 404 { "Perdu" } } })"));
    const Catalog catalog = icu::load(tree.path());
    EXPECT_EQ(catalog.resolve(404, "fr-CA", Field::title).text, "Perdu");
    EXPECT_EQ(catalog.resolve(404, "fr-CA", Field::title).edition, "custom");
}

TEST(IcuLoad, MixesTheFormatsAndPrefersPo) {
    test::CompiledTree tree;
    static_cast<void>(tree.bytes_of(
        "fr { editions { acme { title { 404 { \"Perdu\" } 403 { \"Fermé\" } } } } }"));
    fs::create_directory(tree.path() / "fr");
    std::ofstream(tree.path() / "fr/acme.po")
        << "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
           "msgctxt \"title\"\nmsgid \"404\"\nmsgstr \"Égaré\"\n";
    const Catalog catalog = icu::load(tree.path());
    EXPECT_EQ(catalog.resolve(404, "fr", Field::title).text, "Égaré");
    EXPECT_EQ(catalog.resolve(403, "fr", Field::title).text, "Fermé");
}

TEST(IcuLoad, NamesTheFileAndThePlaceOfWhatIsWrong) {
    const TemporaryDirectory directory;
    directory.write("fr.res", "no bundle at all");
    EXPECT_NE(problems(directory.path()).find("fr.res: byte "), std::string::npos)
        << problems(directory.path());

    test::CompiledTree tree;
    static_cast<void>(tree.bytes_of(R"(fr { title { 4o4 { "Perdu" } } })"));
    EXPECT_NE(problems(tree.path()).find("fr.res: title/4o4: "), std::string::npos)
        << problems(tree.path());
    static_cast<void>(tree.bytes_of(R"(fr { locale { "--" } title { 404 { "Perdu" } } })"));
    EXPECT_NE(problems(tree.path()).find("fr.res: locale: is not a language tag: --"),
              std::string::npos)
        << problems(tree.path());
}

TEST(IcuLoad, RootMustSayWhoseWordsItHolds) {
    test::CompiledTree tree;
    const std::string bytes = tree.bytes_of(R"(fr { title { 404 { "Perdu" } } })");
    std::ofstream(tree.path() / "root.res", std::ios::binary) << bytes;
    EXPECT_NE(problems(tree.path()).find("root.res: does not say which locale"), std::string::npos)
        << problems(tree.path());
}

TEST(Load, PassesOverBundlesForWhichItHasNoReader) {
    const test::CompiledTree tree(builtin());
    EXPECT_THROW(static_cast<void>(load(tree.path())), LoadError);
}

} // namespace
} // namespace phrasebook
