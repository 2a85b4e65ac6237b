// Each rule finds what its table calls wrong, and nothing in what it calls right.
#include <algorithm>
#include <fstream>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include <phrasebook/lint.hpp>

#include "lint/examples.hpp"
#include "support/temporary_directory.hpp"

namespace phrasebook::lint {
namespace {

class Rules : public testing::TestWithParam<std::size_t> {
  protected:
    [[nodiscard]] static const RuleInfo& rule() { return rules()[GetParam()]; }

    /// The findings of the rule in one of its examples.
    std::vector<Finding> findings_in(std::string_view example) {
        const lint_test::ExampleFile file = lint_test::file_of(example, rule().example_locale);
        const std::filesystem::path folder = directory_.path() / rule().example_locale;
        std::filesystem::create_directories(folder);
        const bool mo = rule().id.starts_with("mo-");
        Options options;
        options.paths = {write(folder / (mo ? "example.mo" : "example.po"),
                               mo ? std::string(example) : file.bytes)};
        if (file.reference)
            options.reference = write(directory_.path() / "reference.po", *file.reference);
        if (file.terms) options.terms = write(directory_.path() / "terms.tsv", *file.terms);
        if (rule().severity == Severity::off)
            options.severities = {{std::string(rule().id), "", Severity::info}};
        Result result = run(options);
        EXPECT_TRUE(result.problems.empty());
        std::erase_if(result.findings, [](const Finding& each) { return each.rule != rule().id; });
        return std::move(result.findings);
    }

  private:
    static std::filesystem::path write(const std::filesystem::path& path,
                                       const std::string& bytes) {
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }

    TemporaryDirectory directory_;
};

TEST_P(Rules, find_what_is_wrong) {
    const auto findings = findings_in(rule().wrong);
    ASSERT_FALSE(findings.empty()) << rule().wrong;
    for (const Finding& finding : findings) {
        EXPECT_EQ(finding.severity, std::max(rule().severity, Severity::info));
        EXPECT_FALSE(finding.message.empty());
        EXPECT_EQ(finding.message.find('\n'), std::string::npos);
    }
}

TEST_P(Rules, find_nothing_in_what_is_right) {
    if (rule().right.empty()) return;
    for (const Finding& finding : findings_in(rule().right))
        ADD_FAILURE() << rule().right << "\n" << finding.message;
}

std::string test_name(const testing::TestParamInfo<std::size_t>& parameter) {
    std::string name(rules()[parameter.param].id);
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Table, Rules, testing::Range<std::size_t>(0, rules().size()), test_name);

TEST(RuleTable, names_each_rule_once_and_says_why) {
    std::set<std::string_view> ids;
    for (const RuleInfo& rule : rules()) {
        EXPECT_TRUE(ids.insert(rule.id).second) << rule.id;
        EXPECT_FALSE(rule.reason.empty()) << rule.id;
        EXPECT_EQ(rule.reason.find('\n'), std::string_view::npos) << rule.id;
        EXPECT_FALSE(rule.wrong.empty()) << rule.id;
    }
}

} // namespace
} // namespace phrasebook::lint
