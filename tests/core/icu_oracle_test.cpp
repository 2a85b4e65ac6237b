// Which of the locales shipped a tag is answered in, with ICU's LocaleMatcher as the oracle. Where
// the two differ, tests/data/icu-differences.tsv says why ours is right.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <phrasebook/catalog.hpp>
#include <unicode/localematcher.h>
#include <unicode/locid.h>

namespace phrasebook::test {
namespace {

/// What ICU answers for a tag; it keeps its matcher.
class Oracle {
  public:
    Oracle() : matcher_(build()) {}

    [[nodiscard]] std::string answer(const std::string& tag) const {
        UErrorCode status = U_ZERO_ERROR;
        const icu::Locale wanted = icu::Locale::forLanguageTag(tag, status);
        const icu::Locale* const best = matcher_.getBestMatch(wanted, status);
        if (U_FAILURE(status) != 0 || best == nullptr) throw std::runtime_error("ICU: " + tag);
        return best->toLanguageTag<std::string>(status);
    }

  private:
    static icu::LocaleMatcher build() {
        UErrorCode status = U_ZERO_ERROR;
        const icu::Locale english("en");
        icu::LocaleMatcher::Builder builder;
        builder.addSupportedLocale(english);
        builder.addSupportedLocale(icu::Locale("fr"));
        builder.addSupportedLocale(icu::Locale("zh", "TW"));
        builder.setDefaultLocale(&english);
        icu::LocaleMatcher matcher = builder.build(status);
        if (U_FAILURE(status) != 0) throw std::runtime_error("ICU builds no matcher");
        return matcher;
    }

    icu::LocaleMatcher matcher_;
};

/// A row of the table of differences.
struct Difference {
    std::string pattern; ///< a tag; or its beginning, and "-*" for the tag alone or with more
    std::string icu;
    std::string ours;
    std::string why;
    int explained = 0;

    [[nodiscard]] bool is_open() const { return pattern.ends_with("-*"); }

    /// The tag that the row is about, alone or before others.
    [[nodiscard]] std::string tag() const {
        return is_open() ? pattern.substr(0, pattern.size() - 2) : pattern;
    }

    [[nodiscard]] bool covers(std::string_view other) const {
        return other == tag() || (is_open() && other.starts_with(tag() + '-'));
    }
};

std::vector<Difference> read_differences() {
    std::ifstream in(PHRASEBOOK_TEST_DATA "/icu-differences.tsv");
    std::vector<Difference> rows;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::vector<std::string> fields(1);
        for (const char c : line) {
            if (c == '\t')
                fields.emplace_back();
            else
                fields.back() += c;
        }
        if (fields.size() != 4 || fields[3].empty())
            throw std::runtime_error("not four fields: " + line);
        rows.push_back({fields[0], fields[1], fields[2], fields[3]});
    }
    if (rows.empty()) throw std::runtime_error("no differences read");
    return rows;
}

std::set<std::string> tags_of_icu() {
    std::set<std::string> tags;
    std::int32_t count = 0;
    const icu::Locale* const locales = icu::Locale::getAvailableLocales(count);
    for (std::int32_t i = 0; i != count; ++i) {
        UErrorCode status = U_ZERO_ERROR;
        tags.insert(locales[i].toLanguageTag<std::string>(status));
        if (U_FAILURE(status) != 0) throw std::runtime_error("ICU: a locale without a tag");
    }
    return tags;
}

/// The directory of the public test suites, from the environment or the build; or empty.
std::string suites() {
    // NOLINTNEXTLINE(concurrency-mt-unsafe): there is one thread.
    if (const char* const directory = std::getenv("PHRASEBOOK_SUITES")) return directory;
#ifdef PHRASEBOOK_SUITES
    return PHRASEBOOK_SUITES;
#else
    return {};
#endif
}

/// The sources of CLDR's test data for likely subtags: `af-AQ ;	af-Latn-AQ ;	…`.
std::set<std::string> tags_of_cldr() {
    std::set<std::string> tags;
    const std::string directory = suites();
    if (directory.empty()) return tags;
    std::ifstream in(directory + "/cldr-likelySubtags.txt");
    for (std::string line; std::getline(in, line);) {
        const std::string tag = line.substr(0, line.find_first_of(" ;\t\r"));
        if (!tag.empty() && tag.front() != '#') tags.insert(tag);
    }
    return tags;
}

std::string answer(const std::string& tag) {
    return std::string(builtin().negotiate(tag).locale);
}

class IcuOracle : public ::testing::Test {
  protected:
    /// Asks both for every tag; each difference must be one that the table knows.
    void compare(const std::string& name, const std::set<std::string>& tags) {
        std::size_t differences = 0;
        for (const std::string& tag : tags) {
            const std::string icu = oracle_.answer(tag);
            const std::string ours = answer(tag);
            if (icu == ours) continue;
            ++differences;
            EXPECT_TRUE(explain(tag, icu, ours))
                << "not in the table: " << tag << '\t' << icu << '\t' << ours;
        }
        std::printf("%s: %zu tags, %zu answered as ICU does, %zu explained differently\n",
                    name.c_str(), tags.size(), tags.size() - differences, differences);
    }

    [[nodiscard]] const Oracle& oracle() const { return oracle_; }
    [[nodiscard]] const std::vector<Difference>& rows() const { return rows_; }

  private:
    bool explain(std::string_view tag, std::string_view icu, std::string_view ours) {
        for (Difference& row : rows_) {
            if (!row.covers(tag) || row.icu != icu || row.ours != ours) continue;
            ++row.explained;
            return true;
        }
        return false;
    }

    Oracle oracle_;
    std::vector<Difference> rows_ = read_differences();
};

TEST_F(IcuOracle, EveryRowOfTheTableStillHolds) {
    for (const Difference& row : rows()) {
        EXPECT_NE(row.icu, row.ours) << row.pattern;
        EXPECT_EQ(oracle().answer(row.tag()), row.icu) << row.pattern;
        EXPECT_EQ(answer(row.tag()), row.ours) << row.pattern;
    }
}

TEST_F(IcuOracle, AgreesOnEveryLocaleOfIcu) {
    const std::set<std::string> tags = tags_of_icu();
    ASSERT_GT(tags.size(), 700U);
    compare("locales of ICU", tags);
}

TEST_F(IcuOracle, AgreesOnEveryLocaleOfCldrsLikelySubtags) {
    const std::set<std::string> tags = tags_of_cldr();
    if (tags.empty() && suites().empty()) {
        std::puts("PHRASEBOOK_SUITES is not set: cldr-likelySubtags.txt is not compared");
        GTEST_SUCCEED();
        return;
    }
    ASSERT_GT(tags.size(), 1000U) << "in " << suites();
    compare("cldr-likelySubtags.txt", tags);
    compare("locales of ICU", tags_of_icu());
    for (const Difference& row : rows())
        EXPECT_GT(row.explained, 0) << "explains nothing: " << row.pattern << '\t' << row.icu;
}

} // namespace
} // namespace phrasebook::test
