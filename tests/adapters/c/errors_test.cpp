// What C is told when something is wrong.
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <phrasebook/phrasebook.h>

#include "support/allocations.hpp"

namespace {

namespace fs = std::filesystem;
using phrasebook::test::OutOfMemory;

/// A directory that goes when the test does.
class CErrors : public testing::Test {
  protected:
    void SetUp() override {
        std::string name = (fs::temp_directory_path() / "c_XXXXXX").string();
        ASSERT_NE(mkdtemp(name.data()), nullptr);
        root_ = name;
    }
    void TearDown() override { fs::remove_all(root_); }

    void write(const fs::path& path, const std::string& text) {
        fs::create_directories((root_ / path).parent_path());
        std::ofstream(root_ / path, std::ios::binary) << text;
    }
    void write_good() {
        write("fr/acme.po", "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
                            "msgctxt \"title\"\nmsgid \"404\"\nmsgstr \"Perdu\"\n");
    }

    /// Loads what does not load, and gives the result and the error's text.
    static phrasebook_result result_of_loading(const fs::path& directory, std::string& message) {
        phrasebook_catalog* catalog = nullptr;
        phrasebook_error* error = nullptr;
        const phrasebook_result result =
            phrasebook_catalog_load(directory.c_str(), &catalog, &error);
        EXPECT_EQ(catalog, nullptr);
        EXPECT_EQ(phrasebook_error_result(error), result);
        message = phrasebook_error_message(error);
        phrasebook_error_free(error);
        return result;
    }

    fs::path root_; // NOLINT(cppcoreguidelines-non-private-member-variables-in-classes)
};

TEST_F(CErrors, TellWhatIsNotThereFromWhatIsWrong) {
    std::string message;
    EXPECT_EQ(result_of_loading(root_ / "nowhere", message), PHRASEBOOK_ERROR_NOT_FOUND);
    EXPECT_EQ(message, (root_ / "nowhere").string() + ": No such file or directory");
    EXPECT_EQ(result_of_loading(root_, message), PHRASEBOOK_ERROR_DATA);
    EXPECT_NE(message.find("holds no catalog file"), std::string::npos);
    write("file", "");
    EXPECT_NE(result_of_loading(root_ / "file", message), PHRASEBOOK_OK);
    fs::create_directories(root_ / "fr");
    fs::create_symlink("gone", root_ / "fr/acme.po");
    EXPECT_EQ(result_of_loading(root_, message), PHRASEBOOK_ERROR_IO);
    EXPECT_NE(message.find("fr/acme.po"), std::string::npos) << message;
}

TEST_F(CErrors, GiveEveryProblem) {
    write("fr/acme.po", "msgid \"unterminated\n");
    write("br/acme.po", "msgctxt \"titel\"\nmsgid \"404\"\nmsgstr \"Kollet\"\n");
    write("xx--yy/acme.po", "");
    phrasebook_catalog* catalog = nullptr;
    phrasebook_error* error = nullptr;
    ASSERT_EQ(phrasebook_catalog_load(root_.c_str(), &catalog, &error), PHRASEBOOK_ERROR_DATA);
    const std::size_t count = phrasebook_error_problem_count(error);
    EXPECT_GE(count, 3U);
    std::string all;
    for (std::size_t i = 0; i < count; ++i) {
        phrasebook_problem problem;
        ASSERT_EQ(phrasebook_error_problem(error, i, &problem), PHRASEBOOK_OK);
        EXPECT_EQ(problem.file.data[problem.file.size], '\0');
        EXPECT_EQ(problem.line == 0, problem.column == 0);
        EXPECT_GT(problem.reason.size, 0U);
        all += std::string(problem.file.data) + ' ' + problem.reason.data + '\n';
        EXPECT_NE(std::string(phrasebook_error_message(error)).find(problem.reason.data),
                  std::string::npos);
    }
    for (const char* const file : {"fr/acme.po", "br/acme.po", "xx--yy"})
        EXPECT_NE(all.find(file), std::string::npos) << all;
    phrasebook_error_free(error);
}

TEST_F(CErrors, MayGoUnasked) {
    phrasebook_catalog* catalog = nullptr;
    EXPECT_EQ(phrasebook_catalog_load(root_.c_str(), &catalog, nullptr), PHRASEBOOK_ERROR_DATA);
    EXPECT_EQ(catalog, nullptr);
}

TEST(CErrorText, IsForEveryNumber) {
    for (int result = -2; result < 10; ++result)
        EXPECT_STRNE(phrasebook_error_text(result), "");
}

/// A handle that must not be left as it was.
template<typename Handle>
Handle* garbage() {
    static int place;
    return reinterpret_cast<Handle*>(&place);
}

TEST(CNull, CatalogIsAnErrorOrHoldsNothing) {
    const phrasebook_catalog* const builtin = phrasebook_catalog_builtin();
    const char* const none = nullptr;
    phrasebook_catalog* out = nullptr;
    phrasebook_error* error = nullptr;
    for (const auto& call : std::vector<std::function<phrasebook_result()>>{
             [&] { return phrasebook_catalog_load(nullptr, &out, &error); },
             [&] { return phrasebook_catalog_with(nullptr, builtin, &out, &error); },
             [&] { return phrasebook_catalog_with(builtin, nullptr, &out, &error); },
             [&] { return phrasebook_catalog_with_editions(nullptr, nullptr, 0, &out, &error); },
             [&] { return phrasebook_catalog_with_editions(builtin, nullptr, 1, &out, &error); },
             [&] { return phrasebook_catalog_with_editions(builtin, &none, 1, &out, &error); }}) {
        out = garbage<phrasebook_catalog>();
        EXPECT_EQ(call(), PHRASEBOOK_ERROR_ARGUMENT);
        EXPECT_EQ(out, nullptr);
        EXPECT_EQ(phrasebook_error_result(error), PHRASEBOOK_ERROR_ARGUMENT);
        EXPECT_STRNE(phrasebook_error_message(error), "");
        EXPECT_EQ(phrasebook_error_problem_count(error), 0U);
        phrasebook_error_free(error);
    }
    EXPECT_EQ(phrasebook_catalog_load("/", nullptr, nullptr), PHRASEBOOK_ERROR_ARGUMENT);
    EXPECT_EQ(phrasebook_catalog_with(builtin, builtin, nullptr, nullptr),
              PHRASEBOOK_ERROR_ARGUMENT);
    EXPECT_EQ(phrasebook_catalog_with_editions(builtin, nullptr, 0, nullptr, nullptr),
              PHRASEBOOK_ERROR_ARGUMENT);
    EXPECT_EQ(phrasebook_catalog_ref(nullptr), nullptr);
    phrasebook_catalog_free(nullptr);
    EXPECT_STREQ(phrasebook_catalog_default_locale(nullptr), "");
    EXPECT_EQ(phrasebook_catalog_locale_count(nullptr), 0U);
    EXPECT_STREQ(phrasebook_catalog_locale(nullptr, 0), "");
    EXPECT_EQ(phrasebook_catalog_edition_count(nullptr), 0U);
    EXPECT_STREQ(phrasebook_catalog_edition(nullptr, 0), "");
    EXPECT_EQ(phrasebook_catalog_key_count(nullptr), 0U);
    int code = 1;
    int is_class = 1;
    EXPECT_EQ(phrasebook_catalog_key(nullptr, 0, &code, &is_class), PHRASEBOOK_ERROR_ARGUMENT);
    EXPECT_EQ(code + is_class, 0);
    EXPECT_EQ(phrasebook_catalog_source_count(nullptr), 0U);
    phrasebook_source source;
    EXPECT_EQ(phrasebook_catalog_source(nullptr, 0, &source), PHRASEBOOK_ERROR_ARGUMENT);
    EXPECT_STREQ(source.attribution.data, "");
    EXPECT_EQ(phrasebook_catalog_source(builtin, 0, nullptr), PHRASEBOOK_ERROR_ARGUMENT);
}

TEST(CNull, ReaderIsAnErrorOrKnowsNothing) {
    const phrasebook_catalog* const builtin = phrasebook_catalog_builtin();
    auto* reader = garbage<phrasebook_reader>();
    EXPECT_EQ(phrasebook_reader_new(nullptr, "fr", 2, &reader), PHRASEBOOK_ERROR_ARGUMENT);
    EXPECT_EQ(reader, nullptr);
    EXPECT_EQ(phrasebook_reader_new(builtin, "fr", 2, nullptr), PHRASEBOOK_ERROR_ARGUMENT);
    EXPECT_STREQ(phrasebook_reader_locale(nullptr), "");
    EXPECT_EQ(phrasebook_reader_match(nullptr), PHRASEBOOK_MATCH_NONE);
    phrasebook_message message;
    message.text.data = nullptr;
    EXPECT_EQ(phrasebook_reader_lookup(nullptr, 404, PHRASEBOOK_FIELD_TITLE, &message),
              PHRASEBOOK_ERROR_ARGUMENT);
    EXPECT_STREQ(message.text.data, "");
    EXPECT_EQ(message.match, PHRASEBOOK_MATCH_NONE);
    EXPECT_STREQ(phrasebook_reader_text(nullptr, 404, PHRASEBOOK_FIELD_TITLE), "");
    phrasebook_reader_free(nullptr);

    ASSERT_EQ(phrasebook_reader_new(builtin, nullptr, 7, &reader), PHRASEBOOK_OK);
    EXPECT_STREQ(phrasebook_reader_locale(reader), "en") << "no tag: the default locale";
    EXPECT_EQ(phrasebook_reader_lookup(reader, 404, PHRASEBOOK_FIELD_TITLE, nullptr),
              PHRASEBOOK_ERROR_ARGUMENT);
    for (const int field : {-1, 4, 256, std::numeric_limits<int>::max()}) {
        EXPECT_EQ(phrasebook_reader_lookup(reader, 404, field, &message),
                  PHRASEBOOK_ERROR_ARGUMENT);
        EXPECT_EQ(phrasebook_catalog_lookup(builtin, "fr", 2, 404, field, &message),
                  PHRASEBOOK_ERROR_ARGUMENT);
        EXPECT_STREQ(phrasebook_reader_text(reader, 404, field), "");
        EXPECT_STREQ(phrasebook_text("fr", 404, field), "");
    }
    phrasebook_reader_free(reader);
    EXPECT_EQ(phrasebook_catalog_lookup(nullptr, "fr", 2, 404, 0, &message),
              PHRASEBOOK_ERROR_ARGUMENT);
    EXPECT_EQ(phrasebook_catalog_lookup(builtin, "fr", 2, 404, 0, nullptr),
              PHRASEBOOK_ERROR_ARGUMENT);
}

TEST(CNull, ElsewhereIsAnErrorOrNothing) {
    const phrasebook_catalog* const builtin = phrasebook_catalog_builtin();
    phrasebook_negotiation chosen;
    EXPECT_EQ(phrasebook_negotiate(nullptr, "fr", 2, &chosen), PHRASEBOOK_ERROR_ARGUMENT);
    EXPECT_STREQ(chosen.locale.data, "");
    EXPECT_EQ(chosen.match, PHRASEBOOK_MATCH_NONE);
    EXPECT_EQ(phrasebook_negotiate(builtin, "fr", 2, nullptr), PHRASEBOOK_ERROR_ARGUMENT);
    EXPECT_EQ(phrasebook_negotiate(builtin, nullptr, 7, &chosen), PHRASEBOOK_OK);
    EXPECT_STREQ(chosen.locale.data, "en");
    EXPECT_EQ(chosen.range.data, nullptr);
    const std::vector<const char*> preferred{nullptr, "fr"};
    EXPECT_EQ(phrasebook_negotiate_preferences(builtin, preferred.data(), 2, &chosen),
              PHRASEBOOK_OK);
    EXPECT_STREQ(chosen.locale.data, "fr");
    EXPECT_EQ(chosen.skipped, 1);
    EXPECT_EQ(phrasebook_negotiate_preferences(builtin, nullptr, 1, &chosen),
              PHRASEBOOK_ERROR_ARGUMENT);
    EXPECT_EQ(phrasebook_negotiate_preferences(builtin, nullptr, 0, &chosen), PHRASEBOOK_OK);
    EXPECT_EQ(phrasebook_negotiate_preferences(nullptr, nullptr, 0, &chosen),
              PHRASEBOOK_ERROR_ARGUMENT);
    EXPECT_EQ(phrasebook_negotiate_preferences(builtin, nullptr, 0, nullptr),
              PHRASEBOOK_ERROR_ARGUMENT);
    EXPECT_EQ(phrasebook_status_of(404, nullptr), PHRASEBOOK_ERROR_ARGUMENT);
    EXPECT_EQ(phrasebook_error_result(nullptr), PHRASEBOOK_OK);
    EXPECT_STREQ(phrasebook_error_message(nullptr), "");
    EXPECT_EQ(phrasebook_error_problem_count(nullptr), 0U);
    phrasebook_problem problem;
    EXPECT_EQ(phrasebook_error_problem(nullptr, 0, &problem), PHRASEBOOK_ERROR_ARGUMENT);
    EXPECT_STREQ(problem.reason.data, "");
    EXPECT_EQ(phrasebook_error_problem(nullptr, 0, nullptr), PHRASEBOOK_ERROR_ARGUMENT);
    phrasebook_error_free(nullptr);
}

TEST(CSize, ThatNoTextHasIsAnError) {
    const phrasebook_catalog* const builtin = phrasebook_catalog_builtin();
    phrasebook_reader* reader = nullptr;
    phrasebook_message message;
    phrasebook_negotiation chosen;
    for (const std::size_t size : {std::size_t{PTRDIFF_MAX} + 1, SIZE_MAX - 1}) {
        EXPECT_EQ(phrasebook_reader_new(builtin, "fr", size, &reader), PHRASEBOOK_ERROR_ARGUMENT);
        EXPECT_EQ(phrasebook_catalog_lookup(builtin, "fr", size, 404, 0, &message),
                  PHRASEBOOK_ERROR_ARGUMENT);
        EXPECT_EQ(phrasebook_negotiate(builtin, "fr", size, &chosen), PHRASEBOOK_ERROR_ARGUMENT);
    }
    EXPECT_EQ(phrasebook_negotiate(builtin, "fr", 0, &chosen), PHRASEBOOK_OK);
    EXPECT_STREQ(chosen.locale.data, "en");
}

/// Refuses memory at the first request of a call, at the second, and so on, until it succeeds: each
/// time the call says so, and gives nothing. With `lasting`, all later requests are refused too,
/// and there is none for the error either.
void expect_survives(bool lasting, const std::function<phrasebook_result(phrasebook_error**)>& call,
                     const std::function<bool()>& gave_something) {
    std::size_t refused = 0;
    for (;; ++refused) {
        ASSERT_LT(refused, 100000U) << "it never succeeds";
        phrasebook_error* error = nullptr;
        phrasebook_result result = PHRASEBOOK_OK;
        {
            const OutOfMemory out_of_memory(refused, lasting);
            result = call(&error);
        }
        if (result == PHRASEBOOK_OK) {
            EXPECT_EQ(error, nullptr);
            break;
        }
        ASSERT_EQ(result, PHRASEBOOK_ERROR_MEMORY) << refused << phrasebook_error_message(error);
        ASSERT_FALSE(gave_something()) << refused;
        ASSERT_TRUE(!lasting || error == nullptr);
        if (error != nullptr) {
            EXPECT_STREQ(phrasebook_error_message(error), "out of memory");
        }
        phrasebook_error_free(error);
    }
    EXPECT_GT(refused, 0U) << "memory was never asked for";
}

TEST_F(CErrors, SayThatMemoryIsOutWhereverItIs) {
    write_good();
    const phrasebook_catalog* const builtin = phrasebook_catalog_builtin();
    for (const bool lasting : {false, true}) {
        phrasebook_catalog* small = nullptr;
        expect_survives(
            lasting,
            [&](phrasebook_error** error) {
                return phrasebook_catalog_load(root_.c_str(), &small, error);
            },
            [&] { return small != nullptr; });
        ASSERT_NE(small, nullptr);

        phrasebook_catalog* out = nullptr;
        expect_survives(
            lasting,
            [&](phrasebook_error** error) {
                return phrasebook_catalog_with(small, small, &out, error);
            },
            [&] { return out != nullptr; });
        phrasebook_catalog_free(out);

        const char* const edition = "acme";
        expect_survives(
            lasting,
            [&](phrasebook_error** error) {
                return phrasebook_catalog_with_editions(small, &edition, 1, &out, error);
            },
            [&] { return out != nullptr; });
        phrasebook_catalog_free(out);

        phrasebook_reader* reader = nullptr;
        expect_survives(
            lasting,
            [&](phrasebook_error**) { return phrasebook_reader_new(builtin, "fr", 2, &reader); },
            [&] { return reader != nullptr; });
        phrasebook_reader_free(reader);
        phrasebook_catalog_free(small);
    }
}

TEST_F(CErrors, SayThatMemoryIsOutWhereTheyAreMade) {
    write("fr/acme.po", "msgid \"unterminated\n");
    for (std::size_t allowed = 0;; ++allowed) {
        phrasebook_catalog* catalog = nullptr;
        phrasebook_error* error = nullptr;
        phrasebook_result result = PHRASEBOOK_OK;
        {
            const OutOfMemory out_of_memory(allowed, true);
            result = phrasebook_catalog_load(root_.c_str(), &catalog, &error);
        }
        ASSERT_TRUE(result == PHRASEBOOK_ERROR_MEMORY || result == PHRASEBOOK_ERROR_DATA);
        ASSERT_EQ(catalog, nullptr);
        if (error != nullptr) {
            EXPECT_EQ(phrasebook_error_result(error), PHRASEBOOK_ERROR_DATA);
            phrasebook_error_free(error);
            break;
        }
    }
}

} // namespace
