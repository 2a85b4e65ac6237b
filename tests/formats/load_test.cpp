#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>
#include <phrasebook/phrasebook.hpp>

#include "formats/po_tree.hpp"

namespace phrasebook::formats {
namespace {

namespace fs = std::filesystem;

constexpr const char* header =
    "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";

/// A directory that goes when the test does.
class PoTreeTest : public testing::Test {
  protected:
    void SetUp() override {
        std::string name = (fs::temp_directory_path() / "po_tree_XXXXXX").string();
        ASSERT_NE(mkdtemp(name.data()), nullptr);
        root_ = name;
    }
    void TearDown() override { fs::remove_all(root_); }

    void write(const fs::path& path, const std::string& text) {
        fs::create_directories((root_ / path).parent_path());
        std::ofstream(root_ / path, std::ios::binary) << text;
    }
    static std::string title(const std::string& text) {
        return header + ("msgctxt \"title\"\nmsgid \"404\"\nmsgstr \"" + text + "\"\n");
    }

    fs::path root_; // NOLINT(cppcoreguidelines-non-private-member-variables-in-classes)
};

TEST_F(PoTreeTest, AFolderIsALocaleAndAFileAnEdition) {
    write("br/phrasebook.po", title("N’eo ket bet kavet"));
    write("pt_BR/acme.po", title("Não encontrado"));
    write("pt_BR/notes.txt", "not a catalog");
    write("README.md", "not a locale");
    write(".git/config", "not a locale either");
    const PoTree tree = read_po_tree(root_);
    EXPECT_TRUE(tree.errors.empty());
    EXPECT_EQ(tree.catalog.resolve(404, "br-FR", Field::title).text, "N’eo ket bet kavet");
    EXPECT_EQ(tree.catalog.resolve(404, "pt", Field::title).edition, "acme");
    EXPECT_EQ(tree.catalog.locale(1), "pt-BR");
}

TEST_F(PoTreeTest, EditionsOfItsOwnAreAskedAfterTheKnownOnes) {
    write("en/zulu.po", title("Last"));
    write("fr/acme.po", title("Les nôtres"));
    write("en/acme.po", title("Ours"));
    write("en/phrasebook.po", title("Theirs"));
    const PoTree tree = read_po_tree(root_);
    EXPECT_EQ(tree.catalog.resolve(404, "en", Field::title).text, "Theirs");
    EXPECT_EQ(tree.catalog.edition(tree.catalog.edition_count() - 1), "zulu");
    EXPECT_EQ(
        tree.catalog.with_editions({"acme", "phrasebook"}).resolve(404, "en", Field::title).text,
        "Ours");
}

TEST_F(PoTreeTest, EveryErrorOfEveryFileIsNamedAndNothingIsLoaded) {
    write("en/phrasebook.po", title("Fine"));
    write("fr/phrasebook.po",
          header + std::string("msgctxt \"titel\"\nmsgid \"404\"\nmsgstr \"x\"\n"));
    write("xx--yy/phrasebook.po", title("x"));
    write("zh-TW/wininet.po", "msgid \"unterminated\n");
    const PoTree tree = read_po_tree(root_);
    std::string all;
    for (const std::string& error : tree.errors)
        all += error + '\n';
    EXPECT_NE(all.find("fr/phrasebook.po:4:1: not a field: \"titel\""), std::string::npos) << all;
    EXPECT_NE(all.find("xx--yy: the name is not a language tag"), std::string::npos) << all;
    EXPECT_NE(all.find("zh-TW/wininet.po:1:"), std::string::npos) << all;
    EXPECT_EQ(tree.catalog.entry_count(), 0U);
}

TEST_F(PoTreeTest, OneLocaleHasOneFolderAndItsFilesSpeakItsLanguage) {
    write("zh-TW/phrasebook.po", title("甲"));
    write("zh_Hant_TW/phrasebook.po", title("乙"));
    write("fr/phrasebook.po", "msgid \"\"\nmsgstr \"\"\n\"Language: de\\n\"\n"
                              "\"Content-Type: text/plain; charset=UTF-8\\n\"\n");
    std::string all;
    for (const std::string& error : read_po_tree(root_).errors)
        all += error + '\n';
    EXPECT_NE(all.find("zh_Hant_TW: the same locale as"), std::string::npos) << all;
    EXPECT_NE(all.find("fr/phrasebook.po: Language is de, but the folder is for fr"),
              std::string::npos)
        << all;
}

TEST_F(PoTreeTest, ADirectoryThatIsNotThereOrEmptyIsAnError) {
    EXPECT_EQ(read_po_tree(root_ / "nowhere").errors.size(), 1U);
    const PoTree empty = read_po_tree(root_);
    ASSERT_EQ(empty.errors.size(), 1U);
    EXPECT_NE(empty.errors[0].find("holds no <locale>/<edition>.po"), std::string::npos);
}

TEST(PoTree, GivesTheSameAnswersAsTheBuiltInTables) {
    const PoTree tree = read_po_tree(PHRASEBOOK_LOCALES);
    ASSERT_TRUE(tree.errors.empty());
    ASSERT_EQ(tree.catalog.entry_count(), builtin().entry_count());
    ASSERT_EQ(tree.catalog.edition_count(), builtin().edition_count());
    for (const char* const tag : {"en", "fr-CA", "zh-HK", "de"})
        for (const Field field : all_fields)
            for (int code = 0; code <= 1000; ++code) {
                const Message loaded = tree.catalog.resolve(code, tag, field);
                const Message baked = builtin().resolve(code, tag, field);
                ASSERT_EQ(loaded.text, baked.text) << code << tag;
                ASSERT_EQ(loaded.locale, baked.locale);
                ASSERT_EQ(loaded.edition, baked.edition);
                ASSERT_EQ(loaded.code, baked.code);
                ASSERT_EQ(loaded.match, baked.match);
            }
}

} // namespace
} // namespace phrasebook::formats
