#include "formats/plural_forms.hpp"

#include <cstdint>
#include <gtest/gtest.h>
#include <limits>
#include <string>
#include <vector>

namespace phrasebook::formats {
namespace {

constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();

PluralForms read(const std::string& text) {
    PluralFormsReading reading = parse_plural_forms(text);
    EXPECT_EQ(reading.error, "") << text;
    return reading.forms.value_or(PluralForms());
}

/// What an expression gives, whatever the number of forms.
std::uint64_t value(const std::string& expression, std::uint64_t n = 0) {
    const PluralForm form = read("nplurals=100; plural=" + expression + ";").evaluate(n);
    EXPECT_NE(form.fault, PluralFault::division_by_zero) << expression;
    return form.form;
}

std::string error(const std::string& text) {
    const PluralFormsReading reading = parse_plural_forms(text);
    EXPECT_FALSE(reading.ok()) << text;
    EXPECT_LE(reading.offset, text.size());
    return std::to_string(reading.offset) + ": " + reading.error;
}

// ---- Languages ----

struct Language {
    const char* name;
    const char* field;
    std::uint32_t count;
    std::vector<std::uint64_t> forms; // Of 0, 1, 2 …
};

// NOLINTNEXTLINE(readability-identifier-naming): the name is GoogleTest's.
void PrintTo(const Language& language, std::ostream* out) {
    *out << language.name;
}

class PluralLanguages : public testing::TestWithParam<Language> {};

TEST_P(PluralLanguages, give_each_number_its_form) {
    const PluralForms forms = read(GetParam().field);
    EXPECT_EQ(forms.count(), GetParam().count);
    for (std::uint64_t n = 0; n < GetParam().forms.size(); ++n) {
        EXPECT_TRUE(forms.evaluate(n).ok());
        EXPECT_EQ(forms.evaluate(n).form, GetParam().forms[n]) << n;
    }
}

// The fields are those of gettext's manual, "Plural forms".
INSTANTIATE_TEST_SUITE_P(
    , PluralLanguages,
    testing::Values(
        Language{"chinese", "nplurals=1; plural=0;", 1, {0, 0, 0}},
        Language{"english", "nplurals=2; plural=(n != 1);", 2, {1, 0, 1}},
        Language{"french", "nplurals=2; plural=(n > 1);", 2, {0, 0, 1}},
        Language{"latvian",
                 "nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2;",
                 3,
                 {2, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0}},
        Language{"russian",
                 "nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && "
                 "(n%100<10 || n%100>=20) ? 1 : 2",
                 3,
                 {2, 0, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 1}},
        Language{"arabic",
                 "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 "
                 ": n%100>=11 ? 4 : 5;",
                 6,
                 {0, 1, 2, 3, 3, 3, 3, 3, 3, 3, 3, 4}}),
    [](const auto& each) { return std::string(each.param.name); });

// ---- Expressions ----

TEST(PluralExpressions, bind_as_in_c) {
    EXPECT_EQ(value("1+2*3"), 7U);
    EXPECT_EQ(value("(1+2)*3"), 9U);
    EXPECT_EQ(value("20-5-3"), 12U);
    EXPECT_EQ(value("24/4/2"), 3U);
    EXPECT_EQ(value("17%10%4"), 3U);
    EXPECT_EQ(value("1<2==1"), 1U);
    EXPECT_EQ(value("3>2>1"), 0U);
    EXPECT_EQ(value("2<=2"), 1U);
    EXPECT_EQ(value("1>=2"), 0U);
    EXPECT_EQ(value("1||0&&0"), 1U);
    EXPECT_EQ(value("5&&7"), 1U);
    EXPECT_EQ(value("0||7"), 1U);
    EXPECT_EQ(value("!n==1", 0), 1U);
    EXPECT_EQ(value("!!n", 7), 1U);
    EXPECT_EQ(value("!n!=0", 7), 0U);
    EXPECT_EQ(value("0 ? 1 : 0 ? 2 : 3"), 3U);
    EXPECT_EQ(value("1 ? 0 ? 4 : 5 : 6"), 5U);
    EXPECT_EQ(value("n ? 1 : n + 2", 0), 2U);
    EXPECT_EQ(value("\t( n )\t", 9), 9U);
}

TEST(PluralExpressions, wrap_around_instead_of_overflowing) {
    EXPECT_EQ(value("n-1", 0), most);
    EXPECT_EQ(value("n+1", most), 0U);
    EXPECT_EQ(value("n*n", most), 1U);
    EXPECT_EQ(value("18446744073709551615"), most);
}

TEST(PluralExpressions, report_a_division_by_zero) {
    for (const char* const each :
         {"1/n", "1%n", "n?0:1/n", "1+1/n", "!(1/n)", "1/n&&0", "0||1%n", "(1/n)?0:0", "1/(n*5)"}) {
        const PluralForm form = read(std::string("nplurals=2; plural=") + each).evaluate(0);
        EXPECT_EQ(form.fault, PluralFault::division_by_zero) << each;
        EXPECT_EQ(form.form, 0U);
    }
}

TEST(PluralExpressions, do_not_divide_where_c_would_not) {
    EXPECT_EQ(value("n && 1/n"), 0U);
    EXPECT_EQ(value("!n || 1/n"), 1U);
    EXPECT_EQ(value("n ? 1/n : 3"), 3U);
    EXPECT_EQ(value("n ? 1 : 0*3", 1), 1U);
}

TEST(PluralExpressions, report_a_form_that_there_is_not) {
    const PluralForms forms = read("nplurals=2; plural=n;");
    EXPECT_TRUE(forms.evaluate(1).ok());
    EXPECT_EQ(forms.evaluate(2).fault, PluralFault::no_such_form);
    EXPECT_EQ(forms.evaluate(2).form, 2U);
}

// ---- Errors ----

TEST(PluralFaults, are_named_with_their_place) {
    EXPECT_EQ(error(""), "0: 'nplurals=' is missing");
    EXPECT_EQ(error("nplurals=INTEGER; plural=EXPRESSION;"), "9: not a number");
    EXPECT_EQ(error("nplurals=0; plural=0;"), "9: nplurals is not 1 to 100");
    EXPECT_EQ(error("nplurals=101; plural=0;"), "9: nplurals is not 1 to 100");
    EXPECT_EQ(error("nplurals=18446744073709551616; plural=0;"),
              "9: a number of more than 64 bits");
    EXPECT_EQ(error("nplurals=2"), "10: ';' is missing behind nplurals");
    EXPECT_EQ(error("nplurals=2;"), "11: 'plural=' is missing");
    EXPECT_EQ(error("nplurals=2; plural="), "19: neither n nor a number nor '('");
    EXPECT_EQ(error("nplurals=2; plural=;"), "19: neither n nor a number nor '('");
    EXPECT_EQ(error("nplurals=2; plural=(n;"), "21: ')' is missing");
    EXPECT_EQ(error("nplurals=2; plural=n ? 1;"), "24: ':' is missing");
    EXPECT_EQ(error("nplurals=2; plural=n ? 1 :;"), "26: neither n nor a number nor '('");
    EXPECT_EQ(error("nplurals=2; plural=n = 1;"), "21: text behind the expression");
    EXPECT_EQ(error("nplurals=2; plural=n & 1;"), "21: text behind the expression");
    EXPECT_EQ(error("nplurals=2; plural=-1;"), "19: neither n nor a number nor '('");
    EXPECT_EQ(error("nplurals=2; plural=n 1;"), "21: text behind the expression");
    EXPECT_EQ(error("nplurals=2; plural=m;"), "19: neither n nor a number nor '('");
    EXPECT_EQ(error("nplurals=2; plural=n; x"), "22: text behind the expression");
    EXPECT_EQ(error("nplurals=2; plural=n +"), "22: neither n nor a number nor '('");
    EXPECT_EQ(error("nplurals=2; plural=99999999999999999999;"),
              "19: a number of more than 64 bits");
}

std::string repeated(std::string_view piece, std::size_t times) {
    std::string result;
    for (; times > 0; --times) {
        result += piece;
    }
    return result;
}

TEST(PluralFaults, bound_the_depth_and_the_size_of_an_expression) {
    const std::string begin = "nplurals=2; plural=";
    EXPECT_EQ(read(begin + repeated("(", 99) + "n" + repeated(")", 99)).evaluate(1).form, 1U);
    EXPECT_EQ(read(begin + repeated("!", 98) + "n").evaluate(1).form, 1U);
    EXPECT_EQ(read(begin + repeated("0+", 99) + "n").evaluate(1).form, 1U);
    EXPECT_TRUE(parse_plural_forms(begin + repeated("0?1:", 98) + "n").ok());

    const std::string brackets = ": brackets and '?' in more than 100 levels";
    const std::string operators = ": operators in more than 100 levels";
    EXPECT_EQ(error(begin + repeated("(", 1'000'000)), "119" + brackets);
    EXPECT_EQ(error(begin + repeated("n?", 1'000'000)), "219" + brackets);
    EXPECT_EQ(error(begin + repeated("!", 1'000'000) + "n"), "1000020" + operators);
    EXPECT_EQ(error(begin + repeated("0+", 1'000'000) + "n"), "220" + operators);

    std::string tree = "n";
    for (int i = 0; i < 10; ++i) {
        const std::string half = "(" + tree + ")";
        tree = half;
        (tree += '*') += half; // In the end 2047 nodes, 11 deep.
    }
    EXPECT_NE(error(begin + tree).find("more than 1000 operators and operands"), std::string::npos);
}

} // namespace
} // namespace phrasebook::formats
