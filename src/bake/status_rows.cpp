#include "bake/status_rows.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <fstream>
#include <utility>

#include <phrasebook/status.hpp>

#include "bake/input.hpp"
#include "formats/split.hpp"

namespace phrasebook::bake {

namespace {

constexpr std::array<std::string_view, 8> columns{"code",  "reason",   "aliases", "constants",
                                                  "class", "standing", "vendor",  "reference"};

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

class Parser {
  public:
    explicit Parser(std::filesystem::path path) : path_(std::move(path)) {}

    std::vector<StatusRow> parse() {
        std::ifstream file(path_);
        if (!file) fail("cannot be opened");
        std::vector<StatusRow> rows;
        bool head = true;
        for (std::string line; std::getline(file, line);) {
            ++line_;
            if (line.starts_with('#')) continue;
            StatusRow row = formats::split(line, '\t');
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
    void check(const StatusRow& row) const {
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

} // namespace

std::vector<StatusRow> read_status_rows(const std::filesystem::path& tsv) {
    return Parser(tsv).parse();
}

} // namespace phrasebook::bake
