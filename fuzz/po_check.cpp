#include "po_check.hpp"

#include "allocation_meter.hpp"
#include "formats/po.hpp"
#include "formats/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace phrasebook::fuzz {
namespace {

using namespace phrasebook::formats;

// The dearest input is one entry in 18 bytes, each a PoEntry in a vector that has just grown; and
// a diagnostic for every other byte, of which there is a bounded number.
constexpr std::size_t bytes_per_input_byte = 64;
constexpr std::size_t bytes_per_diagnostic = 512;
constexpr std::size_t bytes_for_nothing = 4096;

std::size_t count_lines(std::string_view bytes) {
    std::size_t lines = 1;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const bool crlf = bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n';
        if ((bytes[i] == '\n' || bytes[i] == '\r') && !crlf) {
            ++lines;
        }
    }
    return lines;
}

/// Whether there is nothing but white space and comments, so that a file without entries is right.
bool is_blank(std::string_view bytes) {
    constexpr std::string_view blanks = " \t\v\f";
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
    }
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find_first_of("\r\n"), bytes.size());
        std::string_view line = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        for (;;) {
            line.remove_prefix(std::min(line.find_first_not_of(blanks), line.size()));
            if (!line.starts_with("#~") && !line.starts_with("#|")) {
                break;
            }
            const bool both = line.starts_with("#~|");
            line.remove_prefix(both ? 3 : 2);
        }
        if (!line.empty() && line.front() != '#') {
            return false;
        }
    }
    return true;
}

bool is_clean(std::string_view text) {
    return find_invalid_utf8(text) == std::string_view::npos
           && text.find('\0') == std::string_view::npos;
}

std::string check_diagnostics(const PoFile& file, std::size_t lines) {
    if (file.diagnostics.size() > po_diagnostics_cap + 1) {
        return "too many diagnostics";
    }
    const PoDiagnostic* previous = nullptr;
    for (const PoDiagnostic& each : file.diagnostics) {
        if (each.line < 1 || each.line > lines) {
            return "a diagnostic outside the file";
        }
        if (each.column < 1) {
            return "a diagnostic in column 0";
        }
        if (each.reason.empty()) {
            return "a diagnostic without a reason";
        }
        if (!is_clean(each.reason)) {
            return "a reason that is not clean UTF-8";
        }
        if (each.reason.find('\n') != std::string::npos) {
            return "a reason of two lines";
        }
        if (previous != nullptr && each.line < previous->line) {
            return "diagnostics out of order";
        }
        previous = &each;
    }
    return {};
}

std::string check_text(std::string_view bytes, const PoText& text) {
    if (!is_clean(text.value)) {
        return "a text that is not clean UTF-8";
    }
    if (text.offset + 5 > bytes.size() || !bytes.substr(text.offset).starts_with("msg")) {
        return "a text that does not know its keyword";
    }
    const PoPosition end = position_in(bytes, text, text.value.size());
    if (end.line < text.line) {
        return "a text that ends before it begins";
    }
    const PoPosition begin = position_in(bytes, text, 0);
    if (begin.line > end.line || (begin.line == end.line && begin.column > end.column)) {
        return "a text with its positions in disorder";
    }
    return {};
}

std::string check_entry(std::string_view bytes, const PoEntry& entry) {
    if (entry.msgstr.empty()) {
        return "an entry without a msgstr";
    }
    if (entry.line > entry.last_line) {
        return "an entry that ends before it begins";
    }
    if (entry.msgstr.size() > 1 && !entry.msgid_plural) {
        return "plural forms of nothing";
    }
    for (const PoComment& comment : entry.comments) {
        if (!is_clean(comment.text)) {
            return "a comment that is not clean UTF-8";
        }
    }
    std::string broken = check_text(bytes, entry.msgid);
    if (broken.empty() && entry.msgctxt) {
        broken = check_text(bytes, *entry.msgctxt);
    }
    if (broken.empty() && entry.msgid_plural) {
        broken = check_text(bytes, *entry.msgid_plural);
    }
    for (const PoText& each : entry.msgstr) {
        if (broken.empty()) {
            broken = check_text(bytes, each);
        }
    }
    return broken;
}

} // namespace

std::string check_po(std::string_view bytes) {
    AllocationMeter::start();
    const PoFile file = parse_po(bytes, "input.po");
    const std::size_t allowed = bytes_for_nothing + bytes_per_input_byte * bytes.size()
                                + bytes_per_diagnostic * file.diagnostics.size();
    if (AllocationMeter::peak() > allowed) {
        return std::to_string(AllocationMeter::peak()) + " bytes of memory for "
               + std::to_string(bytes.size()) + " bytes of input";
    }
    if (file.entries.empty() && file.diagnostics.empty() && !is_blank(bytes)) {
        return "no entry and no diagnostic, yet the input is not blank";
    }
    std::string broken = check_diagnostics(file, count_lines(bytes));
    for (const PoEntry& entry : file.entries) {
        if (broken.empty()) {
            broken = check_entry(bytes, entry);
        }
    }
    return broken;
}

} // namespace phrasebook::fuzz
