// Rows and columns on standard output: for a person, as TSV, or as JSON.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace CLI { // NOLINT(readability-identifier-naming): theirs
class App;
}

namespace phrasebook::cli {

enum class Format { text, json, tsv };

/// Adds `--format text|json|tsv`.
void add_format(CLI::App& subcommand, Format& format);

/// One line of JSON. Keys keep their order; bytes that are not UTF-8 become U+FFFD.
void print_json(const nlohmann::ordered_json& object);

/// Collects rows, then prints them in one of the formats:
/// - text: aligned columns under a head on a terminal; elsewhere columns are parted by tabs and
///   there is no head;
/// - tsv: a head and columns parted by tabs, with \t, \n, \r and \\ escaped;
/// - json: an object a row, with the columns' names for keys.
class Table {
  public:
    explicit Table(std::vector<std::string> head) : head_(std::move(head)) {}

    /// A cell is text, a number, an array of texts (parted by ", " outside JSON), or null (empty
    /// outside JSON).
    void add(std::vector<nlohmann::ordered_json> row) { rows_.push_back(std::move(row)); }
    void print(Format format) const;

  private:
    void print_aligned() const;
    void print_tabbed(bool with_head) const;

    std::vector<std::string> head_;
    std::vector<std::vector<nlohmann::ordered_json>> rows_;
};

} // namespace phrasebook::cli
