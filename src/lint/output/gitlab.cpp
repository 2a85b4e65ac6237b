#include "lint/output/gitlab.hpp"

#include <algorithm>
#include <ostream>

#include <nlohmann/json.hpp>

#include "lint/output/fingerprints.hpp"

namespace phrasebook::lint {

namespace {

using Json = nlohmann::ordered_json;

const char* severity_of(Severity severity) {
    if (severity == Severity::error) return "major";
    return severity == Severity::warning ? "minor" : "info";
}

} // namespace

void write_gitlab(std::ostream& out, const Result& result) {
    Fingerprints fingerprints;
    const char* separator = "\n";
    out << '[';
    for (const Finding& finding : result.findings) {
        const Json json{
            {"description", finding.message},
            {"check_name", finding.rule},
            // Of two files GitLab wants two of them.
            {"fingerprint", fingerprints.next(finding) + ':' + finding.file},
            {"severity", severity_of(finding.severity)},
            {"location",
             {{"path", finding.file},
              {"lines", {{"begin", std::max<std::size_t>(finding.line, 1)}}}}},
        };
        out << separator << json.dump(-1, ' ', false, Json::error_handler_t::replace);
        separator = ",\n";
    }
    out << "\n]\n";
}

} // namespace phrasebook::lint
