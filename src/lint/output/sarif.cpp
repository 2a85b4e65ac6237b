#include "lint/output/sarif.hpp"

#include <algorithm>
#include <map>
#include <ostream>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>
#include <phrasebook/version.hpp>

#include "lint/output/columns.hpp"
#include "lint/output/escape.hpp"
#include "lint/output/fingerprints.hpp"
#include "lint/output/tree_paths.hpp"

namespace phrasebook::lint {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                               "sarif-schema-2.1.0.json";

std::string dumped(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

const char* level_of(Severity severity) {
    switch (severity) {
    case Severity::error:
        return "error";
    case Severity::warning:
        return "warning";
    case Severity::info:
        return "note";
    case Severity::off:
        break;
    }
    return "none";
}

/// An error is never wrong, a warning is probably right.
const char* precision_of(Severity severity) {
    if (severity == Severity::error) return "very-high";
    return severity == Severity::warning ? "high" : "medium";
}

/// "PluralFormsCldr"
std::string name_of(std::string_view id) {
    std::string name;
    bool upper = true;
    for (const char c : id) {
        if (c == '-') {
            upper = true;
            continue;
        }
        name += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        upper = false;
    }
    return name;
}

/// Indented, which Markdown shows to the letter whatever the text holds.
std::string example(std::string_view title, std::string_view text) {
    if (text.empty()) return "";
    std::string result = "\n\n" + std::string(title) + ":\n\n    ";
    for (const char c : text)
        result.append(1, c).append(c == '\n' ? "    " : "");
    return result;
}

Json json_of(const RuleInfo& rule) {
    const std::string reason(rule.reason);
    const std::string help = reason + "." + example("Wrong", rule.wrong)
                             + example("Right", rule.right)
                             + "\n\nTo leave it out, write above the entry:\n\n    #. lint-ignore: "
                             + std::string(rule.id) + "\n";
    const bool enabled = rule.severity != Severity::off;
    return {
        {"id", rule.id},
        {"name", name_of(rule.id)},
        {"shortDescription", {{"text", reason}}},
        {"fullDescription", {{"text", reason + "."}}},
        {"help", {{"text", help}, {"markdown", help}}},
        {"defaultConfiguration", {{"enabled", enabled}, {"level", level_of(rule.severity)}}},
        {"properties",
         {{"tags", Json::array({rule.family, "i18n"})},
          {"precision", precision_of(rule.severity)}}},
    };
}

Json artifact_of(const std::string& path) {
    Json location{{"uri", uri_of(path)}};
    if (!path.starts_with('/')) location["uriBaseId"] = "%SRCROOT%";
    return location;
}

Json region_of(const Finding& finding) {
    if (finding.line == 0) return {{"byteOffset", finding.offset}, {"byteLength", 0}};
    Json region{{"startLine", finding.line}};
    if (const auto columns = columns_of(finding)) {
        region["startColumn"] = columns->begin;
        region["endColumn"] = columns->end;
    }
    if (!finding.source_line.empty()) region["snippet"] = {{"text", finding.source_line}};
    return region;
}

Json fix_of(const Finding& finding, const std::string& path, const Utf16Columns& columns) {
    const Json deleted{
        {"startLine", finding.line}, {"startColumn", columns.begin}, {"endColumn", columns.end}};
    const Json replacement{{"deletedRegion", deleted},
                           {"insertedContent", {{"text", finding.fix->replacement}}}};
    return {{"description", {{"text", "what phrasebook lint --fix writes"}}},
            {"artifactChanges", Json::array({{{"artifactLocation", artifact_of(path)},
                                              {"replacements", Json::array({replacement})}}})}};
}

class SarifWriter {
  public:
    SarifWriter() {
        for (const RuleInfo& rule : rules())
            rule_index_.emplace(rule.id, rule_index_.size());
    }

    Json json_of(const Finding& finding) {
        const std::string& path = paths_.of(finding.file);
        Json location{{"physicalLocation",
                       {{"artifactLocation", artifact_of(path)}, {"region", region_of(finding)}}}};
        if (finding.msgid) {
            const std::string context = finding.msgctxt ? *finding.msgctxt + ' ' : "";
            location["logicalLocations"] =
                Json::array({{{"name", *finding.msgid},
                              {"fullyQualifiedName", context + *finding.msgid},
                              {"kind", "resource"}}});
        }
        const std::string fingerprint = fingerprints_.next(finding);
        Json json{
            {"ruleId", finding.rule},
            {"ruleIndex", rule_index_.at(finding.rule)},
            {"level", level_of(finding.severity)},
            {"message", {{"text", finding.message}}},
            {"locations", Json::array({location})},
            // The name by which GitHub asks for it, and our own.
            {"partialFingerprints",
             {{"primaryLocationLineHash", fingerprint}, {"phrasebookLint/v1", fingerprint}}},
        };
        if (const auto columns = columns_of_fix(finding);
            columns && (columns->end > columns->begin || !finding.fix->replacement.empty()))
            json["fixes"] = Json::array({fix_of(finding, path, *columns)});
        return json;
    }

  private:
    std::map<std::string_view, std::size_t> rule_index_;
    Fingerprints fingerprints_;
    TreePaths paths_;
};

Json driver() {
    Json list = Json::array();
    for (const RuleInfo& rule : rules())
        list.push_back(json_of(rule));
    return {{"name", "phrasebook lint"}, {"semanticVersion", PHRASEBOOK_VERSION}, {"rules", list}};
}

Json invocation_of(const Result& result) {
    Json invocation{{"executionSuccessful", result.problems.empty()}};
    Json notifications = Json::array();
    for (const std::string& problem : result.problems)
        notifications.push_back({{"level", "error"}, {"message", {{"text", problem}}}});
    for (const std::string& note : result.notes)
        notifications.push_back({{"level", "note"}, {"message", {{"text", note}}}});
    if (!notifications.empty()) invocation["toolExecutionNotifications"] = notifications;
    return invocation;
}

} // namespace

/// Finding by finding, so that a long list is never there twice.
void write_sarif(std::ostream& out, const Result& result) {
    out << R"({"$schema": )" << dumped(schema) << R"(, "version": "2.1.0", "runs": [{)" << '\n'
        << R"("tool": {"driver": )" << dumped(driver()) << "},\n"
        << R"("columnKind": "utf16CodeUnits",)" << '\n'
        << R"("originalUriBaseIds": {"%SRCROOT%": {"description": {"text": )"
        << R"("the root of the working tree, or the folder in which the command was run"}}},)"
        << '\n'
        << R"("invocations": [)" << dumped(invocation_of(result)) << "],\n"
        << R"("results": [)";
    SarifWriter writer;
    const char* separator = "\n";
    for (const Finding& finding : result.findings) {
        out << separator << dumped(writer.json_of(finding));
        separator = ",\n";
    }
    out << "\n]}]}\n";
}

} // namespace phrasebook::lint
