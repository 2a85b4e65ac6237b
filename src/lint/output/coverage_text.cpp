#include "lint/output/coverage_text.hpp"

#include <algorithm>
#include <map>
#include <ostream>
#include <string>
#include <tuple>
#include <vector>

#include "lint/characters.hpp"
#include "lint/output/escape.hpp"
#include "lint/output/percent.hpp"

namespace phrasebook::lint {

namespace {

/// Columns under a head: the first so many to the left, the rest, which are numbers, to the right.
class Columns {
  public:
    Columns(std::vector<std::string> head, std::size_t left) : left_(left) {
        rows_.push_back(std::move(head));
    }
    void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }

    void write(std::ostream& out) const {
        std::vector<std::size_t> widths(rows_.front().size());
        for (const auto& row : rows_)
            for (std::size_t i = 0; i < row.size(); ++i)
                widths[i] = std::max(widths[i], display_width(row[i]));
        for (const auto& row : rows_) {
            std::string line;
            for (std::size_t i = 0; i < row.size(); ++i) {
                const std::string blanks(widths[i] - display_width(row[i]), ' ');
                line += (i == 0 ? "" : "  ") + (i < left_ ? row[i] + blanks : blanks + row[i]);
            }
            line.erase(line.find_last_not_of(' ') + 1);
            out << line << '\n';
        }
    }

  private:
    std::size_t left_;
    std::vector<std::vector<std::string>> rows_;
};

std::string number(std::size_t value) {
    return value == 0 ? "-" : std::to_string(value);
}

/// A name on one line, without what a terminal would obey.
std::string name(std::string_view text) {
    std::string result = valid_utf8(text);
    std::replace_if(
        result.begin(), result.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, '?');
    return result;
}

void write_reader(std::ostream& out, const ReaderCoverage& reader) {
    out << '\n' << reader.tag << " sees";
    const char* separator = ", of ";
    for (const std::string& tag : reader.chain) {
        out << separator << tag;
        separator = ", ";
    }
    out << ":\n";
    std::map<std::tuple<Field, Origin, std::string_view, std::string_view>, std::size_t> counts;
    std::map<std::tuple<Field, Origin, std::string_view, std::string_view>, std::size_t> fuzzy;
    for (const SeenMessage& each : reader.messages) {
        const std::tuple key(each.field, each.origin, std::string_view(each.locale),
                             std::string_view(each.edition));
        ++counts[key];
        if (each.fuzzy) ++fuzzy[key];
    }
    Columns columns({"field", "from", "locale", "edition", "messages", "fuzzy before"}, 4);
    for (const auto& [key, count] : counts) {
        const auto& [field, origin, locale, edition] = key;
        columns.add({std::string(to_string(field)), std::string(to_string(origin)),
                     std::string(locale), name(edition), number(count), number(fuzzy[key])});
    }
    columns.write(out);
}

} // namespace

void write_coverage_text(std::ostream& out, const Coverage& coverage) {
    Columns columns({"locale", "edition", "field", "%", "own", "fuzzy", "missing",
                     "instead:", "edition", "parent", "default", "class", "none"},
                    3);
    for (const CoverageCell& cell : coverage.cells) {
        std::vector<std::string> row{cell.locale,
                                     cell.edition.empty() ? "(all)" : name(cell.edition),
                                     std::string(to_string(cell.field)),
                                     percent(cell.own, cell.total),
                                     number(cell.own),
                                     number(cell.fuzzy),
                                     number(cell.missing()),
                                     "",
                                     number(cell.other_edition)};
        for (auto i = static_cast<std::size_t>(Origin::parent); i < origin_count; ++i)
            row.push_back(number(cell.instead[i]));
        columns.add(std::move(row));
    }
    columns.write(out);
    for (std::size_t i = coverage.locales; i < coverage.readers.size(); ++i)
        write_reader(out, coverage.readers[i]);
}

void write_files_text(std::ostream& out, std::span<const FileReport> files) {
    Columns columns({"file", "locale", "%", "translated", "fuzzy", "missing"}, 2);
    for (const FileReport& file : files)
        columns.add({name(file.file), file.locale, percent(file.translated, file.messages),
                     number(file.translated), number(file.fuzzy),
                     number(file.messages - file.translated - file.fuzzy)});
    columns.write(out);
}

} // namespace phrasebook::lint
