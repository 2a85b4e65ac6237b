#include "formats/output_tree.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

#include <gtest/gtest.h>

#include "formats/file.hpp"
#include "support/temporary_directory.hpp"

namespace phrasebook::formats {
namespace {

namespace fs = std::filesystem;

class OutputTree : public testing::Test {
  protected:
    [[nodiscard]] fs::path path(const fs::path& name = "out") const { return root_.path() / name; }
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::recursive_directory_iterator(root_.path()))
            if (!entry.is_directory())
                names.push_back(fs::relative(entry.path(), root_.path()).string());
        std::sort(names.begin(), names.end());
        return names;
    }
    using Names = std::vector<std::string>;

    const std::vector<OutputFile> two_{{"a", "1"}, {"b/c", "2"}};

    TemporaryDirectory root_;
};

TEST_F(OutputTree, AppearsWithEveryFile) {
    write_tree(path("new/out"), two_, Existing::refuse);
    EXPECT_EQ(names(), (Names{"new/out/a", "new/out/b/c"}));
    EXPECT_EQ(read_file(path("new/out/b/c")).bytes, "2");
}

TEST_F(OutputTree, TakesAnEmptyDirectory) {
    fs::create_directory(path());
    write_tree(path(), two_, Existing::refuse);
    EXPECT_EQ(names(), (Names{"out/a", "out/b/c"}));
}

TEST_F(OutputTree, RefusesADirectoryThatHoldsSomething) {
    root_.write("out/mine", "words");
    EXPECT_THROW(write_tree(path(), two_, Existing::refuse), NotEmptyError);
    EXPECT_EQ(names(), (Names{"out/mine"}));
}

TEST_F(OutputTree, ReplacesItAsAWholeWhenTold) {
    root_.write("out/mine", "words");
    root_.write("beside", "stays");
    write_tree(path(), two_, Existing::replace);
    EXPECT_EQ(names(), (Names{"beside", "out/a", "out/b/c"}));
    EXPECT_EQ(std::distance(fs::directory_iterator(root_.path()), fs::directory_iterator{}), 2);
}

TEST_F(OutputTree, ReplacesWhatALinkLeadsToAndKeepsTheLink) {
    root_.write("there/mine", "words");
    fs::create_directory_symlink("there", path());
    write_tree(path(), two_, Existing::replace);
    EXPECT_TRUE(fs::is_symlink(path()));
    EXPECT_EQ(names(), (Names{"there/a", "there/b/c"}));
}

TEST_F(OutputTree, LeavesNothingBehindWhenAFileCannotBeWritten) {
    root_.write("out/mine", "words");
    const std::vector<OutputFile> clash{{"a", "1"}, {"a/b", "2"}};
    EXPECT_THROW(write_tree(path(), clash, Existing::replace), WriteError);
    EXPECT_EQ(names(), (Names{"out/mine"}));
    EXPECT_EQ(std::distance(fs::directory_iterator(root_.path()), fs::directory_iterator{}), 1);
}

TEST_F(OutputTree, KeepsTheRightsOfWhatItReplaces) {
    root_.write("out/mine", "words");
    fs::permissions(path(), fs::perms::owner_all);
    write_tree(path(), two_, Existing::replace);
    EXPECT_EQ(fs::status(path()).permissions(), fs::perms::owner_all);
}

TEST_F(OutputTree, DoesNotReplaceWhereTheProcessRuns) {
    const fs::path before = fs::current_path();
    fs::create_directories(path("out/below"));
    fs::current_path(path("out/below"));
    EXPECT_THROW(write_tree(".", two_, Existing::refuse), WriteError);
    EXPECT_THROW(write_tree("..", two_, Existing::replace), WriteError);
    EXPECT_NO_THROW(write_tree("new", two_, Existing::refuse));
    fs::current_path(before);
    EXPECT_EQ(names(), (Names{"out/below/new/a", "out/below/new/b/c"}));
}

TEST_F(OutputTree, NoNameLeadsOutOfIt) {
    for (const char* const name : {"../evil", "/tmp/evil", "a/../../evil", "./a", ".."}) {
        const std::vector<OutputFile> files{{name, "x"}};
        EXPECT_THROW(write_tree(path(), files, Existing::refuse), WriteError) << name;
    }
    EXPECT_EQ(names(), Names{});
}

TEST_F(OutputTree, NamesTheFileThatStandsInItsPlace) {
    root_.write("out", "a file");
    try {
        write_tree(path(), two_, Existing::replace);
        FAIL() << "written";
    } catch (const WriteError& error) {
        EXPECT_EQ(std::string(error.what()), path().string() + ": is not a directory");
    }
}

} // namespace
} // namespace phrasebook::formats
