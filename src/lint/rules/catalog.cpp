// Keys and fields, and what is missing or too much.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include <phrasebook/field.hpp>
#include <phrasebook/key.hpp>
#include <phrasebook/status.hpp>

#include "formats/excerpt.hpp"
#include "formats/nearest.hpp"
#include "lint/ignore.hpp"
#include "lint/rules/checks.hpp"

namespace phrasebook::lint::checks {

namespace {

using formats::PoEntry;

std::string describe(const Reference::Row& row) {
    std::optional<std::string_view> msgctxt;
    if (row.msgctxt) msgctxt = *row.msgctxt;
    return formats::describe_key(msgctxt, row.msgid);
}

} // namespace

void key_unknown(const Document& document, const PoEntry& entry, Report& report) {
    if (document.shape != Shape::codes || Key::parse(entry.msgid.value)) return;
    std::vector<std::string> names;
    names.reserve(status_codes().size() + 5);
    for (const int code : status_codes())
        names.push_back(std::to_string(code));
    for (int number = 1; number <= 5; ++number)
        names.emplace_back(Key::of_class(number).name().view());
    const std::vector<std::string_view> candidates(names.begin(), names.end());
    report.at(entry, entry.msgid, 0,
              "neither a code (100 to 999) nor a class (1xx to 5xx): "
                  + formats::excerpt(entry.msgid.value)
                  + formats::did_you_mean(entry.msgid.value, candidates));
}

void field_unknown(const Document& document, const PoEntry& entry, Report& report) {
    if (document.shape != Shape::codes) return;
    if (!entry.msgctxt)
        return report.at(entry, entry.msgid, 0, "msgctxt is missing: it names the field");
    if (parse_field(entry.msgctxt->value)) return;
    std::vector<std::string_view> names;
    names.reserve(all_fields.size());
    for (const Field field : all_fields)
        names.push_back(to_string(field));
    report.at(entry, *entry.msgctxt, 0,
              "not a field: " + formats::excerpt(entry.msgctxt->value)
                  + formats::did_you_mean(entry.msgctxt->value, names));
}

void code_unregistered(const Document& document, const PoEntry& entry, Report& report) {
    if (document.shape != Shape::codes) return;
    const std::optional<Key> key = Key::parse(entry.msgid.value);
    if (!key || key->is_class() || status_info(key->number())) return;
    report.at(entry, entry.msgid, 0,
              "neither IANA nor a vendor that we know has a code " + entry.msgid.value);
}

void message_missing(const Document& document, Report& report) {
    if (!document.has_reference) return;
    const Reference own = reference_from(document);
    const std::size_t last = std::max<std::size_t>(document.line_starts.size(), 1);
    for (const Reference::Row& row : document.reference.rows()) {
        PoEntry key;
        key.msgid.value = row.msgid;
        if (row.msgctxt) key.msgctxt.emplace().value = *row.msgctxt;
        if (row.text.empty() || own.find(key) != nullptr) continue;
        report.at_line(last, 1, "missing: " + describe(row));
        Finding& finding = report.findings().back();
        finding.msgctxt = row.msgctxt;
        finding.msgid = row.msgid;
        finding.reference = row.text;
    }
}

void message_extra(const Document& document, const PoEntry& entry, Report& report) {
    if (!document.has_reference || document.reference.find(entry) != nullptr) return;
    report.at(entry, entry.msgid, 0, "the reference has no such message");
}

void message_fuzzy(const Document& document, const PoEntry& entry, Report& report) {
    if (document.kind != FileKind::pot && entry.fuzzy())
        report.at(entry, entry.msgid, 0, "fuzzy, so that nobody is shown it");
}

void message_empty(const Document& document, const PoEntry& entry, Report& report) {
    if (document.kind == FileKind::pot) return;
    const bool empty = std::all_of(entry.msgstr.begin(), entry.msgstr.end(),
                                   [](const formats::PoText& text) { return text.value.empty(); });
    if (!empty || is_empty_by_design(entry)) return;
    const Reference::Row* const row = document.reference.find(entry);
    if (row != nullptr && row->text.empty()) return;
    report.at(entry, entry.msgstr.front(), 0, "not translated");
}

void message_obsolete(const Document& document, Report& report) {
    for (const PoEntry& entry : document.file.entries)
        if (entry.obsolete)
            report.at(entry, entry.msgid, 0, "obsolete: no program asks for it any more");
}

void ignore_unknown(const Document&, const PoEntry& entry, Report& report) {
    for (const formats::PoComment& comment : entry.comments) {
        if (comment.text.find("lint-ignore:") == std::string::npos) continue;
        for (const std::string_view id : ignored_rules(entry)) {
            if (id == "*" || find_rule(id) != nullptr) continue;
            std::vector<std::string_view> ids;
            for (const Rule& rule : rule_table())
                ids.push_back(rule.info.id);
            report.at_line(comment.line, 1,
                           "there is no rule " + formats::excerpt(id) + " to ignore"
                               + formats::did_you_mean(id, ids));
        }
        return;
    }
}

} // namespace phrasebook::lint::checks
