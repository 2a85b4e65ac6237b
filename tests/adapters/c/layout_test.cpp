// What a program that was compiled against an older phrasebook.h goes by. None of it may change
// while the library's SOVERSION is 0.
#include <cstddef>
#include <type_traits>

#include <gtest/gtest.h>
#include <phrasebook/phrasebook.h>

namespace {

// In words of a machine, so that it holds for those of 32 bits and of 64; `ints` are packed.
constexpr std::size_t word = sizeof(std::size_t);
constexpr std::size_t ints(std::size_t count) {
    return count * sizeof(int);
}

static_assert(sizeof(void*) == word);
static_assert(sizeof(phrasebook_string) == 2 * word);
static_assert(sizeof(phrasebook_slice) == 2 * word);
static_assert(sizeof(phrasebook_message) == 10 * word + ints(4));
static_assert(offsetof(phrasebook_message, locale) == 2 * word);
static_assert(offsetof(phrasebook_message, edition) == 4 * word);
static_assert(offsetof(phrasebook_message, code) == 6 * word);
static_assert(offsetof(phrasebook_message, is_class) == 6 * word + ints(1));
static_assert(offsetof(phrasebook_message, match) == 6 * word + ints(2));
static_assert(sizeof(phrasebook_negotiation) == 8 * word + ints(4));
static_assert(offsetof(phrasebook_negotiation, range) == 2 * word);
static_assert(offsetof(phrasebook_negotiation, quality) == 4 * word);
static_assert(offsetof(phrasebook_negotiation, match) == 4 * word + ints(1));
static_assert(offsetof(phrasebook_negotiation, skipped) == 4 * word + ints(2));
static_assert(sizeof(phrasebook_problem) == 13 * word + ints(2));
static_assert(offsetof(phrasebook_problem, key) == 2 * word);
static_assert(offsetof(phrasebook_problem, reason) == 4 * word);
static_assert(offsetof(phrasebook_problem, line) == 6 * word);
static_assert(offsetof(phrasebook_problem, column) == 7 * word);
static_assert(offsetof(phrasebook_problem, offset) == 8 * word);
static_assert(offsetof(phrasebook_problem, has_offset) == 9 * word);
static_assert(sizeof(phrasebook_source) == 14 * word);
static_assert(offsetof(phrasebook_source, attribution) == 8 * word);
static_assert(sizeof(phrasebook_status) == 14 * word + ints(2));
static_assert(offsetof(phrasebook_status, reference) == 8 * word);
static_assert(offsetof(phrasebook_status, code) == 10 * word);
static_assert(offsetof(phrasebook_status, standing) == 10 * word + ints(1));

static_assert(std::is_same_v<phrasebook_result, int>);
static_assert(std::is_same_v<phrasebook_field, int>);
static_assert(std::is_same_v<phrasebook_match, int>);
static_assert(std::is_same_v<phrasebook_standing, int>);

TEST(CLayout, GivesEveryResultItsNumber) {
    EXPECT_EQ(PHRASEBOOK_OK, 0);
    EXPECT_EQ(PHRASEBOOK_ERROR_ARGUMENT, 1);
    EXPECT_EQ(PHRASEBOOK_ERROR_DATA, 2);
    EXPECT_EQ(PHRASEBOOK_ERROR_NOT_FOUND, 3);
    EXPECT_EQ(PHRASEBOOK_ERROR_MEMORY, 4);
    EXPECT_EQ(PHRASEBOOK_ERROR_IO, 5);
    EXPECT_EQ(PHRASEBOOK_ERROR_LIMIT, 6);
    EXPECT_EQ(PHRASEBOOK_ERROR_INTERNAL, 7);
}

TEST(CLayout, GivesFieldsMatchesAndStandingsTheirNumbers) {
    EXPECT_STREQ(phrasebook_field_name(0), "title");
    EXPECT_STREQ(phrasebook_field_name(1), "summary");
    EXPECT_STREQ(phrasebook_field_name(2), "description");
    EXPECT_STREQ(phrasebook_field_name(3), "advice");
    EXPECT_STREQ(phrasebook_match_name(0), "exact");
    EXPECT_STREQ(phrasebook_match_name(1), "parent");
    EXPECT_STREQ(phrasebook_match_name(2), "default");
    EXPECT_STREQ(phrasebook_match_name(3), "class");
    EXPECT_STREQ(phrasebook_match_name(4), "none");
    EXPECT_STREQ(phrasebook_standing_name(0), "registered");
    EXPECT_STREQ(phrasebook_standing_name(1), "temporary");
    EXPECT_STREQ(phrasebook_standing_name(2), "deprecated");
    EXPECT_STREQ(phrasebook_standing_name(3), "unused");
    EXPECT_STREQ(phrasebook_standing_name(4), "unofficial");
}

} // namespace
