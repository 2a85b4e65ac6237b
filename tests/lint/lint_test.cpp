// The engine: which findings are kept, in which order, and what becomes of the files.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <phrasebook/lint.hpp>

#include "support/temporary_directory.hpp"

namespace phrasebook::lint {
namespace {

namespace fs = std::filesystem;

constexpr const char* header_lines = "msgid \"\"\nmsgstr \"\"\n\"Language: fr\\n\"\n"
                                     "\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";

std::string entry(const std::string& msgid, const std::string& msgstr) {
    return "msgid \"" + msgid + "\"\nmsgstr \"" + msgstr + "\"\n\n";
}

class Lint : public testing::Test {
  protected:
    const std::string header = header_lines;

    fs::path write(const std::string& name, const std::string& bytes) {
        directory_.write(name, bytes);
        return directory_.path() / name;
    }

    static std::string read(const fs::path& file) {
        std::ostringstream bytes;
        bytes << std::ifstream(file, std::ios::binary).rdbuf();
        return bytes.str();
    }

    /// "line:column rule" of each finding in a file.
    std::vector<std::string> found_in(const std::string& bytes) {
        options.paths = {write("example.po", bytes)};
        return places(run(options));
    }

    static std::vector<std::string> places(const Result& result) {
        std::vector<std::string> list;
        for (const Finding& each : result.findings)
            list.push_back(std::to_string(each.line) + ":" + std::to_string(each.column) + " "
                           + std::string(each.rule));
        return list;
    }

    using Places = std::vector<std::string>;
    Options options;
    TemporaryDirectory directory_;
};

TEST_F(Lint, finds_the_place_in_bytes_and_in_columns) {
    options.paths = {write("zh-TW/example.po",
                           "msgid \"\"\nmsgstr \"Language: zh_TW\\n\"\n"
                           "\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
                           "msgctxt \"title\"\nmsgid \"404\"\nmsgstr \"找不到\\\"網  頁\"\n")};
    const Result result = run(options);
    ASSERT_EQ(places(result), Places{"7:23 double-space"});
    EXPECT_EQ(result.findings[0].display_column, 19U);
    EXPECT_EQ(result.findings[0].msgid, "404");
    EXPECT_EQ(result.findings[0].locale, "zh-TW");
}

TEST_F(Lint, follows_a_text_over_several_lines) {
    EXPECT_EQ(found_in(header + "msgid \"Read the page\"\nmsgstr \"\"\n\"Lire \"\n\"la  page\"\n"),
              Places{"9:4 double-space"});
}

TEST_F(Lint, goes_on_behind_an_error) {
    EXPECT_EQ(
        found_in(header + "garbage\n\n" + entry("Close it", "Fermer  la")
                 + "msgid \"Open\nmsgstr \"Ouvrir\"\n\n" + entry("Close them", "Les  fermer")),
        (Places{"6:1 po-syntax", "9:15 double-space", "11:7 po-syntax", "15:12 double-space"}));
}

TEST_F(Lint, leaves_out_what_an_entry_asks_to_ignore) {
    const std::string wrong = entry("Close it", "Fermer  la ,  oui");
    EXPECT_EQ(found_in(header + wrong).size(), 3U);
    EXPECT_EQ(found_in(header + "#. lint-ignore: double-space\n" + wrong),
              Places{"8:19 space-before-comma"});
    EXPECT_EQ(found_in(header + "# lint-ignore: double-space, space-before-comma\n" + wrong),
              Places{});
    EXPECT_EQ(found_in(header + "#. dennis-ignore: *\n" + wrong), Places{});
    EXPECT_EQ(found_in(header + "#. lint-ignore: tab\n" + wrong).size(), 3U);
}

TEST_F(Lint, leaves_out_what_the_header_asks_to_ignore_of_the_file) {
    const std::string fields =
        "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";
    EXPECT_EQ(found_in(fields + entry("Close", "Fermer")), Places{"1:1 header-language"});
    EXPECT_EQ(found_in("# lint-ignore: header-language\n" + fields + entry("Close", "Fermer")),
              Places{});
}

TEST_F(Lint, weighs_rules_by_locale) {
    const std::string wrong = header + entry("Close it", "Fermer  la");
    options.severities = {{"double-space", "", Severity::info}};
    found_in(wrong);
    EXPECT_EQ(run(options).findings.at(0).severity, Severity::info);
    options.severities = {{"double-space", "fr", Severity::error}, {"spacing", "", Severity::off}};
    EXPECT_EQ(run(options).findings.at(0).severity, Severity::error) << "a locale's own goes first";
    options.severities = {{"double-space", "fr-CA", Severity::off}};
    EXPECT_EQ(run(options).findings.size(), 1U) << "fr is not below fr-CA";
    options.severities = {{"all", "", Severity::off}};
    EXPECT_TRUE(run(options).findings.empty());
}

TEST_F(Lint, asks_a_rule_that_waits_by_its_own_name_alone) {
    const std::string wide = header + entry("Really?", "Vraiment\u00A0?");
    EXPECT_EQ(found_in(wide), Places{});
    options.severities = {{"french", "", Severity::error}, {"all", "", Severity::error}};
    EXPECT_EQ(found_in(wide), Places{});
    options.severities = {{"french-strict-space", "", Severity::error}};
    EXPECT_EQ(found_in(wide), Places{"7:17 french-strict-space"});
}

TEST_F(Lint, names_the_rule_that_was_meant) {
    options.severities = {{"double-spaces", "", Severity::info}};
    try {
        static_cast<void>(run(options));
        FAIL();
    } catch (const OptionError& error) {
        EXPECT_STREQ(error.what(),
                     "there is no rule 'double-spaces'; did you mean 'double-space'?");
    }
}

TEST_F(Lint, knows_the_findings_of_a_baseline_wherever_they_stand) {
    const std::string wrong = entry("Close it", "Fermer  la");
    found_in(header + wrong);
    options.baseline = write("baseline", write_baseline(run(options).findings));
    EXPECT_EQ(found_in(header + entry("Open", "Ouvrir") + wrong), Places{});
    EXPECT_EQ(run(options).known, 1U);
    EXPECT_EQ(found_in(header + entry("Close it", "Fermer  le")).size(), 1U) << "another text";
    write("baseline", "no baseline\n");
    EXPECT_THROW(static_cast<void>(run(options)), OptionError);
}

TEST_F(Lint, mends_what_is_safe_and_nothing_else) {
    options.fix = true;
    const std::string wrong =
        header + entry("Read the page", "Lire \xE2\x80\x8Bla  page ,  puis re\xCC\x81")
        + entry("Close (now)", "Fermer (ici");
    EXPECT_EQ(found_in(wrong), Places{"10:16 unbalanced-pair"});
    EXPECT_EQ(read(directory_.path() / "example.po"),
              header + entry("Read the page", "Lire la page, puis r\xC3\xA9")
                  + entry("Close (now)", "Fermer (ici"));
}

TEST_F(Lint, mends_in_the_place_of_links_and_keeps_the_mode) {
    const fs::path file = write("real.po", header + entry("Read it", "Lire  la"));
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    const fs::path link = directory_.path() / "link.po";
    fs::create_symlink("real.po", link);
    options.fix = true;
    options.paths = {link};
    EXPECT_EQ(run(options).mended, 1U);
    EXPECT_TRUE(fs::is_symlink(link));
    EXPECT_EQ(read(file), header + entry("Read it", "Lire la"));
    EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(Lint, gives_the_same_findings_for_any_number_of_threads) {
    std::string bytes = header;
    for (int i = 0; i < 5000; ++i)
        bytes += entry("Close it " + std::to_string(i), i % 7 == 0 ? "Fermer  la" : "Fermer la");
    for (const char* const name : {"a.po", "b/fr.po", "b/c.po"})
        write(name, bytes);
    options.paths = {directory_.path()};
    std::vector<std::string> once;
    for (const unsigned threads : {1U, 2U, 7U}) {
        options.threads = threads;
        const Result result = run(options);
        std::vector<std::string> list;
        for (const Finding& each : result.findings)
            list.push_back(each.file + " " + std::to_string(each.line) + " "
                           + std::string(each.rule));
        EXPECT_EQ(result.files, 3U);
        if (once.empty()) once = list;
        EXPECT_EQ(list, once);
    }
    EXPECT_EQ(once.size(), 3U * 715U);
}

TEST_F(Lint, says_what_it_cannot_read) {
    options.paths = {directory_.path() / "nowhere.po", directory_.path()};
    const Result result = run(options);
    EXPECT_EQ(result.problems.size(), 2U);
}

TEST_F(Lint, holds_texts_against_the_english_beside_them) {
    const std::string en = "msgid \"\"\nmsgstr \"Language: en\\n\"\n\n";
    const auto message = [](const std::string& code, const std::string& text) {
        return "msgctxt \"title\"\nmsgid \"" + code + "\"\nmsgstr \"" + text + "\"\n\n";
    };
    write("tree/en/words.po",
          en + message("404", "Not found here") + message("410", "Gone for good"));
    options.paths = {write("tree/fr/words.po",
                           header + message("404", "Not found here") + message("403", "Refusé"))};
    EXPECT_EQ(places(run(options)),
              (Places{"8:9 equal-to-reference", "11:8 message-extra", "14:1 message-missing"}));
    options.allow_equal = {"Not found here"};
    EXPECT_EQ(run(options).findings.size(), 2U);
}

TEST_F(Lint, reads_catalogs_of_before_utf_8) {
    const std::string latin = "msgid \"\"\nmsgstr \"Language: fr\\n\"\n"
                              "\"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n\n";
    EXPECT_EQ(found_in(latin + entry("State", "\xC9tat")), Places{});
    EXPECT_EQ(found_in(latin + entry("State of it", "\xC9tat  de la")),
              Places{"6:14 double-space"});
}

TEST_F(Lint, reads_mo_files_by_offset) {
    write("fr.po", header + entry("Close it", "Fermer  la"));
    const fs::path mo = directory_.path() / "fr.mo";
    const std::string command =
        "msgfmt -o " + mo.string() + " " + (directory_.path() / "fr.po").string();
    ASSERT_EQ(std::system(command.c_str()), 0); // NOLINT(concurrency-mt-unsafe,cert-env33-c)
    options.paths = {mo};
    const Result result = run(options);
    ASSERT_EQ(places(result), Places{"0:0 double-space"});
    EXPECT_GT(result.findings[0].offset, 0U);
    EXPECT_EQ(result.findings[0].msgid, "Close it");
}

TEST_F(Lint, reads_its_settings) {
    write("phrasebook.toml",
          "[lint]\nreference = \"en.po\"\nallow-equal = [\"OK then\"]\n"
          "[lint.rules]\ntab = \"off\"\n[lint.locales.fr]\nspacing = \"error\"\n");
    read_config(directory_.path() / "phrasebook.toml", options);
    EXPECT_EQ(options.reference, directory_.path() / "en.po");
    EXPECT_EQ(options.allow_equal, Places{"OK then"});
    ASSERT_EQ(options.severities.size(), 2U);
    EXPECT_EQ(options.severities[0].locale + options.severities[0].rule, "frspacing");
    for (const auto& [wrong, reason] : std::vector<std::pair<std::string, std::string>>{
             {"[lint]\nrefrence = \"x\"\n",
              ":2: there is no setting 'refrence'; did you mean 'reference'?"},
             {"[lint.rules]\ntab = \"loud\"\n", ":2: a severity is off, info, warning or error"},
             {"[lint]\nreference = 1\n", ":2: must be a text in quotes"},
             {"[lint\n", ":1: "}}) {
        write("phrasebook.toml", wrong);
        try {
            read_config(directory_.path() / "phrasebook.toml", options);
            ADD_FAILURE() << wrong;
        } catch (const OptionError& error) {
            EXPECT_NE(std::string(error.what()).find(reason), std::string::npos) << error.what();
        }
    }
}

TEST_F(Lint, survives_what_is_no_catalog) {
    for (const std::string& bytes :
         {std::string(), std::string("\0\0\0", 3), std::string("\xFF\xFE"),
          std::string(100000, '"'),
          header + "msgid \"{" + std::string(20000, '{') + "\"\nmsgstr \"" + std::string(20000, '{')
              + "\"\n",
          "msgid \"\"\nmsgstr \"Plural-Forms: nplurals=2; plural=" + std::string(5000, '(')
              + "\\n\"\n",
          header + "#, icu-message-format\nmsgid \"{n}\"\nmsgstr \"{n, plural, other {"
              + std::string(5000, '{') + "\"\n"}) {
        for (const char* const name : {"x.po", "x.mo", "x.pot"}) {
            options.paths = {write(name, bytes)};
            static_cast<void>(run(options));
        }
    }
}

} // namespace
} // namespace phrasebook::lint
