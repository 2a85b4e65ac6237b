// Plural forms: how many there are, and which number takes which.
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include <unicode/plurrule.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>
#include <unicode/ures.h>

#include "formats/ascii.hpp"
#include "lint/rules/checks.hpp"

namespace phrasebook::lint::checks {

namespace {

using formats::PoEntry;

constexpr std::uint64_t last_number = 1000;

const PoEntry* first_plural(const Document& document) {
    for (const PoEntry& entry : document.file.entries)
        if (is_live(entry) && entry.msgid_plural) return &entry;
    return nullptr;
}

const formats::PoField* plural_field(const Document& document) {
    if (!document.file.header) return nullptr;
    for (const formats::PoField& field : document.file.header->fields)
        if (formats::equal_in_any_case(field.name, "Plural-Forms")) return &field;
    return nullptr;
}

void at_field(const Document& document, std::string message, Report& report) {
    const formats::PoField* const field = plural_field(document);
    if (document.kind == FileKind::mo)
        report.at_offset(0, std::move(message));
    else
        report.at_line(field->position.line, field->position.column, std::move(message));
}

bool is_template(std::string_view value) {
    return value.find("INTEGER") != std::string_view::npos;
}

bool has_plural_rules(const std::string& language) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::LocalUResourceBundlePointer plurals(ures_openDirect(nullptr, "plurals", &error));
    const icu::LocalUResourceBundlePointer locales(
        ures_getByKey(plurals.getAlias(), "locales", nullptr, &error));
    std::int32_t length = 0;
    ures_getStringByKey(locales.getAlias(), language.c_str(), &length, &error);
    return U_SUCCESS(error) != 0;
}

std::unique_ptr<icu::PluralRules> cldr_rules(const Tag& tag) {
    UErrorCode error = U_ZERO_ERROR;
    const std::string name(tag.text());
    // Of a language that CLDR has no rules for, ICU says what holds for none.
    if (!has_plural_rules(std::string(tag.language()))) return nullptr;
    std::unique_ptr<icu::PluralRules> rules(
        icu::PluralRules::forLocale(icu::Locale::forLanguageTag(name, error), error));
    return U_FAILURE(error) ? nullptr : std::move(rules);
}

std::string category(const icu::PluralRules& rules, std::uint64_t n) {
    std::string name;
    rules.select(static_cast<std::int32_t>(n)).toUTF8String(name);
    return name;
}

/// Two numbers that one side takes for alike and the other does not; equal where there are none.
std::pair<std::uint64_t, std::uint64_t> difference(const formats::PluralForms& forms,
                                                   const icu::PluralRules& rules) {
    std::map<std::uint64_t, std::uint64_t> first_of_form;
    std::map<std::string, std::uint64_t> first_of_category;
    for (std::uint64_t n = 0; n <= last_number; ++n) {
        const std::uint64_t like = first_of_form.emplace(forms.evaluate(n).form, n).first->second;
        const std::uint64_t alike = first_of_category.emplace(category(rules, n), n).first->second;
        if (like != alike) return {n, like != n ? like : alike};
    }
    return {0, 0};
}

struct Custom {
    std::string_view language;
    std::string_view forms;
};
/// What gettext's own msginit writes for languages of which CLDR says otherwise: right by custom.
constexpr std::array<Custom, 6> customs{{
    {"lv", "nplurals=3;plural=(n%10==1&&n%100!=11?0:n!=0?1:2);"},
    {"pt", "nplurals=2;plural=(n!=1);"},
    {"he", "nplurals=2;plural=(n!=1);"},
    {"fa", "nplurals=2;plural=(n!=1);"},
    {"hi", "nplurals=2;plural=(n!=1);"},
    {"ga", "nplurals=3;plural=n==1?0:n==2?1:2;"},
}};

bool is_custom(std::string_view language, std::string_view value) {
    std::string even;
    for (const char c : value)
        if (c != ' ') even += c;
    return std::any_of(customs.begin(), customs.end(), [&](const Custom& each) {
        return each.language == language && each.forms == even;
    });
}

} // namespace

void plural_forms_missing(const Document& document, Report& report) {
    if (document.kind == FileKind::pot || plural_field(document) != nullptr) return;
    const PoEntry* const entry = first_plural(document);
    if (entry == nullptr) return;
    report.at(*entry, *entry->msgid_plural, 0,
              "there are plurals, but the header has no Plural-Forms");
}

void plural_forms_syntax(const Document& document, Report& report) {
    const formats::PoField* const field = plural_field(document);
    if (field == nullptr || is_template(field->value)) return;
    const auto reading = formats::parse_plural_forms(field->value);
    if (!reading.ok()) return at_field(document, "Plural-Forms: " + reading.error, report);
    for (std::uint64_t n = 0; n <= last_number; ++n) {
        const formats::PluralForm form = reading.forms->evaluate(n);
        if (form.ok()) continue;
        const std::string number = std::to_string(n);
        return at_field(document,
                        form.fault == formats::PluralFault::division_by_zero
                            ? "Plural-Forms divides by zero for n = " + number
                            : "Plural-Forms gives form " + std::to_string(form.form)
                                  + " for n = " + number + ", but there are "
                                  + std::to_string(reading.forms->count()),
                        report);
    }
}

void plural_forms_cldr(const Document& document, Report& report) {
    if (!document.plural_forms || !document.language || plural_field(document) == nullptr) return;
    for (std::uint64_t n = 0; n <= last_number; ++n)
        if (!document.plural_forms->evaluate(n).ok()) return;
    if (is_custom(document.language_name(), plural_field(document)->value)) return;
    const auto rules = cldr_rules(*document.language);
    if (!rules) return;
    const auto [n, other] = difference(*document.plural_forms, *rules);
    if (n == other) return;
    const bool alike = category(*rules, n) == category(*rules, other);
    at_field(document,
             "Plural-Forms is not that of " + std::string(document.language->text()) + ": "
                 + std::to_string(other) + " and " + std::to_string(n)
                 + (alike ? " take one form" : " take different forms") + " in CLDR (\""
                 + category(*rules, other) + (alike ? "" : "\" and \"" + category(*rules, n))
                 + "\")",
             report);
}

void plural_form_count(const Document& document, const PoEntry& entry, Report& report) {
    if (!entry.msgid_plural || !document.plural_forms || document.kind != FileKind::po) return;
    const std::size_t wanted = document.plural_forms->count();
    if (entry.msgstr.size() == wanted) return;
    report.at(entry, entry.msgstr.back(), 0,
              std::to_string(entry.msgstr.size()) + " plural forms, but Plural-Forms says "
                  + std::to_string(wanted));
}

void plural_form_empty(const Document&, const PoEntry& entry, Report& report) {
    if (!entry.msgid_plural || entry.fuzzy()) return;
    const auto empty = [](const formats::PoText& text) { return text.value.empty(); };
    const auto first = std::find_if(entry.msgstr.begin(), entry.msgstr.end(), empty);
    if (first == entry.msgstr.end() || std::all_of(entry.msgstr.begin(), entry.msgstr.end(), empty))
        return;
    report.at(entry, *first, 0,
              "msgstr[" + std::to_string(first - entry.msgstr.begin())
                  + "] is empty, and the other forms are not");
}

} // namespace phrasebook::lint::checks
