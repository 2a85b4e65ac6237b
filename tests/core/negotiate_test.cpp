#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>
#include <phrasebook/phrasebook.hpp>

#include "core/cases.hpp"

namespace phrasebook::test {
namespace {

/// The list of tags in a cell: "en,fr,zh-TW"; "-" is none.
std::vector<std::string_view> list(std::string_view cell) {
    std::vector<std::string_view> tags;
    while (!cell.empty() && cell != "-") {
        const std::size_t comma = std::min(cell.find(','), cell.size());
        tags.push_back(cell.substr(0, comma));
        cell.remove_prefix(std::min(comma + 1, cell.size()));
    }
    return tags;
}

/// A line of the table: header, available locales, default, result.
struct Row {
    std::string header;
    std::vector<std::string> cells;
};

std::vector<Row> rows() {
    std::vector<Row> rows;
    for (const Case& each : read_cases("negotiations.tsv")) {
        Row row{each.input, {}};
        std::string_view rest = each.expected;
        for (std::size_t tab = rest.find('\t'); tab != std::string_view::npos;
             tab = rest.find('\t')) {
            row.cells.emplace_back(rest.substr(0, tab));
            rest.remove_prefix(tab + 1);
        }
        row.cells.emplace_back(rest);
        if (row.cells.size() != 3) throw std::runtime_error(each.place);
        rows.push_back(row);
    }
    return rows;
}

std::string_view value(std::string_view cell) {
    return cell == "-" ? std::string_view() : cell;
}

std::string in_one_line(const Negotiation& result) {
    const auto or_dash = [](std::string_view text) {
        return text.empty() ? std::string("-") : std::string(text);
    };
    return or_dash(result.locale) + ' ' + or_dash(result.range) + ' '
           + std::to_string(result.quality) + ' ' + std::string(to_string(result.match))
           + (result.skipped ? " skipped" : "");
}

TEST(Negotiate, EveryCaseOfTheTable) {
    const std::vector<Row> table = rows();
    EXPECT_GT(table.size(), 90U);
    for (const Row& row : table) {
        SCOPED_TRACE(row.header);
        const auto& [available, fallback, expected] =
            std::tie(row.cells[0], row.cells[1], row.cells[2]);
        EXPECT_EQ(in_one_line(negotiate(row.header, list(available), value(fallback))), expected);
        if (available == "en,fr,zh-TW" && fallback == "en") {
            EXPECT_EQ(in_one_line(builtin().negotiate(row.header)), expected);
        }
    }
}

constexpr std::string_view ours[] = {"en", "fr", "zh-TW"};

TEST(Negotiate, TheExplanationEndsInTheSameChoice) {
    for (const Row& row : rows()) {
        SCOPED_TRACE(row.header);
        const auto available = list(row.cells[0]);
        const Negotiation result = negotiate(row.header, available, value(row.cells[1]));
        std::string_view chosen;
        for (const RangeStep& step :
             explain_negotiation(row.header, available, value(row.cells[1])))
            if (step.fate == RangeStep::Fate::chosen) chosen = step.range;
        EXPECT_EQ(chosen, result.range);
    }
}

TEST(Negotiate, ReadsNoMoreThanItsLimits) {
    const std::string too_many = [] {
        std::string header;
        for (std::size_t i = 0; i < max_ranges; ++i)
            header += "de;q=0.5,";
        return header + "fr";
    }();
    const Negotiation many = negotiate(too_many, ours, "en");
    EXPECT_EQ(many.locale, "en");
    EXPECT_TRUE(many.skipped);

    // Cut in the middle of "fr-CA", which must not be taken for "fr".
    const std::string cut = "de," + std::string(max_header_size - 5, ' ') + "fr-CA";
    const Negotiation half = negotiate(cut, ours, "en");
    EXPECT_EQ(half.locale, "en");
    EXPECT_TRUE(half.skipped);

    const std::string fits = std::string(max_header_size - 2, ' ') + "fr";
    EXPECT_EQ(in_one_line(negotiate(fits, ours, "en")), "fr fr 1000 exact");
}

TEST(Negotiate, HugeHeadersAreCutNotRead) {
    for (const std::string_view piece : {",", "_", "-", ";q=", "a,", "*,", "zh-", "\xff"}) {
        std::string header;
        while (header.size() < (std::size_t{1} << 20U))
            header += piece;
        const Negotiation result = negotiate(header, ours, "fr");
        EXPECT_TRUE(result.skipped) << piece;
        EXPECT_TRUE(result.locale == "fr" || result.range == "*") << piece;
    }
}

TEST(Negotiate, AvailableLocalesThatAreNotTagsAreNeverChosen) {
    const std::string_view odd[] = {"!!", "", "fr--CA", "fr"};
    EXPECT_EQ(negotiate("*", odd, "").locale, "fr");
    EXPECT_EQ(negotiate("fr", odd, "!!").locale, "fr");
    EXPECT_EQ(negotiate("de", odd, "!!").match, Match::none);
    EXPECT_EQ(negotiate("de", {}, "").match, Match::none);
}

TEST(Negotiate, ALongListOfAvailableLocalesIsReadWhole) {
    std::vector<std::string> names;
    for (char a = 'a'; a <= 'z'; ++a)
        names.push_back(std::string("q") + a + "q");
    for (char a = 'a'; a <= 'z'; ++a)
        names.push_back(std::string("k") + a + "k");
    names.emplace_back("zh-TW");
    const std::vector<std::string_view> available(names.begin(), names.end());
    EXPECT_EQ(negotiate("zh-HK", available).locale, "zh-TW");
}

TEST(Negotiate, GivesTheValuesOfTheResponsesFields) {
    const Negotiation result = builtin().negotiate("zh-HK");
    EXPECT_EQ(result.content_language(), "zh-TW");
    EXPECT_EQ(Negotiation::vary(), "Accept-Language");
}

TEST(NegotiatePreferences, TakesWhatDesktopsGive) {
    struct Preference {
        std::vector<std::string_view> preferred;
        std::string_view expected;
    };
    const Preference cases[] = {
        {{"zh-Hant-TW", "zh-TW", "zh-Hant", "zh"}, "zh-TW zh-Hant-TW 1000 exact"}, // Qt uiLanguages
        {{"fr_FR.UTF-8@euro"}, "fr fr_FR.UTF-8@euro 1000 parent"},
        {{"zh_TW.Big5"}, "zh-TW zh_TW.Big5 1000 exact"},
        {{"de_DE", "fr"}, "fr fr 1000 exact"},
        {{"C"}, "en - 0 default"},
        {{"POSIX", "fr"}, "fr fr 1000 exact"},
        {{"!!", "fr"}, "fr fr 1000 exact skipped"},
        {{"zh-CN", "zh-SG"}, "en - 0 default"},
        {{}, "en - 0 default"},
    };
    for (const Preference& each : cases)
        EXPECT_EQ(in_one_line(negotiate_preferences(each.preferred, ours, "en")), each.expected);
    EXPECT_EQ(negotiate_preferences({}, ours).match, Match::none);
}

} // namespace
} // namespace phrasebook::test
