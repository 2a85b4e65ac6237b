#include "site/weights.hpp"

#include <regex>
#include <string>

#include <gtest/gtest.h>

namespace phrasebook::site {
namespace {

/// What a server finds in a header.
std::string best_of(const std::string& header, const std::string& elements = "en|fr|\\*") {
    for (const std::string& each : by_weight("(", elements)) {
        std::smatch found;
        if (std::regex_search(header, found, std::regex(each, std::regex::icase))) return found[1];
    }
    return "";
}

TEST(ByWeight, TheHighestTenthWins) {
    EXPECT_EQ(best_of("en;q=0.3,fr"), "fr");
    EXPECT_EQ(best_of("en;q=0.3, fr;q=0.8"), "fr");
    EXPECT_EQ(best_of("en;q=0.05,fr;q=0.1"), "fr");
    EXPECT_EQ(best_of("fr ; q=1.000 , en;q=0.999"), "fr");
    EXPECT_EQ(best_of("FR;Q=0.9,en;q=0.8"), "FR");
}

TEST(ByWeight, OfEqualOnesTheFirstCounts) {
    EXPECT_EQ(best_of("fr,en"), "fr");
    EXPECT_EQ(best_of("de,fr;q=0.85,en;q=0.89"), "fr");
    EXPECT_EQ(best_of("*;q=0.5,en;q=0.5"), "*");
}

TEST(ByWeight, WhatIsExcludedOrUnknownIsPassedOver) {
    EXPECT_EQ(best_of("en;q=0,fr;q=0.001"), "fr");
    EXPECT_EQ(best_of("en;q=0.000,fr;q=0.1"), "fr");
    EXPECT_EQ(best_of("en;q=0.0"), "");
    EXPECT_EQ(best_of("enm,frr,x-fr"), "");
    EXPECT_EQ(best_of(""), "");
}

TEST(ByWeight, ParametersBeforeAWeightDoNotHideIt) {
    EXPECT_EQ(
        best_of("text/html;level=1;q=0.2,text/plain;charset=utf-8;q=0.4", "text/html|text/plain"),
        "text/plain");
}

} // namespace
} // namespace phrasebook::site
