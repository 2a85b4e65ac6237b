#include "lint/output/gitlab.hpp"

#include <algorithm>
#include <ostream>
#include <string>

#include <nlohmann/json.hpp>

#include "lint/output/fingerprints.hpp"
#include "lint/output/tree_paths.hpp"

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
    TreePaths paths;
    const char* separator = "\n";
    out << '[';
    for (const Finding& finding : result.findings) {
        const std::string& path = paths.of(finding.file);
        const Json json{
            {"description", finding.message},
            {"check_name", finding.rule},
            // Of two files GitLab wants two of them.
            {"fingerprint", fingerprints.next(finding) + ':' + path},
            {"severity", severity_of(finding.severity)},
            {"location",
             {{"path", path}, {"lines", {{"begin", std::max<std::size_t>(finding.line, 1)}}}}},
        };
        out << separator << json.dump(-1, ' ', false, Json::error_handler_t::replace);
        separator = ",\n";
    }
    out << "\n]\n";
}

} // namespace phrasebook::lint
