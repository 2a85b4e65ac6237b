// The header: which fields, which language.
#include <algorithm>
#include <array>
#include <string>

#include <unicode/uloc.h>

#include "formats/excerpt.hpp"
#include "lint/characters.hpp"
#include "lint/guess_language.hpp"
#include "lint/rules/checks.hpp"

namespace phrasebook::lint::checks {

namespace {

using formats::PoField;

bool has_live_entries(const Document& document) {
    const auto& entries = document.file.entries;
    return std::any_of(entries.begin(), entries.end(), is_live);
}

void at_field(const Document& document, const PoField& field, std::string message, Report& report) {
    if (document.kind == FileKind::mo)
        report.at_offset(0, std::move(message));
    else
        report.at_line(field.position.line, field.position.column, std::move(message));
}

const PoField* find_field(const Document& document, std::string_view name) {
    if (!document.file.header) return nullptr;
    const auto& fields = document.file.header->fields;
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const PoField& field) {
        return to_lower(field.name) == to_lower(name);
    });
    return found == fields.end() ? nullptr : &*found;
}

void at_header(const Document& document, std::string message, Report& report) {
    const auto& entry = document.file.entries[document.file.header->entry];
    if (document.kind == FileKind::mo)
        report.at_offset(entry.msgid.offset, std::move(message));
    else
        report.at_line(entry.msgid.line, entry.msgid.column, std::move(message));
}

struct Template {
    std::string_view field;
    std::string_view value;
};
/// As xgettext writes them for people to fill in.
constexpr std::array<Template, 7> templates{{
    {"project-id-version", "PACKAGE VERSION"},
    {"po-revision-date", "YEAR-MO-DA HO:MI+ZONE"},
    {"last-translator", "FULL NAME <EMAIL@ADDRESS>"},
    {"language-team", "LANGUAGE <LL@li.org>"},
    {"content-type", "text/plain; charset=CHARSET"},
    {"plural-forms", "nplurals=INTEGER; plural=EXPRESSION;"},
    {"content-transfer-encoding", "ENCODING"},
}};

/// A language of ISO 639, or one that is nobody's: qaa to qtz (RFC 5646 §2.2.1).
bool is_known_language(const Tag& tag) {
    const std::string language(tag.language());
    if (language.size() == 3 && language >= "qaa" && language <= "qtz") return true;
    const std::string_view three = uloc_getISO3Language(language.c_str());
    return !three.empty();
}

/// Whether two tags can mean one catalog: fr and fr-FR, zh-Hant and zh-TW, not zh-CN and zh-TW. A
/// language alone may stand for any of its regions and scripts.
bool agree(const Tag& a, const Tag& b) {
    if (a == b) return true;
    if (a.language() != b.language()) return false;
    if (a.text() == a.language() || b.text() == b.language()) return true;
    if (!a.region().empty() && !b.region().empty() && a.region() != b.region()) return false;
    const auto script = [](const Tag& tag) {
        if (!tag.script().empty()) return std::string(tag.script());
        if (tag.language() != "zh") return std::string();
        const std::string_view region = tag.region();
        const bool traditional = region == "TW" || region == "HK" || region == "MO";
        return std::string(traditional ? "Hant" : "Hans");
    };
    return script(a) == script(b);
}

} // namespace

void header_missing(const Document& document, Report& report) {
    if (document.file.header || !has_live_entries(document)) return;
    report.at_line(1, 1, "there is no header, so nobody knows charset and language");
}

void header_syntax(const Document& document, Report& report) {
    if (!document.file.header) return;
    for (const PoField& field : document.file.header->fields)
        if (field.name.empty() && !field.value.empty())
            at_field(document, field, "no field of a header: " + formats::excerpt(field.value),
                     report);
}

void header_duplicate(const Document& document, Report& report) {
    if (!document.file.header) return;
    const auto& fields = document.file.header->fields;
    for (std::size_t i = 0; i < std::min<std::size_t>(fields.size(), 1000); ++i) {
        const auto same = [&](const PoField& each) {
            return !each.name.empty() && to_lower(each.name) == to_lower(fields[i].name);
        };
        if (std::any_of(fields.begin(), fields.begin() + static_cast<std::ptrdiff_t>(i), same))
            at_field(document, fields[i], fields[i].name + " is there already", report);
    }
}

void header_template(const Document& document, Report& report) {
    if (document.kind == FileKind::pot || !document.file.header) return;
    for (const PoField& field : document.file.header->fields) {
        const std::string name = to_lower(field.name);
        for (const Template& each : templates)
            if (name == each.field && field.value == each.value)
                at_field(document, field, field.name + " is still the template's", report);
    }
}

void header_language(const Document& document, Report& report) {
    if (document.kind == FileKind::pot || !document.file.header || !has_live_entries(document))
        return;
    const PoField* const field = find_field(document, "Language");
    if (field == nullptr)
        at_header(document, "the header does not say the Language", report);
    else if (field->value.empty())
        at_field(document, *field, "Language is empty", report);
}

void language_tag(const Document& document, Report& report) {
    const PoField* const field = find_field(document, "Language");
    if (field == nullptr || field->value.empty()) return;
    const std::optional<Tag> tag = Tag::parse(field->value);
    if (!tag)
        at_field(document, *field, formats::excerpt(field->value) + " is not a language tag",
                 report);
    else if (!tag->is_root() && !is_known_language(*tag))
        at_field(document, *field, "ICU knows no language " + formats::excerpt(tag->language()),
                 report);
}

void language_folder(const Document& document, Report& report) {
    const PoField* const field = find_field(document, "Language");
    if (field == nullptr || document.places.empty()) return;
    const std::optional<Tag> tag = Tag::parse(field->value);
    if (!tag || tag->is_root()) return;
    if (std::any_of(document.places.begin(), document.places.end(),
                    [&](const Tag& place) { return agree(*tag, place); }))
        return;
    at_field(document, *field,
             "Language is " + std::string(tag->text()) + ", but the file stands where "
                 + std::string(document.places.back().text()) + " belongs",
             report);
}

void language_text(const Document& document, Report& report) {
    if (!document.language || document.kind == FileKind::pot) return;
    const std::string other = other_language(document);
    if (other.empty()) return;
    const std::string message = "the file is for " + std::string(document.language->text())
                                + ", but its texts are " + other;
    if (const PoField* const field = find_field(document, "Language"))
        at_field(document, *field, message, report);
    else
        report.at_line(1, 1, message);
}

} // namespace phrasebook::lint::checks
