#include "lint/output/junit.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "lint/output/escape.hpp"

namespace phrasebook::lint {

namespace {

/// The findings about one message that make its test fail.
struct Case {
    std::string name;
    std::vector<const Finding*> findings;
};

std::string name_of(const Finding& finding) {
    if (!finding.msgid) return "the file as a whole";
    constexpr std::size_t longest = 80;
    const std::string context = finding.msgctxt ? *finding.msgctxt + ' ' : "";
    return shortened(context + *finding.msgid, longest);
}

std::string_view view_of(const std::optional<std::string>& text) {
    return text ? std::string_view(*text) : std::string_view();
}

/// In the order of their first findings.
std::vector<Case> cases_of(std::span<const Finding> findings, Severity least) {
    using Key = std::tuple<bool, std::string_view, bool, std::string_view>;
    std::map<Key, std::size_t> known;
    std::vector<Case> cases;
    for (const Finding& finding : findings) {
        if (finding.severity < least) continue;
        const Key key{finding.msgctxt.has_value(), view_of(finding.msgctxt),
                      finding.msgid.has_value(), view_of(finding.msgid)};
        const auto [place, is_new] = known.emplace(key, cases.size());
        if (is_new) cases.push_back({name_of(finding), {}});
        cases[place->second].findings.push_back(&finding);
    }
    return cases;
}

std::string line_of(const Finding& finding) {
    std::string line = finding.file;
    if (finding.line != 0)
        line += ':' + std::to_string(finding.line) + ':' + std::to_string(finding.display_column);
    line += ": ";
    line.append(to_string(finding.severity)).append(": ").append(finding.message);
    return line.append(" [").append(finding.rule).append("]\n");
}

class JunitWriter {
  public:
    JunitWriter(std::ostream& out, Severity least) : out_(out), least_(least) {}

    void suite(const FileReport& file, std::span<const Finding> findings) {
        const std::vector<Case> cases = cases_of(findings, least_);
        open_suite(file.file, cases.size() + 1, cases.size(), 0);
        out_ << "    <properties>\n";
        property("locale", file.locale);
        property("messages", std::to_string(file.messages));
        property("translated", std::to_string(file.translated));
        property("fuzzy", std::to_string(file.fuzzy));
        out_ << "    </properties>\n";
        for (const Case& each : cases)
            failed(file.file, each);
        passed(file.file, cases.empty() ? "all messages" : "all other messages");
        out_ << "    <system-out>";
        for (const Finding& finding : findings)
            if (finding.severity < least_) out_ << markup_text(line_of(finding));
        out_ << "</system-out>\n    <system-err/>\n  </testsuite>\n";
    }

    void problems(std::span<const std::string> problems) {
        if (problems.empty()) return;
        open_suite("files that cannot be read or written", problems.size(), 0, problems.size());
        out_ << "    <properties/>\n";
        for (const std::string& problem : problems) {
            open_case("phrasebook", shortened(problem, 200));
            out_ << ">\n      <error type=\"problem\" message=\"" << markup_line(problem)
                 << "\"/>\n    </testcase>\n";
        }
        out_ << "    <system-out/>\n    <system-err/>\n  </testsuite>\n";
    }

  private:
    void open_suite(const std::string& name, std::size_t tests, std::size_t failures,
                    std::size_t errors) {
        out_ << "  <testsuite name=\"" << markup_line(name) << "\" id=\"" << next_id_++
             << R"(" package="phrasebook" tests=")" << tests << "\" failures=\"" << failures
             << "\" errors=\"" << errors << "\" skipped=\"0\" time=\"0\">\n";
    }
    void open_case(const std::string& class_name, const std::string& name) {
        out_ << "    <testcase classname=\"" << markup_line(class_name) << "\" name=\""
             << markup_line(name) << R"(" time="0")";
    }
    void property(const char* name, const std::string& value) {
        out_ << "      <property name=\"" << name << "\" value=\"" << markup_line(value)
             << "\"/>\n";
    }
    void passed(const std::string& file, const std::string& name) {
        open_case(file, name);
        out_ << "/>\n";
    }
    void failed(const std::string& file, const Case& each) {
        const Finding* const heaviest = *std::max_element(
            each.findings.begin(), each.findings.end(),
            [](const Finding* a, const Finding* b) { return a->severity < b->severity; });
        open_case(file, each.name);
        out_ << ">\n      <failure type=\"" << heaviest->rule << "\" message=\""
             << markup_line(heaviest->message) << "\">";
        for (const Finding* const finding : each.findings)
            out_ << markup_text(line_of(*finding));
        const Finding& first = *each.findings.front();
        if (!first.reference.empty()) out_ << "\nsource:      " << markup_text(first.reference);
        if (!first.text.empty()) out_ << "\ntranslation: " << markup_text(first.text);
        out_ << "</failure>\n    </testcase>\n";
    }

    std::ostream& out_;
    Severity least_;
    std::size_t next_id_ = 0;
};

} // namespace

void write_junit(std::ostream& out, const Result& result, Severity least) {
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"phrasebook lint\">\n";
    JunitWriter writer(out, least);
    std::span<const Finding> rest = result.findings;
    for (const FileReport& file : result.reports) {
        writer.suite(file, rest.first(file.findings));
        rest = rest.subspan(file.findings);
    }
    writer.problems(result.problems);
    out << "</testsuites>\n";
}

} // namespace phrasebook::lint
