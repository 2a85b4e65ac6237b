#include <algorithm>
#include <filesystem>
#include <string>

#include <sys/stat.h>

#include <gtest/gtest.h>
#include <phrasebook/load.hpp>
#include <phrasebook/phrasebook.hpp>

#include "formats/export.hpp"
#include "support/same_answers.hpp"
#include "support/temporary_directory.hpp"

namespace phrasebook {
namespace {

namespace fs = std::filesystem;

constexpr const char* header =
    "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";

class LoadTest : public testing::Test {
  protected:
    void write(const fs::path& path, const std::string& text) { directory_.write(path, text); }
    static std::string title(const std::string& text) {
        return header + ("msgctxt \"title\"\nmsgid \"404\"\nmsgstr \"" + text + "\"\n");
    }

    /// What is wrong with the directory; empty where it loads.
    [[nodiscard]] std::string problems() const {
        try {
            static_cast<void>(load(root_));
        } catch (const LoadError& error) {
            return error.what();
        }
        return "";
    }

    // NOLINTBEGIN(cppcoreguidelines-non-private-member-variables-in-classes)
    TemporaryDirectory directory_;
    fs::path root_ = directory_.path();
    // NOLINTEND(cppcoreguidelines-non-private-member-variables-in-classes)
};

TEST_F(LoadTest, AFolderIsALocaleAndAFileAnEdition) {
    write("br/phrasebook.po", title("N’eo ket bet kavet"));
    write("pt_BR/acme.po", title("Não encontrado"));
    write("pt_BR/notes.txt", "not a catalog");
    write("README.md", "not a locale");
    write(".git/config", "not a locale either");
    const Catalog catalog = load(root_);
    EXPECT_EQ(catalog.resolve(404, "br-FR", Field::title).text, "N’eo ket bet kavet");
    EXPECT_EQ(catalog.resolve(404, "pt", Field::title).edition, "acme");
    EXPECT_EQ(catalog.locale(1), "pt-BR");
}

TEST_F(LoadTest, WhatPagesSayIsNoEdition) {
    write("fr/acme.po", title("Perdu"));
    write("fr/pages.po",
          header + std::string("msgctxt \"page\"\nmsgid \"time\"\nmsgstr \"Heure\"\n"));
    EXPECT_EQ(problems(), "");
    EXPECT_EQ(load(root_).edition_count(), 1U);
}

TEST_F(LoadTest, AFileBesideTheFoldersIsALocale) {
    write("fr.po", title("Perdu"));
    write("eu.po", "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                   "\"X-Phrasebook-Edition: zulu\\n\"\n\n"
                   "msgctxt \"title\"\nmsgid \"404\"\nmsgstr \"Galduta\"\n");
    write("br/acme.po", title("Kollet"));
    const Catalog catalog = load(root_);
    EXPECT_EQ(catalog.resolve(404, "fr-CA", Field::title).text, "Perdu");
    EXPECT_EQ(catalog.resolve(404, "fr-CA", Field::title).edition, "custom");
    EXPECT_EQ(catalog.resolve(404, "br", Field::title).edition, "acme");
    EXPECT_EQ(catalog.resolve(404, "eu", Field::title).edition, "zulu");
}

TEST_F(LoadTest, EditionsOfTheUsersAreAskedBeforeOurs) {
    write("en/zulu.po", title("Last"));
    write("fr/acme.po", title("Les nôtres"));
    write("en/acme.po", title("Ours"));
    write("en/phrasebook.po", title("Theirs"));
    const Catalog catalog = load(root_);
    EXPECT_EQ(catalog.resolve(404, "en", Field::title).text, "Ours");
    ASSERT_EQ(catalog.edition_count(), 3U);
    EXPECT_EQ(catalog.edition(1), "zulu");
    EXPECT_EQ(catalog.with_editions({"phrasebook", "acme"}).resolve(404, "en", Field::title).text,
              "Theirs");
}

TEST_F(LoadTest, EveryErrorOfEveryFileIsNamedAndNothingIsLoaded) {
    write("en/phrasebook.po", title("Fine"));
    write("fr/phrasebook.po",
          header + std::string("msgctxt \"titel\"\nmsgid \"404\"\nmsgstr \"x\"\n"));
    write("xx--yy/phrasebook.po", title("x"));
    write("zh-TW/wininet.po", "msgid \"unterminated\n");
    const std::string all = problems();
    EXPECT_NE(all.find("fr/phrasebook.po:4:1: not a field: 'titel'"), std::string::npos) << all;
    EXPECT_NE(all.find("xx--yy/phrasebook.po: 'xx--yy' is not a language tag"), std::string::npos)
        << all;
    EXPECT_NE(all.find("zh-TW/wininet.po:1:"), std::string::npos) << all;
}

TEST_F(LoadTest, AProblemHasItsParts) {
    write("fr/acme.po", "msgid \"unterminated\n");
    try {
        static_cast<void>(load(root_));
        FAIL() << "loaded";
    } catch (const LoadError& error) {
        ASSERT_FALSE(error.problems().empty());
        EXPECT_EQ(error.problems()[0].file, (root_ / "fr/acme.po").string());
        EXPECT_EQ(error.problems()[0].line, 1U);
        EXPECT_NE(error.problems()[0].column, 0U);
        EXPECT_FALSE(error.problems()[0].offset);
    }
}

TEST(LoadProblem, SaysWhereInLinesOrBytes) {
    EXPECT_EQ(to_string({.file = "a.po", .line = 3, .column = 7, .reason = "odd"}),
              "a.po:3:7: odd");
    EXPECT_EQ(to_string({.file = "a.mo", .offset = 28, .key = "title 404", .reason = "odd"}),
              "a.mo: byte 28: title 404: odd");
    EXPECT_EQ(to_string({.file = "a", .reason = "odd"}), "a: odd");
}

TEST_F(LoadTest, AProblemOfAFileWithoutLinesHasItsOffset) {
    write("fr/acme.mo", "no MO file, though it is long enough to have been one");
    try {
        static_cast<void>(load(root_));
        FAIL() << "loaded";
    } catch (const LoadError& error) {
        ASSERT_EQ(error.problems().size(), 1U);
        EXPECT_EQ(error.problems()[0].file, (root_ / "fr/acme.mo").string());
        EXPECT_EQ(error.problems()[0].offset, 0U);
    }
}

TEST_F(LoadTest, OneLocaleHasOneFolderAndItsFilesSpeakItsLanguage) {
    write("zh-TW/phrasebook.po", title("甲"));
    write("zh_Hant_TW/phrasebook.po", title("乙"));
    write("fr/phrasebook.po", "msgid \"\"\nmsgstr \"\"\n\"Language: de\\n\"\n"
                              "\"Content-Type: text/plain; charset=UTF-8\\n\"\n");
    const std::string all = problems();
    EXPECT_NE(all.find("zh_Hant_TW/phrasebook.po: the same locale as"), std::string::npos) << all;
    EXPECT_NE(all.find("fr/phrasebook.po: Language is de, but the place is for fr"),
              std::string::npos)
        << all;
}

TEST_F(LoadTest, AFileMaySpeakALanguageWhoseReadersItsFolderServes) {
    const auto of_language = [](const std::string& language) {
        return "msgid \"\"\nmsgstr \"\"\n\"Language: " + language
               + "\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
                 "msgctxt \"title\"\nmsgid \"404\"\nmsgstr \"a\"\n";
    };
    write("fr/a.po", of_language("fr_FR"));
    write("zh-Hant/a.po", of_language("zh_TW"));
    write("zh_HK/a.po", of_language("zh_TW"));
    EXPECT_EQ(problems(), "");
    write("zh_CN/a.po", of_language("zh_TW"));
    EXPECT_NE(problems().find("zh_CN/a.po: Language is zh_TW"), std::string::npos) << problems();
}

TEST_F(LoadTest, AnEditionIsNoLanguageAndHasAPlainName) {
    write("acme.po", title("x"));
    write("fr/bell\a.po", title("x"));
    write("fr/latin\xe9.po", title("x"));
    write("eu.po", "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                   "\"X-Phrasebook-Edition: ../x\\n\"\n\n"
                   "msgctxt \"title\"\nmsgid \"404\"\nmsgstr \"Galduta\"\n");
    const std::string all = problems();
    EXPECT_NE(all.find("acme.po: 'acme' is not a language tag"), std::string::npos) << all;
    EXPECT_NE(all.find("eu.po: '../x' is not a name for an edition"), std::string::npos) << all;
    EXPECT_EQ(std::count(all.begin(), all.end(), '\n'), 3) << all;
}

TEST_F(LoadTest, WhatIsNoCatalogBesideADomainHidesNothing) {
    const std::string_view french[] = {"fr"};
    for (const formats::OutputFile& file : formats::export_mo(builtin(), french))
        if (file.path == "fr/LC_MESSAGES/phrasebook.mo") write(file.path, file.bytes);
    write("fr/LC_MESSAGES/phrasebook-x.txt", "notes");
    write("fr/LC_MESSAGES/phrasebook-old.mo~", "an editor's");
    EXPECT_GT(load(root_).entry_count(), 300U);
}

TEST_F(LoadTest, AFolderThatIsAnotherOnesSecondNameIsPassedOver) {
    write("zh_TW/phrasebook.po", title("甲"));
    fs::create_directory_symlink("zh_TW", root_ / "zh_HK");
    const Catalog catalog = load(root_);
    EXPECT_EQ(catalog.locale_count(), 1U);
    EXPECT_EQ(catalog.resolve(404, "zh-HK", Field::title).locale, "zh-TW");
}

TEST_F(LoadTest, AFileThatIsAnotherOnesSecondNameIsPassedOver) {
    write("zh_TW/phrasebook.po", title("甲"));
    fs::create_directory(root_ / "zh_HK");
    fs::create_symlink("../zh_TW/phrasebook.po", root_ / "zh_HK/phrasebook.po");
    EXPECT_EQ(load(root_).locale_count(), 1U);
}

TEST_F(LoadTest, ALinkThatLeadsNowhereIsAnError) {
    write("fr/acme.po", title("Perdu"));
    fs::create_symlink("nowhere.po", root_ / "fr/broken.po");
    EXPECT_NE(problems().find("fr/broken.po: No such file"), std::string::npos) << problems();
}

TEST_F(LoadTest, AMountedVolumeOfLinksIsRead) {
    // As Kubernetes mounts a ConfigMap: the names are links into a hidden folder.
    write("..2026/fr/acme.po", title("Perdu"));
    fs::create_directory_symlink("..2026", root_ / "..data");
    fs::create_directory_symlink("..data/fr", root_ / "fr");
    EXPECT_EQ(load(root_).resolve(404, "fr", Field::title).text, "Perdu");
}

TEST_F(LoadTest, ADirectoryThatIsNotThereOrEmptyIsAnError) {
    EXPECT_NE(problems().find("holds no catalog file"), std::string::npos);
    root_ /= "nowhere";
    EXPECT_NE(problems().find("nowhere: No such file or directory"), std::string::npos);
}

TEST_F(LoadTest, WhatIsNoFileIsNotWaitedFor) {
    fs::create_directories(root_ / "fr");
    ASSERT_EQ(mkfifo((root_ / "fr/acme.po").c_str(), 0600), 0);
    EXPECT_NE(problems().find("fr/acme.po: is not a file"), std::string::npos);
}

TEST(Load, GivesTheSameAnswersAsTheBuiltInTables) {
    const Catalog loaded = load(PHRASEBOOK_LOCALES);
    ASSERT_EQ(loaded.entry_count(), builtin().entry_count());
    ASSERT_EQ(loaded.edition_count(), builtin().edition_count());
    expect_same_answers(loaded, builtin());
}

} // namespace
} // namespace phrasebook
