#include "lint/output/columns.hpp"

#include <algorithm>

#include "formats/po_lexer.hpp"
#include "lint/characters.hpp"

namespace phrasebook::lint {

std::size_t utf16_column(std::string_view line, std::size_t index) {
    std::size_t column = 1;
    std::size_t at =
        line.starts_with(formats::byte_order_mark) ? formats::byte_order_mark.size() : 0;
    while (at < std::min(index, line.size())) {
        const Decoded character = decode(line, at);
        column += character.value > 0xFFFF ? 2 : 1;
        at += character.length;
    }
    return column;
}

std::optional<Utf16Columns> columns_of(const Finding& finding) {
    if (const auto fix = columns_of_fix(finding); fix && fix->end > fix->begin) return fix;
    const std::string_view line = finding.source_line;
    if (finding.line == 0 || finding.column == 0 || finding.column - 1 > line.size())
        return std::nullopt;
    const std::size_t begin = finding.column - 1;
    std::size_t end = begin;
    if (begin < line.size()) end += decode(line, begin).length;
    return Utf16Columns{utf16_column(line, begin), utf16_column(line, end)};
}

std::optional<Utf16Columns> columns_of_fix(const Finding& finding) {
    if (!finding.fix || finding.line == 0 || finding.column == 0) return std::nullopt;
    const std::string_view line = finding.source_line;
    const std::size_t line_start = finding.offset - (finding.column - 1);
    if (finding.fix->offset < line_start) return std::nullopt;
    const std::size_t begin = finding.fix->offset - line_start;
    if (begin > line.size() || finding.fix->length > line.size() - begin) return std::nullopt;
    return Utf16Columns{utf16_column(line, begin), utf16_column(line, begin + finding.fix->length)};
}

} // namespace phrasebook::lint
