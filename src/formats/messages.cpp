#include "formats/messages.hpp"

#include <optional>
#include <string>

#include <phrasebook/catalog_builder.hpp>

namespace phrasebook::formats {

namespace {

/// Why an entry is no message of a catalog, and where; an empty reason when it is one.
PoDiagnostic problem_of(const PoEntry& entry) {
    if (!entry.msgctxt)
        return {entry.msgid.line, entry.msgid.column, "msgctxt is missing: it names the field"};
    if (!parse_field(entry.msgctxt->value))
        return {entry.msgctxt->line, entry.msgctxt->column,
                "not a field: \"" + entry.msgctxt->value
                    + "\" (title, summary, description or advice)"};
    if (!Key::parse(entry.msgid.value))
        return {entry.msgid.line, entry.msgid.column,
                "neither a code (100 to 999) nor a class (1xx to 5xx): \"" + entry.msgid.value
                    + '"'};
    if (entry.msgid_plural)
        return {entry.msgid_plural->line, entry.msgid_plural->column,
                "a message of a catalog has no plural"};
    if (entry.msgstr.front().value.size() > longest_message)
        return {entry.msgstr.front().line, entry.msgstr.front().column, "longer than 65,535 bytes"};
    return {};
}

} // namespace

std::vector<Catalog::Entry> messages_of(PoFile& file, std::string_view locale,
                                        std::string_view edition) {
    std::vector<Catalog::Entry> messages;
    for (const PoEntry& entry : file.entries) {
        if (entry.obsolete || entry.is_header()) continue;
        if (PoDiagnostic problem = problem_of(entry); !problem.reason.empty()) {
            file.diagnostics.push_back(std::move(problem));
        } else if (!entry.msgstr.front().value.empty()) {
            messages.push_back({
                .locale = locale,
                .edition = edition,
                .key = *Key::parse(entry.msgid.value),
                .field = *parse_field(entry.msgctxt->value),
                .text = entry.msgstr.front().value,
                .withheld = entry.fuzzy(),
            });
        }
    }
    return messages;
}

Catalog::Source source_of(const PoFile& file, std::string_view locale, std::string_view edition) {
    return {
        .locale = locale,
        .edition = edition,
        .title = file.field("X-Source-Title").value_or(""),
        .license = file.field("X-License").value_or(""),
        .attribution = file.field("X-Attribution").value_or(""),
    };
}

} // namespace phrasebook::formats
