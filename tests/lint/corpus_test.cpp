// The corpus: files with one planted defect each, and files without one, full of what looks like
// a defect and is none.
//
// corpus/defects/RULE--NAME.po (or .pot, .mo, or a folder TAG/RULE--NAME.po) must give a finding of
// RULE. Its twin, corpus/clean/RULE--NAME.po, is the same file without the defect: it must give
// neither an error nor a warning, and no finding of RULE. So must every other file in clean/.
// NAME.reference.po beside a file is what it is held against, and terms.tsv are its terms.
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <phrasebook/lint.hpp>

namespace phrasebook::lint {
namespace {

namespace fs = std::filesystem;

fs::path corpus() {
    return PHRASEBOOK_LINT_CORPUS;
}

std::vector<fs::path> files_below(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& each : fs::recursive_directory_iterator(folder))
        if (each.is_regular_file() && each.path().extension() != ".tsv"
            && each.path().stem().extension() != ".reference")
            files.push_back(each.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::string rule_of(const fs::path& file) {
    const std::string name = file.stem().string();
    return name.substr(0, name.find("--"));
}

std::vector<Finding> findings_in(const fs::path& file) {
    Options options;
    options.paths = {file};
    const fs::path reference = fs::path(file).replace_extension(".reference.po");
    if (fs::exists(reference)) options.reference = reference;
    Result result = run(options);
    EXPECT_TRUE(result.problems.empty()) << file;
    return std::move(result.findings);
}

bool finds(const std::vector<Finding>& findings, const std::string& rule) {
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding& each) { return each.rule == rule; });
}

std::string family_of(const std::string& rule) {
    for (const RuleInfo& each : rules())
        if (each.id == rule) return std::string(each.family);
    return "";
}

std::string describe(const Finding& finding) {
    return finding.file + ":" + std::to_string(finding.line) + ":" + std::to_string(finding.column)
           + ": " + std::string(to_string(finding.severity)) + ": " + finding.message + " ["
           + std::string(finding.rule) + "]";
}

TEST(Corpus, every_planted_defect_is_found) {
    struct Score {
        int found = 0;
        int planted = 0;
    };
    std::map<std::string, Score> families;
    for (const fs::path& file : files_below(corpus() / "defects")) {
        const std::string rule = rule_of(file);
        const std::string family = family_of(rule);
        EXPECT_NE(family, "") << file << " names no rule";
        Score& score = families[family];
        ++score.planted;
        if (finds(findings_in(file), rule))
            ++score.found;
        else
            ADD_FAILURE() << file << ": not found";
    }
    Score all;
    for (const auto& [family, score] : families) {
        std::cout << family << ": " << score.found << " of " << score.planted << '\n';
        all.found += score.found;
        all.planted += score.planted;
    }
    std::cout << "recall: " << all.found << " of " << all.planted << '\n';
    EXPECT_GE(all.planted, 150);
}

TEST(Corpus, clean_files_give_no_error_and_no_warning) {
    std::size_t traps = 0;
    for (const fs::path& file : files_below(corpus() / "clean")) {
        if (file.filename().string().starts_with("traps-")) ++traps;
        for (const Finding& finding : findings_in(file))
            if (finding.severity >= Severity::warning || finding.rule == rule_of(file))
                ADD_FAILURE() << describe(finding);
    }
    EXPECT_GE(traps, 60U);
}

TEST(Corpus, every_defect_has_its_twin_without_it) {
    for (const fs::path& file : files_below(corpus() / "defects"))
        EXPECT_TRUE(fs::exists(corpus() / "clean" / file.lexically_relative(corpus() / "defects")))
            << file;
}

/// Other findings in a file with one defect are false, unless the one brings the other about.
TEST(Corpus, a_planted_defect_is_not_taken_for_many) {
    std::size_t others = 0;
    std::size_t files = 0;
    for (const fs::path& file : files_below(corpus() / "defects")) {
        ++files;
        for (const Finding& finding : findings_in(file))
            if (finding.rule != rule_of(file) && finding.severity >= Severity::warning) {
                ++others;
                std::cout << describe(finding) << '\n';
            }
    }
    EXPECT_LE(others * 10, files) << "more than one in ten";
}

} // namespace
} // namespace phrasebook::lint
