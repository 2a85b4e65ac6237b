#include <algorithm>
#include <string>

#include <gtest/gtest.h>
#include <phrasebook/key.hpp>
#include <phrasebook/status.hpp>

namespace phrasebook::test {
namespace {

TEST(Status, ReasonPhrasesAreThoseOfRfc9110) {
    EXPECT_EQ(reason_phrase(404), "Not Found");
    EXPECT_EQ(reason_phrase(413), "Content Too Large");
    EXPECT_EQ(reason_phrase(422), "Unprocessable Content");
    EXPECT_EQ(reason_phrase(477), "");
    EXPECT_EQ(reason_phrase(-1), "");
}

TEST(Status, ACodeIsFoundByAnyOfItsNamesInAnyCase) {
    EXPECT_EQ(code_of("HTTP_STATUS_DENIED"), 401);
    EXPECT_EQ(code_of("http_status_denied"), 401);
    EXPECT_EQ(code_of("not found"), 404);
    EXPECT_EQ(code_of("PAYLOAD TOO LARGE"), 413);
    EXPECT_EQ(code_of("Request Entity Too Large"), 413);
    EXPECT_EQ(code_of("I'M A TEAPOT"), 418);
    EXPECT_EQ(code_of("Nowhere"), std::nullopt);
    EXPECT_EQ(code_of(""), std::nullopt);
    EXPECT_EQ(code_of("404"), std::nullopt);
}

TEST(Status, ARegisteredCodeKeepsANameThatAVendorTookToo) {
    EXPECT_EQ(reason_phrase(561), "Unauthorized");
    EXPECT_EQ(code_of("Unauthorized"), 401);
}

TEST(Status, EveryCodeIsFoundByItsOwnNames) {
    for (const int code : status_codes()) {
        const StatusInfo info = *status_info(code);
        EXPECT_EQ(info.code, code);
        if (info.standing != Standing::unofficial) {
            EXPECT_EQ(code_of(info.reason), code);
        }
        EXPECT_EQ(info.standing == Standing::unofficial, !info.vendor.empty()) << code;
    }
}

TEST(Status, TheListIsAscendingAndComplete) {
    const auto codes = status_codes();
    EXPECT_TRUE(std::is_sorted(codes.begin(), codes.end()));
    EXPECT_GT(codes.size(), 90U);
    EXPECT_FALSE(status_info(477));
}

TEST(Status, ClassesAreThoseOfRfc9110) {
    EXPECT_EQ(status_class(99), 0);
    EXPECT_EQ(status_class(100), 1);
    EXPECT_EQ(status_class(599), 5);
    EXPECT_EQ(status_class(600), 0);
    EXPECT_TRUE(is_status_code(999));
    EXPECT_FALSE(is_status_code(1000));
}

TEST(Key, ReadsCodesAndClasses) {
    EXPECT_EQ(Key::parse("404"), Key(404));
    EXPECT_EQ(Key::parse("4xx"), Key::of_class(4));
    EXPECT_EQ(Key::parse("5XX"), Key::of_class(5));
    for (const char* const text : {"", "4", "40", "4040", "0xx", "6xx", "xxx", "4x", "4Xx", " 404",
                                   "+40", "-40", "099", "40a", "４０４"})
        EXPECT_EQ(Key::parse(text), std::nullopt) << text;
}

TEST(Key, SaysItsName) {
    EXPECT_EQ(Key(404).name().view(), "404");
    EXPECT_EQ(Key::of_class(4).name().view(), "4xx");
    EXPECT_EQ(Key(-2147483647 - 1).name().view(), "-2147483648");
}

TEST(Key, PutsClassesBeforeCodes) {
    EXPECT_LT(Key::of_class(5), Key(100));
    EXPECT_LT(Key::of_class(1), Key::of_class(2));
    EXPECT_LT(Key(100), Key(101));
    EXPECT_NE(Key(4), Key::of_class(4));
}

} // namespace
} // namespace phrasebook::test
