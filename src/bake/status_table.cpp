#include "bake/status_table.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <map>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <phrasebook/status.hpp>

#include "bake/cpp_text.hpp"
#include "bake/input.hpp"
#include "core/ascii.hpp"
#include "core/blob.hpp"

namespace phrasebook::bake {

namespace {

constexpr std::array<std::string_view, 8> columns{"code",  "reason",   "aliases", "constants",
                                                  "class", "standing", "vendor",  "reference"};
enum Column { code_column, reason, aliases, constants, class_column, standing, vendor, reference };

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        parts.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), detail::to_lower);
    return result;
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

using Row = std::vector<std::string>;

class Parser {
  public:
    explicit Parser(std::filesystem::path path) : path_(std::move(path)) {}

    std::vector<Row> parse() {
        std::ifstream file(path_);
        if (!file) fail("cannot be opened");
        std::vector<Row> rows;
        bool head = true;
        for (std::string line; std::getline(file, line);) {
            ++line_;
            if (line.starts_with('#')) continue;
            Row row = split(line, '\t');
            if (row.size() != columns.size())
                fail("has " + std::to_string(row.size()) + " fields, not 8");
            if (head) {
                if (!std::equal(row.begin(), row.end(), columns.begin())) fail("wrong head");
                head = false;
                continue;
            }
            check(row);
            if (!rows.empty() && row[code_column] <= rows.back()[code_column])
                fail("code " + row[code_column] + " is out of order");
            rows.push_back(std::move(row));
        }
        if (rows.empty()) fail("holds no code");
        return rows;
    }

  private:
    void check(const Row& row) const {
        int code = 0;
        const std::string& digits = row[code_column];
        std::from_chars(digits.data(), digits.data() + digits.size(), code);
        if (std::to_string(code) != digits || !is_status_code(code))
            fail("not a status code: " + digits);
        if (row[reason].empty() || !is_ascii(row[reason]))
            fail("the reason phrase of " + digits + " is empty or not ASCII");
        if (row[class_column] != std::to_string(status_class(code)) + "xx")
            fail(digits + " is not of class " + row[class_column]);
        for (int value = 0;; ++value) {
            if (value > static_cast<int>(Standing::unofficial))
                fail("not a standing: " + row[standing]);
            if (to_string(static_cast<Standing>(value)) == row[standing]) break;
        }
        if ((row[standing] == "unofficial") == row[vendor].empty())
            fail(digits + ": an unofficial code has a vendor, and no other has");
        if (row[reference].empty()) fail(digits + " has no reference");
    }

    [[noreturn]] void fail(const std::string& reason) const {
        throw InputError(path_.string() + ':' + std::to_string(line_) + ": " + reason);
    }

    std::filesystem::path path_;
    std::size_t line_ = 0;
};

/// Every name of a code in lower case. A registered code keeps a name that an unofficial one
/// shares.
std::map<std::string, std::string> names_of(const std::vector<Row>& rows) {
    std::map<std::string, std::string> names;
    for (const bool unofficial : {false, true})
        for (const Row& row : rows) {
            if ((row[standing] == "unofficial") != unofficial) continue;
            names.emplace(lower(row[reason]), row[code_column]);
            for (const Column column : {aliases, constants})
                for (const std::string& name : split(row[column], '|'))
                    if (!name.empty()) names.emplace(lower(name), row[code_column]);
        }
    return names;
}

} // namespace

void bake_status_table(const std::filesystem::path& tsv, std::ostream& out) {
    const std::vector<Row> rows = Parser(tsv).parse();
    const std::map<std::string, std::string> names = names_of(rows);
    detail::Blob blob;

    out << "// Printed by bake from data/status-codes.tsv.\n\n";
    write_array(out, "detail::StatusRow", "status_rows", rows, [&](auto& stream, const Row& row) {
        stream << '{' << row[code_column] << ", Standing::" << row[standing];
        for (const Column column : {reason, aliases, constants, vendor, reference})
            stream << ", " << blob.intern(row[column]);
        stream << '}';
    });
    write_array(out, "std::int16_t", "status_code_list", rows,
                [](auto& stream, const Row& row) { stream << row[code_column]; });
    write_array(out, "detail::StatusName", "status_names", names,
                [&](auto& stream, const auto& name) {
                    stream << '{' << blob.intern(name.first) << ", " << name.second << '}';
                });
    write_blob(out, "status_blob", std::move(blob).release());
}

} // namespace phrasebook::bake
