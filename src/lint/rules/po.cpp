// The file itself: bytes, charset, line ends, syntax.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "formats/excerpt.hpp"
#include "formats/header_text.hpp"
#include "formats/po_lexer.hpp"
#include "lint/characters.hpp"
#include "lint/rules/checks.hpp"

namespace phrasebook::lint::checks {

namespace {

using formats::PoFault;

/// Which bytes may begin a line that a merge left behind, each seven times.
constexpr std::string_view conflict_marks = "<=>|";

bool is_conflict_mark(std::string_view line) {
    if (line.size() < 7 || conflict_marks.find(line.front()) == std::string_view::npos)
        return false;
    const std::size_t end = std::min(line.find_first_not_of(line.front()), line.size());
    return end == 7 && (line.size() == 7 || line[7] == ' ');
}

bool has_conflict_marks(const Document& document) {
    return document.bytes.find("<<<<<<<") != std::string::npos
           || document.bytes.find(">>>>>>>") != std::string::npos;
}

/// Whether the file ends in the middle of an entry: an open string, or a msgid without a msgstr.
bool is_truncated(const Document& document) {
    if (document.kind == FileKind::mo || document.file.ok()) return false;
    formats::PoLexer lexer(document.bytes);
    std::string_view keyword;
    formats::PoTokenKind last = formats::PoTokenKind::end;
    for (formats::PoToken token = lexer.next(); token.kind != formats::PoTokenKind::end;
         token = lexer.next()) {
        if (token.previous) continue;
        last = token.kind;
        if (token.kind == formats::PoTokenKind::keyword) keyword = token.raw;
    }
    const bool open = last == formats::PoTokenKind::unterminated && !document.bytes.ends_with('\n');
    const bool half = keyword == "msgid" || keyword == "msgctxt" || keyword == "msgid_plural";
    return open || half || last == formats::PoTokenKind::keyword
           || last == formats::PoTokenKind::index;
}

void report_faults(const Document& document, PoFault fault, Report& report) {
    for (const formats::PoDiagnostic& each : document.file.diagnostics)
        if (each.fault == fault) report.at_line(each.line, each.column, each.reason);
}

/// The byte that CP1252 (or Latin-1) has for a character; -1 for none.
int windows_byte(char32_t character) {
    // 0x80 to 0x9F, where CP1252 is not Latin-1.
    constexpr std::array<char32_t, 32> high{
        0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
    if (character < 0x100) return static_cast<int>(character);
    const auto* const found = std::find(high.begin(), high.end(), character);
    return found == high.end() ? -1 : static_cast<int>(0x80 + (found - high.begin()));
}

/// A character that was read as several: what it was, and how many there are now.
struct Misread {
    char32_t meant = 0;
    std::size_t length = 0;
};

Misread misread_at(std::span<const Character> characters, std::size_t at) {
    const int lead = windows_byte(characters[at].value);
    const std::size_t length = lead < 0xC2   ? 0
                               : lead < 0xE0 ? 2
                               : lead < 0xF0 ? 3
                               : lead < 0xF5 ? 4
                                             : 0;
    if (length == 0 || at + length > characters.size()) return {};
    std::string bytes;
    for (std::size_t i = 0; i < length; ++i) {
        const int byte = windows_byte(characters[at + i].value);
        if (byte < 0 || (i > 0 && (byte < 0x80 || byte > 0xBF))) return {};
        bytes += static_cast<char>(byte);
    }
    const Decoded meant = decode(bytes, 0);
    return meant.length == length ? Misread{meant.value, length} : Misread{};
}

/// What nobody writes on purpose: a letter with an accent, a quote or a dash in two or three
/// others.
bool is_sure(const Misread& misread, std::span<const Character> characters, std::size_t at) {
    if (misread.length == 2 && misread.meant < 0xC0) {
        // "Â" before a no-break space, a quote or a degree may be the end of a word in capitals.
        return at == 0 || !is_upper(characters[at - 1].value);
    }
    if (misread.length == 2 && misread.meant < 0x180) {
        // "Ä“" and the like are a letter and the quote that closes.
        const char32_t next = characters[at + 1].value;
        return misread.meant < 0x100 || next < 0x2000;
    }
    return misread.length == 3 && misread.meant >= 0x2010 && misread.meant <= 0x20AC;
}

bool is_han_or_mark(char32_t character) {
    return (character >= 0x3000 && character <= 0x9FFF)
           || (character >= 0xFF00 && character <= 0xFFEF);
}

} // namespace

void po_syntax(const Document& document, Report& report) {
    const bool truncated = is_truncated(document);
    const bool conflict = has_conflict_marks(document);
    const auto& faults = document.file.diagnostics;
    for (const formats::PoDiagnostic& each : faults) {
        if (each.fault != PoFault::syntax) continue;
        if (conflict && is_conflict_mark(document.line(each.line))) continue;
        if (truncated && &each == &faults.back()) continue; // said by po-truncated
        report.at_line(each.line, each.column, each.reason);
    }
}

void po_truncated(const Document& document, Report& report) {
    if (is_truncated(document))
        report.at_offset(document.bytes.size(), "the file ends in the middle of an entry");
}

void po_encoding(const Document& document, Report& report) {
    report_faults(document, PoFault::encoding, report);
    report_faults(document, PoFault::charset, report);
    if (document.untranslatable)
        report.at_offset(*document.untranslatable,
                         "a byte that is not of the charset "
                             + formats::excerpt(document.file.header->charset));
}

void po_duplicate(const Document& document, Report& report) {
    if (has_conflict_marks(document)) return; // both sides of the merge are there
    report_faults(document, PoFault::duplicate, report);
}

void po_charset(const Document& document, Report& report) {
    if (document.kind != FileKind::po || !document.file.header) return;
    const auto& header = *document.file.header;
    if (!header.charset.empty() && header.charset != "CHARSET") return;
    const auto field =
        std::find_if(header.fields.begin(), header.fields.end(),
                     [](const auto& each) { return to_lower(each.name) == "content-type"; });
    const std::string message = "the header names no charset; Content-Type must be "
                                "\"text/plain; charset=UTF-8\"";
    if (field != header.fields.end())
        report.at_line(field->position.line, field->position.column, message);
    else
        report.at_line(document.file.entries[header.entry].msgid.line, 1, message);
}

void po_bom(const Document& document, Report& report) {
    if (document.file.byte_order_mark)
        report.at_offset(0, formats::byte_order_mark.size(), "",
                         "a byte order mark, on which msgfmt stops");
}

void po_line_ends(const Document& document, Report& report) {
    if (!document.file.line_ends.mixed()) return;
    const bool mostly_lf = document.file.line_ends.lf >= document.file.line_ends.crlf;
    // The first line that ends as the lesser part do.
    const std::string_view bytes = document.bytes;
    std::size_t at = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const bool crlf = bytes[i] == '\r' && bytes.substr(i + 1).starts_with('\n');
        const bool other = mostly_lf ? bytes[i] == '\r' : bytes[i] == '\n';
        if (other) {
            at = i;
            break;
        }
        if (crlf) ++i;
    }
    report.at_offset(at, mostly_lf ? "a carriage return; most lines end with LF alone"
                                   : "a line end that is not CRLF, as those of most lines are");
}

void po_conflict(const Document& document, Report& report) {
    if (has_conflict_marks(document))
        for (std::size_t line = 1; line <= document.line_starts.size(); ++line)
            if (is_conflict_mark(document.line(line)))
                report.at_line(line, 1, "a mark of a merge that was not finished");
    // What msgcat puts between the texts that it cannot choose from.
    for (const formats::PoEntry& entry : document.file.entries)
        for (const formats::PoText& text : entry.msgstr) {
            const std::size_t at = text.value.find("#-#-#-#-#");
            if (at == std::string::npos || entry.obsolete) continue;
            report.at(entry, text, at, "a mark of msgcat's between texts to choose from");
            break;
        }
}

void po_mojibake(const Translation& translation, Report& report) {
    if (translation.said.is_ascii()) return;
    const auto characters = translation.said.characters();
    std::size_t han = 0; // Han is misread a third at a time, and one third alone may be meant
    std::size_t first_han = 0;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        if (characters[i].value < 0xC2) {
            han = 0;
            continue;
        }
        const Misread misread = misread_at(characters, i);
        if (misread.length == 0) continue;
        if (is_sure(misread, characters, i)) {
            const std::string meant = encode(misread.meant);
            report.at(
                translation, characters[i].at,
                "UTF-8 read as Windows-1252: this was "
                    + (misread.meant == 0xA0 ? std::string("a no-break space") : in_quotes(meant)));
            return;
        }
        if (misread.length == 3 && is_han_or_mark(misread.meant)) {
            if (han == 0) first_han = i;
            if (++han == 2) {
                report.at(translation, characters[first_han].at,
                          "UTF-8 read as Windows-1252: this was Chinese or Japanese");
                return;
            }
            i += 2;
        }
    }
}

void mo_damaged(const Document& document, Report& report) {
    const std::string charset = document.file.header ? document.file.header->charset : "";
    for (const formats::MoDiagnostic& each : document.mo_faults) {
        // Texts of another charset are not read here, but by gettext they are.
        const bool other_charset = each.reason == formats::describe_other_charset(charset);
        const bool plural_forms = each.reason.starts_with("Plural-Forms"); // plural-forms-syntax
        if (!other_charset && !plural_forms) report.at_offset(each.offset, each.reason);
    }
}

} // namespace phrasebook::lint::checks
