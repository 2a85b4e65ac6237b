#include "lint/output/text.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>

#include "lint/characters.hpp"

namespace phrasebook::lint {

namespace {

/// So many columns of a long line are shown, the place among them.
constexpr std::size_t shown_width = 100;

bool is_unsafe(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200E && c <= 0x200F)
           || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x061C;
}

/// A part of a line as it may be shown: of the same width, tabs as one space.
std::string safe(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded character = decode(text, at);
        const bool valid = character.value != 0xFFFD || character.length == 3;
        if (character.value == U'\t')
            result += ' ';
        else if (!valid || (is_unsafe(character.value) && character.value < 0x200E))
            result += "\xEF\xBF\xBD";
        else if (!is_unsafe(character.value))
            result += text.substr(at, character.length);
        at += character.length;
    }
    return result;
}

std::string_view colour_of(Severity severity) {
    switch (severity) {
    case Severity::error:
        return "\x1b[1;31m";
    case Severity::warning:
        return "\x1b[1;35m";
    default:
        return "\x1b[1;36m";
    }
}

/// The longest beginning that is no wider than that.
std::size_t prefix_of_width(std::string_view text, std::size_t width) {
    std::size_t at = 0;
    std::size_t columns = 0;
    while (at < text.size()) {
        const Decoded character = decode(text, at);
        columns += display_width(text.substr(at, character.length));
        if (columns > width) break;
        at += character.length;
    }
    return at;
}

class TextWriter {
  public:
    TextWriter(std::ostream& out, TextStyle style) : out_(out), style_(style) {}

    void write(const Finding& finding) {
        out_ << bold(safe(finding.file));
        if (finding.line != 0)
            out_ << ':' << finding.line << ':' << finding.display_column << ": ";
        else
            out_ << ": byte " << finding.offset << ": ";
        out_ << coloured(to_string(finding.severity), finding.severity) << ": "
             << safe(finding.message) << " [" << finding.rule << "]\n";
        if (finding.line == 0 && finding.msgid)
            out_ << "    " << safe(finding.msgctxt.value_or("")) << (finding.msgctxt ? " " : "")
                 << safe(*finding.msgid) << '\n';
        if (style_.source_lines && finding.line != 0 && !finding.source_line.empty())
            write_source(finding);
    }

  private:
    void write_source(const Finding& finding) {
        const std::string_view line = finding.source_line;
        const std::size_t place = std::min(finding.column - 1, line.size());
        std::size_t begin = 0;
        // A window on a long line, with the place in the first half of it.
        if (display_width(line.substr(0, place)) > shown_width / 2) {
            begin = place;
            while (begin > 0
                   && display_width(line.substr(begin, place - begin)) < shown_width / 2) {
                --begin;
                while (begin > 0 && (static_cast<unsigned char>(line[begin]) & 0xC0U) == 0x80U)
                    --begin;
            }
        }
        std::string_view shown = line.substr(begin);
        shown = shown.substr(0, prefix_of_width(shown, shown_width));
        const bool cut_before = begin > 0;
        const bool cut_behind = begin + shown.size() < line.size();
        out_ << "    " << (cut_before ? "…" : "") << safe(shown) << (cut_behind ? "…" : "") << '\n';
        const std::size_t indent =
            display_width(safe(line.substr(begin, place - begin))) + (cut_before ? 1 : 0);
        out_ << "    " << std::string(indent, ' ') << coloured("^", finding.severity) << '\n';
    }

    [[nodiscard]] std::string coloured(std::string_view text, Severity severity) const {
        if (!style_.colour) return std::string(text);
        return std::string(colour_of(severity)).append(text).append("\x1b[0m");
    }
    [[nodiscard]] std::string bold(const std::string& text) const {
        return style_.colour ? "\x1b[1m" + text + "\x1b[0m" : text;
    }

    std::ostream& out_;
    TextStyle style_;
};

std::string counted(std::size_t count, std::string_view word) {
    return std::to_string(count) + ' ' + std::string(word) + (count == 1 ? "" : "s");
}

} // namespace

void write_text(std::ostream& out, const Result& result, TextStyle style) {
    TextWriter writer(out, style);
    for (const Finding& finding : result.findings)
        writer.write(finding);
    out << counted(result.count(Severity::error), "error") << ", "
        << counted(result.count(Severity::warning), "warning") << ", "
        << result.count(Severity::info) << " info, in " << counted(result.messages, "message")
        << " of " << counted(result.files, "file");
    if (result.mended > 0) out << "; " << result.mended << " mended";
    if (result.known > 0) out << "; " << result.known << " known";
    out << '\n';
}

} // namespace phrasebook::lint
