#include "lint/output/github.hpp"

#include <array>
#include <ostream>
#include <string>
#include <string_view>

#include "lint/output/columns.hpp"
#include "lint/output/escape.hpp"
#include "lint/output/tree_paths.hpp"

namespace phrasebook::lint {

namespace {

constexpr std::size_t shown_of_each = 10;

/// What GitHub decodes in a message, and in a property besides. What else it would not show is
/// replaced, so that a terminal's commands stay in the file.
std::string escaped(std::string_view text, bool is_property) {
    std::string result;
    for (const char c : valid_utf8(text)) {
        if (c == '%')
            result += "%25";
        else if (c == '\r')
            result += "%0D";
        else if (c == '\n')
            result += "%0A";
        else if (is_property && c == ':')
            result += "%3A";
        else if (is_property && c == ',')
            result += "%2C";
        else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            result += "\xEF\xBF\xBD";
        else
            result += c;
    }
    return result;
}

std::string_view command_of(Severity severity) {
    if (severity == Severity::error) return "error";
    return severity == Severity::warning ? "warning" : "notice";
}

void write(std::ostream& out, const Finding& finding, TreePaths& paths) {
    out << "::" << command_of(finding.severity)
        << " file=" << escaped(paths.of(finding.file), true);
    if (finding.line != 0) out << ",line=" << finding.line;
    if (const auto columns = columns_of(finding)) out << ",col=" << columns->begin;
    out << ",title=" << escaped(finding.rule, true) << "::";
    if (finding.line == 0 && finding.msgid) {
        if (finding.msgctxt) out << escaped(*finding.msgctxt, false) << ' ';
        out << escaped(shortened(*finding.msgid, 60), false) << ": ";
    }
    out << escaped(finding.message, false) << '\n';
}

} // namespace

void write_github(std::ostream& out, const Result& result) {
    TreePaths paths;
    std::size_t left_out = 0;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
        const std::size_t count = result.count(severity);
        // One notice is kept for saying what is left out.
        const bool is_last = severity == Severity::info;
        const bool needs_room = is_last && (left_out > 0 || count > shown_of_each);
        const std::size_t most = needs_room ? shown_of_each - 1 : shown_of_each;
        std::size_t shown = 0;
        for (const Finding& finding : result.findings) {
            if (finding.severity != severity) continue;
            if (shown == most) break;
            write(out, finding, paths);
            ++shown;
        }
        left_out += count - shown;
    }
    if (left_out > 0)
        out << "::notice title=phrasebook lint::and " << left_out
            << " more, which GitHub would not show\n";
}

} // namespace phrasebook::lint
