#include "lint/terms.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include <phrasebook/lint.hpp>

#include "formats/ascii.hpp"
#include "formats/file.hpp"
#include "formats/split.hpp"

namespace phrasebook::lint {

namespace {

std::vector<std::string> words_of(const std::vector<std::string>& cells, std::size_t column) {
    std::vector<std::string> words;
    if (column >= cells.size()) return words;
    for (const std::string& word : formats::split(cells[column], '|'))
        if (!formats::trim(word).empty()) words.emplace_back(formats::trim(word));
    return words;
}

} // namespace

TermBase TermBase::read(const std::filesystem::path& file) {
    constexpr std::size_t largest = std::size_t{1} << 24U;
    const formats::FileContents contents = formats::read_file(file, largest);
    if (!contents.ok()) throw OptionError(file.string() + ": " + contents.error);
    TermBase base;
    std::size_t column_of_concept = 0;
    std::size_t column_of_use = 0;
    std::size_t column_of_avoid = 0;
    std::size_t number = 0;
    for (std::string& line : formats::split(contents.bytes, '\n')) {
        ++number;
        if (line.ends_with('\r')) line.pop_back();
        if (line.empty() || line.starts_with('#')) continue;
        const std::vector<std::string> cells = formats::split(line, '\t');
        if (column_of_avoid == column_of_use) {
            const auto column = [&](std::string_view name) {
                const auto found = std::find(cells.begin(), cells.end(), name);
                if (found == cells.end())
                    throw OptionError(file.string() + ":" + std::to_string(number)
                                      + ": no column is called '" + std::string(name) + "'");
                return static_cast<std::size_t>(found - cells.begin());
            };
            column_of_concept = column("concept");
            column_of_use = column("use");
            column_of_avoid = column("avoid");
            continue;
        }
        Term term{column_of_concept < cells.size() ? cells[column_of_concept] : "",
                  words_of(cells, column_of_use), words_of(cells, column_of_avoid)};
        if (!term.avoid.empty()) base.terms_.push_back(std::move(term));
    }
    return base;
}

} // namespace phrasebook::lint
