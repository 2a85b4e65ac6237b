// The header Retry-After, read and written.

#include <chrono>
#include <string>
#include <string_view>

#include <gtest/gtest.h>
#include <phrasebook/retry_after.hpp>

namespace phrasebook {

namespace {

using namespace std::chrono_literals;

constexpr Seconds now = std::chrono::sys_days(std::chrono::year(2026) / 11 / 21);

std::string again(std::string_view value) {
    const auto parsed = parse_retry_after(value, now);
    return parsed ? to_header(*parsed) : "nothing";
}

TEST(RetryAfter, ReadsSeconds) {
    EXPECT_EQ(parse_retry_after("120", now), RetryAfter(120s));
    EXPECT_EQ(parse_retry_after(" 0\t", now), RetryAfter(0s));
    EXPECT_EQ(parse_retry_after("99999999999999999999999", now), RetryAfter(2147483647s));
}

TEST(RetryAfter, ReadsTheThreeFormsOfADate) {
    for (const char* const date : {"Sun, 06 Nov 1994 08:49:37 GMT",
                                   "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"})
        EXPECT_EQ(again(date), "Sun, 06 Nov 1994 08:49:37 GMT") << date;
    EXPECT_EQ(again("Tue Nov 16 08:49:37 1999"), "Tue, 16 Nov 1999 08:49:37 GMT");
}

TEST(RetryAfter, PutsAYearOfTwoDigitsWithinFiftyYears) {
    EXPECT_EQ(again("Saturday, 21-Nov-76 00:00:00 GMT"), "Sat, 21 Nov 2076 00:00:00 GMT");
    EXPECT_EQ(again("Monday, 21-Nov-77 00:00:00 GMT"), "Mon, 21 Nov 1977 00:00:00 GMT");
    EXPECT_EQ(again("Tuesday, 29-Feb-00 00:00:00 GMT"), "Tue, 29 Feb 2000 00:00:00 GMT");
}

TEST(RetryAfter, TakesNothingElse) {
    for (const char* const text :
         {"", " ", "-1", "+1", "1.5", "soon", "120 s", "Sun", "Sun, 6 Nov 1994 08:49:37 GMT",
          "Sun, 31 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:49:37 GMT",
          "Sun, 06 Nov 1994 08:49:37 UTC", "Sun, 06 Nov 1994 08:49:37 GMT ;", "sun, 06 Nov 1994",
          "Sun, 06 Nov 94 08:49:37 GMT", "Sun Nov  6 08:49:37", "Sunday, 06-Nov-1994 08:49:37 GMT"})
        EXPECT_EQ(again(text), "nothing") << text;
}

TEST(RetryAfter, WritesNoNegativeDelay) {
    EXPECT_EQ(to_header(RetryAfter(-5s)), "0");
}

TEST(RetryAfter, WritesNoYearWithoutFourDigits) {
    EXPECT_EQ(to_header(RetryAfter(Seconds::max())), "Fri, 31 Dec 9999 23:59:59 GMT");
    EXPECT_EQ(to_header(RetryAfter(Seconds::min())), "Sat, 01 Jan 0000 00:00:00 GMT");
}

} // namespace

} // namespace phrasebook
