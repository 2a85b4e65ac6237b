// ICU's MessageFormat: compiled, and rendered for each plural category of the language.
#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>
#include <unicode/plurrule.h>
#include <unicode/unistr.h>

#include "formats/ascii.hpp"
#include "formats/excerpt.hpp"
#include "lint/characters.hpp"
#include "lint/rules/checks.hpp"

namespace phrasebook::lint::checks {

namespace {

using icu::MessagePattern;
using icu::UnicodeString;

constexpr std::array<std::string_view, 6> categories{"zero", "one", "two", "few", "many", "other"};

/// A pattern is looked at where the file's texts are patterns and this one has an argument.
bool is_pattern(const Translation& translation) {
    return translation.document.message_format && translation.said.has('{');
}

UnicodeString unicode(std::string_view text) {
    return UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string utf8(const UnicodeString& text) {
    std::string result;
    text.toUTF8String(result);
    return result;
}

/// The index in UTF-8 of an index in UTF-16.
std::size_t index_of(const UnicodeString& text, std::int32_t index) {
    return utf8(text.tempSubString(0, std::max(index, 0))).size();
}

struct Parsed {
    UnicodeString text;
    std::unique_ptr<MessagePattern> pattern; ///< null where it does not parse
    UErrorCode error = U_ZERO_ERROR;
    std::size_t error_at = 0;
};

/// Longer ones are nobody's words, and ICU's own tables have their bounds.
constexpr std::size_t longest_pattern = 30000;

Parsed parse(std::string_view text) {
    Parsed parsed;
    parsed.text = unicode(text);
    UParseError where{};
    if (text.size() > longest_pattern) {
        parsed.error = U_INDEX_OUTOFBOUNDS_ERROR;
        return parsed;
    }
    auto pattern = std::make_unique<MessagePattern>(UMSGPAT_APOS_DOUBLE_OPTIONAL, parsed.error);
    pattern->parse(parsed.text, &where, parsed.error);
    parsed.error_at = index_of(parsed.text, where.offset);
    if (U_SUCCESS(parsed.error)) parsed.pattern = std::move(pattern);
    return parsed;
}

/// An argument that was parsed: what it is called, its type, and its selectors.
struct PatternArgument {
    std::string name;
    UMessagePatternArgType type = UMSGPAT_ARG_TYPE_NONE;
    std::string simple_type; ///< "number" of {n, number}
    std::string style;       ///< "percent" of {n, number, percent}
    std::size_t at = 0;
    std::vector<std::pair<std::string, std::size_t>> selectors;
};

std::vector<PatternArgument> arguments_of(const Parsed& parsed) {
    std::vector<PatternArgument> arguments;
    std::vector<std::size_t> open;
    const MessagePattern& pattern = *parsed.pattern;
    for (std::int32_t i = 0; i < pattern.countParts(); ++i) {
        const MessagePattern::Part& part = pattern.getPart(i);
        const std::size_t at = index_of(parsed.text, part.getIndex());
        switch (part.getType()) {
        case UMSGPAT_PART_TYPE_ARG_START:
            open.push_back(arguments.size());
            arguments.push_back({{}, part.getArgType(), {}, {}, at, {}});
            break;
        case UMSGPAT_PART_TYPE_ARG_LIMIT:
            open.pop_back();
            break;
        case UMSGPAT_PART_TYPE_ARG_NAME:
        case UMSGPAT_PART_TYPE_ARG_NUMBER:
            arguments[open.back()].name = utf8(pattern.getSubstring(part));
            break;
        case UMSGPAT_PART_TYPE_ARG_TYPE:
            arguments[open.back()].simple_type = utf8(pattern.getSubstring(part));
            break;
        case UMSGPAT_PART_TYPE_ARG_STYLE:
            arguments[open.back()].style = utf8(pattern.getSubstring(part));
            break;
        case UMSGPAT_PART_TYPE_ARG_SELECTOR:
            arguments[open.back()].selectors.emplace_back(utf8(pattern.getSubstring(part)), at);
            break;
        default:
            break;
        }
    }
    return arguments;
}

bool is_plural(UMessagePatternArgType type) {
    return type == UMSGPAT_ARG_TYPE_PLURAL || type == UMSGPAT_ARG_TYPE_SELECTORDINAL;
}

icu::Locale locale_of(const Document& document) {
    if (!document.language) return icu::Locale::getRoot();
    UErrorCode error = U_ZERO_ERROR;
    return icu::Locale::forLanguageTag(std::string(document.language->text()), error);
}

std::set<std::string> categories_of(const Document& document, UMessagePatternArgType type) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(
        locale_of(document),
        type == UMSGPAT_ARG_TYPE_PLURAL ? UPLURAL_TYPE_CARDINAL : UPLURAL_TYPE_ORDINAL, error));
    std::set<std::string> names;
    if (U_FAILURE(error)) return names;
    const std::unique_ptr<icu::StringEnumeration> keywords(rules->getKeywords(error));
    if (U_FAILURE(error)) return names;
    for (const char* name = keywords->next(nullptr, error); name != nullptr;
         name = keywords->next(nullptr, error))
        names.insert(name);
    return names;
}

/// Whether somebody has translated the style of a number, date or time: it is neither one of ICU's
/// names, nor a skeleton ("::currency/EUR"), nor a pattern with a place for what is to be shown.
/// `named` says that the source has a name there, and so this is to have one too.
bool is_translated_style(const PatternArgument& argument, bool named) {
    const std::string_view style = formats::trim(argument.style);
    if (style.empty() || style.starts_with("::")) return false;
    constexpr std::array<std::string_view, 3> of_numbers{"currency", "integer", "percent"};
    constexpr std::array<std::string_view, 4> of_dates{"full", "long", "medium", "short"};
    if (argument.simple_type == "number")
        return std::find(of_numbers.begin(), of_numbers.end(), style) == of_numbers.end()
               && style.find_first_of("#0123456789@") == std::string_view::npos;
    if (argument.simple_type != "date" && argument.simple_type != "time") return false;
    if (std::find(of_dates.begin(), of_dates.end(), style) != of_dates.end()) return false;
    bool has_field = false; // something that a date is written with
    for (std::size_t at = 0; at < style.size();) {
        const Decoded each = decode(style, at);
        constexpr std::u32string_view fields = U"ABCDEFGHKLMOQSUVWXYZabcdeghjklmqrsuvwxyz";
        const bool field = fields.find(each.value) != std::u32string_view::npos;
        has_field = has_field || field;
        // A letter that is no field, and stands between no apostrophes, ICU takes for a mistake.
        if (is_letter(each.value) && each.value < 0x80 && !field
            && style.find('\'') == std::string_view::npos)
            return true;
        at += each.length;
    }
    const bool letters_only = std::all_of(style.begin(), style.end(), [](char c) {
        return is_ascii_letter(static_cast<unsigned char>(c));
    });
    return !has_field || (named && letters_only);
}

/// What the words of a plural or select are not, because somebody translated them.
bool is_category_or_number(const std::string& selector) {
    return selector.starts_with('=')
           || std::find(categories.begin(), categories.end(), selector) != categories.end();
}

/// The arguments of the source whose style is one of ICU's names.
std::set<std::string> styled_by_name(const ScannedText* source) {
    std::set<std::string> names;
    if (source == nullptr || !source->has(',')) return names;
    const Parsed parsed = parse(source->text());
    if (!parsed.pattern) return names;
    for (const PatternArgument& argument : arguments_of(parsed))
        if (const std::string_view style = formats::trim(argument.style);
            style == "short" || style == "medium" || style == "long" || style == "full")
            names.insert(argument.name);
    return names;
}

/// A number that takes each category of the language, so that each text is rendered once.
std::vector<double> sample_numbers(const Document& document) {
    std::vector<double> numbers{0, 1, 2};
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::PluralRules> rules(
        icu::PluralRules::forLocale(locale_of(document), error));
    if (U_FAILURE(error)) return numbers;
    for (const std::string& name : categories_of(document, UMSGPAT_ARG_TYPE_PLURAL)) {
        double sample = 0;
        UErrorCode failed = U_ZERO_ERROR;
        if (rules->getSamples(unicode(name), &sample, 1, failed) > 0) numbers.push_back(sample);
    }
    return numbers;
}

/// An apostrophe between a letter and an argument: an elision, which opens a quotation that nobody
/// meant. npos where there is none.
std::size_t find_swallowing(const ScannedText& said) {
    if (!said.has('\'')) return std::string_view::npos;
    const std::string_view text = said.text();
    for (std::size_t at = text.find("'{"); at != std::string_view::npos;
         at = text.find("'{", at + 1))
        if (at > 0 && is_ascii_letter(static_cast<unsigned char>(text[at - 1]))) return at;
    return std::string_view::npos;
}

} // namespace

void icu_syntax(const Translation& translation, Report& report) {
    if (!is_pattern(translation)) return;
    const Parsed parsed = parse(translation.text());
    if (parsed.pattern || parsed.error == U_DEFAULT_KEYWORD_MISSING) return;
    if (translation.reference != nullptr && !parse(translation.reference->text()).pattern)
        return; // then it is no pattern
    const std::string_view near = translation.text().substr(parsed.error_at);
    report.at(translation, parsed.error_at,
              parsed.error == U_UNMATCHED_BRACES
                  ? std::string("a brace without its partner")
                  : "ICU cannot read this pattern (" + std::string(u_errorName(parsed.error))
                        + ") at " + formats::excerpt(near));
}

void icu_other(const Translation& translation, Report& report) {
    if (!is_pattern(translation)) return;
    const Parsed parsed = parse(translation.text());
    if (parsed.error == U_DEFAULT_KEYWORD_MISSING)
        report.at(translation, parsed.error_at, "a plural or select without \"other\"");
}

void icu_keyword(const Translation& translation, Report& report) {
    if (!is_pattern(translation)) return;
    const Parsed parsed = parse(translation.text());
    if (!parsed.pattern) return;
    std::set<std::string> known; // selectors of the source
    if (translation.reference != nullptr)
        if (const Parsed source = parse(translation.reference->text()); source.pattern)
            for (const PatternArgument& argument : arguments_of(source))
                for (const auto& [selector, at] : argument.selectors)
                    known.insert(argument.name + '\n' + selector);
    const std::set<std::string> named = styled_by_name(translation.reference);
    for (const PatternArgument& argument : arguments_of(parsed)) {
        if (argument.type == UMSGPAT_ARG_TYPE_SIMPLE) {
            constexpr std::array<std::string_view, 6> types{"number",   "date",    "time",
                                                            "spellout", "ordinal", "duration"};
            if (std::find(types.begin(), types.end(), argument.simple_type) == types.end())
                return report.at(translation, argument.at,
                                 "ICU knows no type " + formats::excerpt(argument.simple_type)
                                     + " of an argument");
        }
        if (is_translated_style(argument, named.contains(argument.name))
            && !translation.source_has(argument.style))
            return report.at(translation, argument.at,
                             "ICU has no style " + formats::excerpt(argument.style) + " of a "
                                 + argument.simple_type);
        for (const auto& [selector, at] : argument.selectors) {
            if (is_plural(argument.type) && !is_category_or_number(selector))
                return report.at(translation, at,
                                 formats::excerpt(selector) + " is no plural category of CLDR");
            if (argument.type == UMSGPAT_ARG_TYPE_SELECT && !known.empty() && selector != "other"
                && !known.contains(argument.name + '\n' + selector))
                return report.at(translation, at,
                                 "the source does not select " + formats::excerpt(selector));
        }
    }
}

void icu_category(const Translation& translation, Report& report) {
    if (!is_pattern(translation) || !translation.document.language) return;
    const Parsed parsed = parse(translation.text());
    if (!parsed.pattern) return;
    for (const PatternArgument& argument : arguments_of(parsed)) {
        if (!is_plural(argument.type)) continue;
        const std::set<std::string> known = categories_of(translation.document, argument.type);
        for (const auto& [selector, at] : argument.selectors)
            if (is_category_or_number(selector) && !selector.starts_with('=')
                && !known.contains(selector))
                return report.at(translation, at,
                                 std::string(translation.document.language->text())
                                     + " has no plural category \"" + selector
                                     + "\", so that this is never shown");
    }
}

void icu_apostrophe(const Translation& translation, Report& report) {
    if (!is_pattern(translation)) return;
    const std::size_t at = find_swallowing(translation.said);
    if (at != std::string_view::npos)
        report.at(translation, at, 1, "’",
                  "this apostrophe quotes what follows, so that the argument is not filled in");
}

void icu_arguments(const Translation& translation, Report& report) {
    if (translation.reference == nullptr || !translation.document.message_format) return;
    if (!translation.said.has('{') && !translation.reference->has('{')) return;
    if (find_swallowing(translation.said) != std::string_view::npos)
        return; // icu-apostrophe says it
    const Parsed source = parse(translation.reference->text());
    const Parsed said = parse(translation.text());
    if (!source.pattern || !said.pattern) return;
    std::map<std::string, UMessagePatternArgType> wanted;
    for (const PatternArgument& argument : arguments_of(source))
        wanted.emplace(argument.name, argument.type);
    std::set<std::string> mine;
    for (const PatternArgument& argument : arguments_of(said)) {
        mine.insert(argument.name);
        if (!wanted.contains(argument.name))
            return report.at(translation, argument.at,
                             "the argument {" + argument.name + "} is not in the source");
    }
    for (const auto& [name, type] : wanted)
        if (!mine.contains(name))
            return report.at(translation, 0,
                             "the argument {" + name + "} of the source is missing");
}

void icu_render(const Translation& translation, Report& report) {
    if (!is_pattern(translation)) return;
    const Parsed parsed = parse(translation.text());
    if (!parsed.pattern) return;
    const std::vector<PatternArgument> arguments = arguments_of(parsed);
    std::vector<UnicodeString> names;
    for (const PatternArgument& argument : arguments)
        if (const UnicodeString name = unicode(argument.name);
            std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);

    UErrorCode error = U_ZERO_ERROR;
    UParseError where{};
    const icu::MessageFormat format(parsed.text, locale_of(translation.document), where, error);
    if (U_FAILURE(error))
        return report.at(translation, index_of(parsed.text, where.offset),
                         "ICU cannot compile this pattern (" + std::string(u_errorName(error))
                             + ")");
    const bool has_plural = std::any_of(arguments.begin(), arguments.end(),
                                        [](const auto& each) { return is_plural(each.type); });
    for (const double number :
         has_plural ? sample_numbers(translation.document) : std::vector<double>{1}) {
        std::vector<icu::Formattable> values;
        for (const UnicodeString& name : names) {
            const std::string plain = utf8(name);
            const bool numeric =
                std::any_of(arguments.begin(), arguments.end(), [&](const auto& each) {
                    return each.name == plain
                           && (is_plural(each.type) || each.type == UMSGPAT_ARG_TYPE_SIMPLE
                               || each.type == UMSGPAT_ARG_TYPE_CHOICE);
                });
            values.push_back(numeric ? icu::Formattable(number) : icu::Formattable(u"x"));
        }
        UErrorCode failed = U_ZERO_ERROR;
        UnicodeString rendered;
        format.format(names.data(), values.data(), static_cast<std::int32_t>(names.size()),
                      rendered, failed);
        const std::string of_number =
            has_plural ? " for " + std::to_string(static_cast<long>(number)) : "";
        if (U_FAILURE(failed))
            return report.at(translation, 0,
                             "ICU cannot render this pattern" + of_number + " ("
                                 + u_errorName(failed) + ")");
        if (rendered.trim().isEmpty() && !translation.source_has("{}"))
            return report.at(translation, 0, "the pattern gives no words at all" + of_number);
    }
}

} // namespace phrasebook::lint::checks
