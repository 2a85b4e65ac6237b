#include "lint/output/json.hpp"

#include <ostream>
#include <string>

#include <nlohmann/json.hpp>

namespace phrasebook::lint {

namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::optional<std::string>& text) {
    return text ? Json(*text) : Json();
}

Json json_of(const Finding& finding) {
    Json fix;
    if (finding.fix)
        fix = {{"offset", finding.fix->offset},
               {"length", finding.fix->length},
               {"replacement", finding.fix->replacement}};
    const bool lines = finding.line != 0;
    return {
        {"file", finding.file},
        {"line", lines ? Json(finding.line) : Json()},
        {"column", lines ? Json(finding.column) : Json()},
        {"displayColumn", lines ? Json(finding.display_column) : Json()},
        {"offset", finding.offset},
        {"rule", finding.rule},
        {"severity", to_string(finding.severity)},
        {"message", finding.message},
        {"locale", finding.locale.empty() ? Json() : Json(finding.locale)},
        {"msgctxt", or_null(finding.msgctxt)},
        {"msgid", or_null(finding.msgid)},
        {"fingerprint", std::to_string(finding.fingerprint)},
        {"fix", fix},
    };
}

std::string dumped(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace

/// Finding by finding, so that a long list is never there twice.
void write_json(std::ostream& out, const Result& result) {
    out << R"({"findings": [)";
    const char* separator = "\n";
    for (const Finding& finding : result.findings) {
        out << separator << dumped(json_of(finding));
        separator = ",\n";
    }
    const Json summary{
        {"files", result.files},
        {"messages", result.messages},
        {"errors", result.count(Severity::error)},
        {"warnings", result.count(Severity::warning)},
        {"infos", result.count(Severity::info)},
        {"mended", result.mended},
        {"known", result.known},
        {"problems", result.problems},
        {"notes", result.notes},
    };
    out << "\n], \"summary\": " << dumped(summary) << "}\n";
}

} // namespace phrasebook::lint
