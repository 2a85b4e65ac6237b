// A libFuzzer target for what phrasebook::lint writes: whatever a file holds, each format stays
// what it is, and a pseudo-translation can be read. Inputs are those of lint_fuzzer.cpp.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "formats/utf8.hpp"
#include "lint/engine.hpp"
#include "lint/file_report.hpp"
#include "lint/output/github.hpp"
#include "lint/output/gitlab.hpp"
#include "lint/output/html.hpp"
#include "lint/output/junit.hpp"
#include "lint/output/sarif.hpp"
#include "lint/pseudo/pseudo_files.hpp"
#include "lint_input.hpp"

namespace {

using namespace phrasebook;
using namespace phrasebook::lint;

[[noreturn]] void fail(const char* format, const char* what) {
    static_cast<void>(std::fprintf(stderr, "%s: %s\n", format, what));
    std::abort();
}

template<typename Write>
std::string written(const char* format, Write write) {
    std::ostringstream out;
    write(out);
    std::string text = std::move(out).str();
    if (formats::find_invalid_utf8(text) != std::string::npos) fail(format, "is not UTF-8");
    for (const char c : text)
        if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r')
            fail(format, "holds a control character");
    return text;
}

std::size_t count_of(std::string_view part, std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos;
         at = text.find(part, at + 1))
        ++count;
    return count;
}

void write_all(const Result& result) {
    written("sarif", [&](std::ostream& out) { write_sarif(out, result); });
    written("gitlab", [&](std::ostream& out) { write_gitlab(out, result); });
    const std::string html = written("html", [&](std::ostream& out) { write_html(out, result); });
    if (count_of("<script", html) != 1) fail("html", "a text became a script");
    const std::string junit =
        written("junit", [&](std::ostream& out) { write_junit(out, result, Severity::info); });
    if (count_of("<testsuite ", junit) != result.reports.size() + 1) fail("junit", "lost a suite");
    std::istringstream github(
        written("github", [&](std::ostream& out) { write_github(out, result); }));
    for (std::string line; std::getline(github, line);)
        if (!line.starts_with("::")) fail("github", "a line is no command");
}

void look_at(Document document) {
    static const std::vector<std::string> allowed;
    document.allow_equal = &allowed;
    Report report = check_document(document, active_rules({}, document.language), 1);
    Result result;
    result.findings = std::move(report.findings());
    result.reports.push_back(report_of(document, true));
    result.reports.front().findings = result.findings.size();
    result.problems.push_back(document.name + ": " + document.bytes.substr(0, 100));
    write_all(result);
    const formats::PoFile file = formats::parse_po(pseudo_po(document), "pseudo.po");
    for (const formats::PoDiagnostic& each : file.diagnostics)
        if (each.fault != formats::PoFault::duplicate) fail("pseudo", each.reason.c_str());
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    look_at(phrasebook::fuzz::lint_input({data, size}));
    return 0;
}
