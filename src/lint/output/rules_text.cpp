#include "lint/output/rules_text.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>

#include "lint/characters.hpp"

namespace phrasebook::lint {

namespace {

/// Unseen characters by their names, so that an example shows what is wrong with it.
std::string visible(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded character = decode(text, at);
        const char32_t c = character.value;
        const bool unseen = c == U'\r' || c == 0xA0 || c == 0x202F || c == 0xAD || c == 0xFEFF
                            || (c >= 0x300 && c < 0x370) || (c >= 0x200B && c <= 0x200F)
                            || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069)
                            || (c >= 0xE000 && c <= 0xF8FF);
        if (unseen)
            result += "<" + code_point_name(c) + ">";
        else
            result += text.substr(at, character.length);
        at += character.length;
    }
    return result;
}

std::string indented(std::string_view text, std::string_view indent) {
    std::string result;
    bool at_begin = true;
    for (const char c : text) {
        if (at_begin && c != '\n') result += indent;
        at_begin = c == '\n';
        result += c;
    }
    if (!at_begin) result += '\n';
    return result;
}

std::string locales_of(const RuleInfo& rule) {
    return rule.locales.empty() ? "all" : std::string(rule.locales);
}

void write_example(std::ostream& out, std::string_view title, std::string_view example) {
    if (example.empty()) return;
    out << title << "\n\n```po\n" << indented(visible(example), "") << "```\n\n";
}

} // namespace

void write_rule_list(std::ostream& out) {
    std::size_t widest = 0;
    for (const RuleInfo& rule : rules())
        widest = std::max(widest, rule.id.size());
    for (const RuleInfo& rule : rules())
        out << rule.id << std::string(widest - rule.id.size() + 2, ' ') << to_string(rule.severity)
            << std::string(9 - to_string(rule.severity).size(), ' ')
            << (rule.locales.empty() ? "" : "[" + locales_of(rule) + "] ") << rule.reason << '\n';
}

void write_rule(std::ostream& out, const RuleInfo& rule) {
    out << rule.id << ": " << rule.reason << "\n\n"
        << "family    " << rule.family << "\nseverity  " << to_string(rule.severity)
        << "\nlocales   " << locales_of(rule) << '\n';
    if (!rule.wrong.empty())
        out << "\nwrong (" << rule.example_locale << ")\n" << indented(visible(rule.wrong), "    ");
    if (!rule.right.empty()) out << "\nright\n" << indented(visible(rule.right), "    ");
    const bool off = rule.severity == Severity::off;
    if (off)
        out << "\nTo have it asked: in phrasebook.toml\n\n";
    else
        out << "\nTo leave it out: '#. lint-ignore: " << rule.id
            << "' above an entry, or in phrasebook.toml\n\n";
    out << "    [lint.rules]\n    " << rule.id << " = \"" << (off ? "warning" : "off") << "\"\n";
}

void write_rules_markdown(std::ostream& out) {
    out << "# The rules of `phrasebook lint`\n\n"
           "Printed by `phrasebook lint --list-rules --format markdown` from the table in\n"
           "[rule_table.cpp](../src/lint/rule_table.cpp); a test holds this page and each example\n"
           "against it. An **error** is never wrong, a **warning** is probably right, **info** is "
           "style,\nand what is **off** waits to be asked by its name.\n\nIn the examples, `source "
           "→ translation` is one entry of a PO file; a text "
           "alone is that of a key.\nUnseen characters are shown by their names: `<U+200B>`.\n\n";
    std::string_view family;
    for (const RuleInfo& rule : rules()) {
        if (rule.family != family) out << "## " << rule.family << "\n\n";
        family = rule.family;
        out << "### " << rule.id << "\n\n"
            << to_string(rule.severity) << (rule.locales.empty() ? "" : ", for " + locales_of(rule))
            << ": " << rule.reason << ".\n\n";
        write_example(out, "Wrong:", rule.wrong);
        write_example(out, "Right:", rule.right);
    }
}

} // namespace phrasebook::lint
