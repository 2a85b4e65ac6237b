// Accept to a format: the headers of tests/data/accept-headers.tsv, and headers that mean ill.

#include <array>
#include <string>
#include <string_view>

#include <gtest/gtest.h>
#include <phrasebook/page_format.hpp>

#include "core/cases.hpp"
#include "support/allocations.hpp"

namespace phrasebook {

namespace {

std::string describe(const FormatNegotiation& result) {
    std::string text(to_string(result.format));
    text.append(" ").append(result.range.empty() ? "-" : result.range);
    text.append(" ").append(std::to_string(result.quality));
    text.append(result.acceptable ? "" : " refused").append(result.skipped ? " skipped" : "");
    return text;
}

TEST(NegotiateFormat, ChoosesForTheHeadersOfTheTable) {
    for (const test::Case& each : test::read_cases("accept-headers.tsv"))
        EXPECT_EQ(describe(negotiate_format(each.input)), test::unescape(each.expected))
            << each.place;
}

TEST(NegotiateFormat, ChoosesAmongWhatIsThere) {
    constexpr std::array pages{PageFormat::html, PageFormat::text};
    EXPECT_EQ(describe(negotiate_format("application/json", pages)), "text - 0 refused");
    EXPECT_EQ(describe(negotiate_format("*/*", pages)), "text */* 1000");
    constexpr std::array problems{PageFormat::problem_json, PageFormat::problem_xml};
    EXPECT_EQ(describe(negotiate_format("*/*", problems)), "problem */* 1000");
    EXPECT_EQ(describe(negotiate_format("", problems)), "problem - 0");
    EXPECT_EQ(describe(negotiate_format("text/html", problems)), "problem - 0 refused");
}

TEST(NegotiateFormat, GivesThePreferenceOfTheServerAmongEquals) {
    constexpr std::array order{PageFormat::json, PageFormat::problem_json, PageFormat::html};
    EXPECT_EQ(describe(negotiate_format("application/json", order)), "json application/json 1000");
    EXPECT_EQ(describe(negotiate_format("text/html, application/json", order)),
              "json application/json 1000");
    EXPECT_EQ(describe(negotiate_format("*/*", order, PageFormat::html)), "html */* 1000");
}

TEST(NegotiateFormat, ReadsNoMoreThanItsLimits) {
    std::string header;
    for (std::size_t i = 0; i < max_media_ranges; ++i)
        header += "image/png,";
    EXPECT_EQ(describe(negotiate_format(header + "text/html")), "text - 0 refused skipped");
    const std::string commas(max_accept_size, ',');
    EXPECT_EQ(describe(negotiate_format(commas + "text/html")), "text - 0 skipped");
    const std::string padding(max_accept_size - 8, ' ');
    EXPECT_EQ(describe(negotiate_format(padding + "text/html")), "text - 0 skipped"); // cut in two
    const std::string parameters = "text/html" + std::string(100'000, ';');
    EXPECT_EQ(describe(negotiate_format(parameters)), "text - 0 skipped");
}

TEST(NegotiateFormat, NeverAllocates) {
    const std::string header = "text/html;x=\"" + std::string(5000, 'a') + "\",*/*;q=0.1";
    const std::size_t before = test::allocation_count();
    const FormatNegotiation result = negotiate_format(header);
    EXPECT_EQ(test::allocation_count(), before);
    EXPECT_EQ(result.format, PageFormat::html);
}

TEST(PageFormat, IsKnownByItsName) {
    for (const PageFormat format : all_page_formats)
        EXPECT_EQ(parse_page_format(to_string(format)), format);
    EXPECT_EQ(parse_page_format("HTML"), std::nullopt);
    EXPECT_EQ(content_type(PageFormat::problem_json), "application/problem+json");
}

} // namespace

} // namespace phrasebook
