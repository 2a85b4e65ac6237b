#include "lint/output/html_matrix.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include <phrasebook/field.hpp>
#include <phrasebook/key.hpp>
#include <phrasebook/status.hpp>

#include "lint/file_report.hpp"
#include "lint/output/escape.hpp"

namespace phrasebook::lint {

namespace {

/// A message in one locale, in all the files of it.
struct Cell {
    bool translated = false;
    bool fuzzy = false;
    bool designed = false;
    std::size_t findings = 0;
    Severity worst = Severity::off;
    std::size_t first = 0; ///< the index of its first finding of that severity
};

/// Classes first, then codes, as numbers.
struct RowKey {
    Key key{0};
    std::string text;
    friend bool operator<(const RowKey& a, const RowKey& b) {
        return a.key != b.key ? a.key < b.key : a.text < b.text;
    }
};

using Row = std::map<std::string, Cell, std::less<>>;

struct Matrix {
    std::map<RowKey, Row> rows;
    std::size_t files = 0;
};

RowKey row_key(const std::string& text) {
    return {Key::parse(text).value_or(Key(0)), text};
}

/// The four fields of ours in their order, then others by name.
std::vector<std::string> in_order(const std::set<std::string>& fields) {
    std::vector<std::string> ordered;
    for (const Field field : all_fields)
        if (fields.contains(std::string(to_string(field)))) ordered.emplace_back(to_string(field));
    for (const std::string& field : fields)
        if (!parse_field(field)) ordered.push_back(field);
    return ordered;
}

void add_states(Matrix& matrix, const FileReport& file, std::set<std::string>& fields) {
    ++matrix.files;
    for (const MessageState& state : file.states) {
        if (state.key.empty()) continue;
        fields.insert(state.field);
        Cell& cell = matrix.rows[row_key(state.key)][state.field];
        cell.translated |= state.kind == MessageState::Kind::translated;
        cell.fuzzy |= state.kind == MessageState::Kind::fuzzy;
        cell.designed |= state.kind == MessageState::Kind::designed;
    }
}

void add_finding(Matrix& matrix, const Finding& finding, std::size_t index) {
    if (!finding.msgid) return;
    const auto row = matrix.rows.find(row_key(code_key_of(*finding.msgid)));
    if (row == matrix.rows.end()) return;
    const auto cell = row->second.find(field_name_of(finding.msgctxt, *finding.msgid));
    if (cell == row->second.end()) return;
    ++cell->second.findings;
    if (finding.severity > cell->second.worst) {
        cell->second.worst = finding.severity;
        cell->second.first = index;
    }
}

std::string counted(std::size_t count, std::string_view word) {
    return std::to_string(count) + ' ' + std::string(word) + (count == 1 ? "" : "s");
}

/// The sign of a severity, which is not told by its colour alone.
std::string_view sign_of(Severity severity) {
    if (severity == Severity::error) return "✖";
    return severity == Severity::warning ? "▲" : "●";
}

void write_cell(std::ostream& out, const Cell& cell, std::string_view name, std::size_t shown) {
    if (cell.findings > 0) {
        const std::string_view severity = to_string(cell.worst);
        const std::string label = markup_line(name) + ": " + counted(cell.findings, "finding")
                                  + ", " + std::string(severity);
        out << "<td class=\"has-" << severity << "\">";
        if (cell.first < shown)
            out << "<a class=\"" << severity << "\" href=\"#f" << cell.first << "\" aria-label=\""
                << label << "\">" << sign_of(cell.worst) << ' ' << cell.findings << "</a>";
        else
            out << sign_of(cell.worst) << ' ' << cell.findings;
        if (cell.fuzzy && !cell.translated) out << " fuzzy";
        out << "</td>";
    } else if (cell.translated) {
        out << "<td class=\"is-good\">ok</td>";
    } else if (cell.fuzzy) {
        out << "<td class=\"warning\">fuzzy</td>";
    } else if (cell.designed) {
        out << "<td class=\"is-none\">empty</td>";
    } else {
        out << "<td class=\"is-none\">missing</td>";
    }
}

void write_matrix(std::ostream& out, std::string_view locale, const Matrix& matrix,
                  const std::set<RowKey>& keys, const std::vector<std::string>& fields,
                  std::size_t shown) {
    const std::string name = markup_line(locale.empty() ? "no locale" : locale);
    out << "<div>\n<h3>" << name << " <span class=\"soft\">in " << counted(matrix.files, "file")
        << "</span></h3>\n<div class=\"tall\" tabindex=\"0\" role=\"region\" aria-label=\"Codes "
           "and "
        << "fields of " << name << "\">\n<table class=\"matrix\">\n"
        << "<thead><tr><th scope=\"col\">code</th>";
    for (const std::string& field : fields)
        out << "<th scope=\"col\">" << (field.empty() ? "text" : markup_line(field)) << "</th>";
    out << "</tr></thead>\n<tbody>\n";
    const Row no_row;
    for (const RowKey& key : keys) {
        const auto found = matrix.rows.find(key);
        const Row& row = found == matrix.rows.end() ? no_row : found->second;
        out << "<tr><th scope=\"row\"><b>" << markup_line(key.text) << "</b>";
        if (!key.key.is_class())
            if (const std::string_view phrase = reason_phrase(key.key.number()); !phrase.empty())
                out << " <span class=\"soft\">" << markup_line(phrase) << "</span>";
        out << "</th>";
        for (const std::string& field : fields) {
            const auto cell = row.find(field);
            const std::string label = std::string(locale) + ' ' + key.text + ' ' + field;
            write_cell(out, cell == row.end() ? Cell() : cell->second, label, shown);
        }
        out << "</tr>\n";
    }
    out << "</tbody>\n</table>\n</div>\n</div>\n";
}

} // namespace

void write_matrices(std::ostream& out, const Result& result, std::size_t shown) {
    std::map<std::string, Matrix> matrices;
    std::set<RowKey> keys;
    std::set<std::string> fields;
    std::size_t index = 0;
    for (const FileReport& file : result.reports) {
        const std::size_t end = index + file.findings;
        if (!file.is_of_codes) {
            index = end;
            continue;
        }
        Matrix& matrix = matrices[file.locale];
        add_states(matrix, file, fields);
        for (; index < end; ++index)
            add_finding(matrix, result.findings[index], index);
    }
    if (matrices.empty()) return;
    for (const auto& [locale, matrix] : matrices)
        for (const auto& [key, row] : matrix.rows)
            keys.insert(key);
    const std::vector<std::string> columns = in_order(fields);
    out << "<section>\n<h2 id=\"matrix\">Codes and fields</h2>\n"
        << "<p class=\"legend\">✖ error, ▲ warning, ● info, with how "
           "many findings; each leads to the first of the heaviest.</p>\n";
    out << "<div class=\"matrices\">\n";
    for (const auto& [locale, matrix] : matrices)
        write_matrix(out, locale, matrix, keys, columns, shown);
    out << "</div>\n</section>\n";
}

} // namespace phrasebook::lint
