// The places that programs fill in: those of the source must be those of the translation.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "formats/ascii.hpp"
#include "lint/arguments.hpp"
#include "lint/characters.hpp"
#include "lint/rules/checks.hpp"

namespace phrasebook::lint::checks {

namespace {

using ArgumentsOf = Arguments (*)(std::string_view);

bool is_marked(const Translation& translation, std::string_view flag) {
    return translation.entry.find(formats::PoCommentKind::flag) != nullptr
           && translation.entry.has_flag(flag);
}

/// Whether a form may say its number in words ("one file"): of the forms of a plural, any.
bool may_leave_one_out(const Translation& translation) {
    return translation.entry.msgid_plural.has_value();
}

void compare(const Translation& translation, ArgumentsOf arguments_of, Report& report) {
    if (translation.reference == nullptr) return;
    const Arguments source = arguments_of(translation.reference->text());
    const Arguments said = arguments_of(translation.text());
    if (!source.error.empty()) return; // then it is no pattern at all
    if (!said.error.empty()) return report.at(translation, said.error_at, said.error);
    std::size_t missing = 0;
    for (const auto& [name, argument] : source.found) {
        const auto mine = said.found.find(name);
        if (mine == said.found.end()) {
            ++missing;
            if (may_leave_one_out(translation) && missing == 1) continue;
            return report.at(translation, 0,
                             "the argument " + argument.written + " of the source is missing");
        }
        if (mine->second.type != argument.type)
            return report.at(translation, mine->second.at,
                             "the argument " + mine->second.written + " is " + argument.written
                                 + " in the source");
    }
    for (const auto& [name, argument] : said.found) {
        if (source.found.contains(name)) continue;
        // The singular may leave out what the plural has; the plural's own source knows it.
        if (translation.entry.msgid_plural
            && arguments_of(translation.entry.msgid_plural->value).found.contains(name))
            continue;
        return report.at(translation, argument.at,
                         "the argument " + argument.written + " is not in the source");
    }
}

} // namespace

void c_format(const Translation& translation, Report& report) {
    if (is_marked(translation, "c-format") || is_marked(translation, "objc-format"))
        compare(translation, printf_arguments, report);
}

void python_format(const Translation& translation, Report& report) {
    if (is_marked(translation, "python-format")) compare(translation, python_arguments, report);
}

void brace_format(const Translation& translation, Report& report) {
    if (is_marked(translation, "python-brace-format") || is_marked(translation, "c++-format")
        || is_marked(translation, "csharp-format") || is_marked(translation, "rust-format"))
        compare(translation, brace_arguments, report);
}

void qt_format(const Translation& translation, Report& report) {
    if (is_marked(translation, "qt-format") || is_marked(translation, "kde-format")
        || is_marked(translation, "qt-plural-format"))
        compare(translation, qt_arguments, report);
}

void placeholder(const Translation& translation, Report& report) {
    // Without a flag, only what can be nothing else, and what was translated by mistake.
    if (translation.reference == nullptr || translation.document.message_format) return;
    if (translation.entry.find(formats::PoCommentKind::flag) != nullptr)
        for (const std::string_view flag : translation.entry.flags())
            if (flag.ends_with("-format")) return;
    std::size_t missing = 0;
    for (const Placeholder& each : placeholders_of(translation.reference->text())) {
        if (translation.text().find(each.written) != std::string_view::npos) continue;
        // "%2$s %1$s": in another order; "%.40s": cut short.
        if (each.written.front() == '%'
            && (translation.said.has('$') || translation.said.contains("%.")))
            continue;
        if (may_leave_one_out(translation) && ++missing == 1) continue;
        return report.at(translation, 0,
                         "the placeholder " + std::string(each.written)
                             + " of the source is missing");
    }
}

} // namespace phrasebook::lint::checks
