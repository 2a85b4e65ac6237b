#include "lint/report.hpp"

#include <algorithm>
#include <iterator>

#include "lint/characters.hpp"

namespace phrasebook::lint {

namespace {

/// A line is measured and kept so far, so that many findings in one endless line cost little.
constexpr std::size_t longest_line = 4096;
/// One rule says no more than that of one text.
constexpr std::size_t most_in_a_text = 10;

/// As it stands between the quotes of a PO file.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '"' || c == '\\')
            result.append("\\").append({c});
        else if (c == '\n')
            result += "\\n";
        else if (c == '\t')
            result += "\\t";
        else
            result += c;
    }
    return result;
}

/// The edit that writes `replacement` where `text` begins at `offset`. Where the text goes on in
/// another string, the two stay apart behind what is written. Nothing where its bytes stand there
/// otherwise than this would write them.
std::optional<Edit> edit_at(std::string_view bytes, std::size_t offset, std::string_view text,
                            std::string_view replacement) {
    std::string breaks;
    std::size_t at = offset;
    for (std::size_t i = 0; i < text.size(); ++i) {
        while (at < bytes.size() && bytes[at] == '"') {
            const std::size_t next = bytes.find_first_not_of(" \t\r\n", at + 1);
            if (next == std::string_view::npos || bytes[next] != '"') return std::nullopt;
            breaks += bytes.substr(at, next + 1 - at);
            at = next + 1;
        }
        const std::string raw = escaped(text.substr(i, 1));
        if (at > bytes.size() || !bytes.substr(at).starts_with(raw)) return std::nullopt;
        at += raw.size();
    }
    return Edit{offset, at - offset, escaped(replacement) + breaks};
}

} // namespace

std::string_view Report::hindrance() const noexcept {
    if (document_.kind == FileKind::mo) return "a MO file is made from another one";
    return document_.transcoded ? "the file is not in UTF-8" : "";
}

Finding& Report::add(const formats::PoEntry* entry, std::string message) {
    Finding& finding = findings_.emplace_back();
    entries_.push_back(entry);
    finding.rule = rule_;
    finding.severity = severity_;
    finding.file = document_.name;
    finding.message = std::move(message);
    if (document_.language) finding.locale = document_.language->text();
    if (entry == nullptr) return finding;
    if (entry->msgctxt) finding.msgctxt = entry->msgctxt->value;
    finding.msgid = entry->msgid.value;
    finding.text = entry->msgstr.front().value;
    if (const auto reference = document_.reference_of(*entry, 0)) finding.reference = *reference;
    return finding;
}

void Report::append(Report other) {
    std::move(other.findings_.begin(), other.findings_.end(), std::back_inserter(findings_));
    entries_.insert(entries_.end(), other.entries_.begin(), other.entries_.end());
}

void Report::at_line(std::size_t line, std::size_t column, std::string message) {
    Finding& finding = add(nullptr, std::move(message));
    place(finding, {{}, line, column, 0}, 0);
}

void Report::at_offset(std::size_t offset, std::string message) {
    Finding& finding = add(nullptr, std::move(message));
    finding.offset = offset;
    const auto& starts = document_.line_starts;
    if (starts.empty()) return;
    const auto next = std::upper_bound(starts.begin(), starts.end(), offset);
    const auto line = static_cast<std::size_t>(next - starts.begin());
    place(finding, {{}, line, offset - starts[line - 1] + 1, offset}, 0);
}

void Report::at_offset(std::size_t offset, std::size_t length, std::string replacement,
                       std::string message) {
    at_offset(offset, std::move(message));
    Finding& finding = findings_.back();
    finding.hindrance = hindrance();
    if (finding.hindrance.empty()) finding.fix = Edit{offset, length, std::move(replacement)};
}

/// An index of 0 is the place of the text itself; any other one is looked for in the file.
void Report::place(Finding& finding, const formats::PoText& text, std::size_t index) const {
    finding.offset = text.offset;
    if (document_.line_starts.empty() || text.line == 0) return;
    formats::PoPosition position{text.line, text.column};
    if (!text.value.empty())
        position = formats::position_in(document_.bytes, text, std::min(index, text.value.size()));
    finding.line = std::min(position.line, document_.line_starts.size());
    finding.column = position.column;
    finding.offset = document_.line_starts[finding.line - 1] + finding.column - 1;
    const std::string_view line = document_.line(finding.line);
    finding.display_column = finding.column;
    if (finding.column <= longest_line)
        finding.display_column = display_width(line.substr(0, finding.column - 1)) + 1;
    finding.source_line = line.substr(0, longest_line);
}

void Report::at(const formats::PoEntry& entry, const formats::PoText& text, std::size_t index,
                std::string message) {
    Finding& finding = add(&entry, std::move(message));
    place(finding, text, index);
}

void Report::at(const Translation& translation, std::size_t index, std::string message) {
    std::size_t said = 0;
    for (std::size_t i = entries_.size(); i-- > 0 && entries_[i] == &translation.entry;)
        if (findings_[i].rule == rule_) ++said;
    if (said >= most_in_a_text) return;
    Finding& finding = add(&translation.entry, std::move(message));
    finding.text = translation.text();
    finding.spot = std::min(index, finding.text.size());
    if (translation.reference != nullptr) finding.reference = translation.reference->text();
    place(finding, translation.place, index);
}

void Report::at(const Translation& translation, std::size_t index, std::size_t length,
                std::string_view replacement, std::string message) {
    const std::size_t before = findings_.size();
    at(translation, index, std::move(message));
    if (findings_.size() == before) return;
    Finding& finding = findings_.back();
    finding.spot_length = std::min(length, finding.text.size() - finding.spot);
    finding.hindrance = hindrance();
    if (!finding.hindrance.empty()) return;
    finding.fix = edit_at(document_.bytes, finding.offset, translation.text().substr(index, length),
                          replacement);
    if (!finding.fix) finding.hindrance = "escapes stand for the text there";
}

} // namespace phrasebook::lint
