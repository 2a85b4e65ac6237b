#include "cli/table.hpp"

#include <algorithm>
#include <iostream>

#include <CLI/CLI.hpp>

#include "cli/nearest.hpp"
#include "cli/terminal.hpp"

namespace phrasebook::cli {

namespace {

using Json = nlohmann::ordered_json;

std::string text_of(const Json& cell) {
    if (cell.is_null()) return "";
    if (cell.is_string()) return cell.get<std::string>();
    if (!cell.is_array()) return cell.dump();
    std::string list;
    for (const Json& item : cell)
        list += (list.empty() ? "" : ", ") + text_of(item);
    return list;
}

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
        case '\t':
            result += "\\t";
            break;
        case '\n':
            result += "\\n";
            break;
        case '\r':
            result += "\\r";
            break;
        case '\\':
            result += "\\\\";
            break;
        default:
            result += c;
        }
    }
    return result;
}

} // namespace

void add_format(CLI::App& subcommand, Format& format) {
    const auto parse = [&format](const std::string& name) {
        if (name == "text")
            format = Format::text;
        else if (name == "json")
            format = Format::json;
        else if (name == "tsv")
            format = Format::tsv;
        else
            throw CLI::ValidationError("--format", "is text, json or tsv, not " + in_quotes(name));
    };
    subcommand
        .add_option_function<std::string>(
            "--format", parse,
            "text: for people, aligned on a terminal; json: one object a line; tsv: a head, then "
            "columns parted by tabs")
        ->type_name("text|json|tsv")
        ->default_str("text");
}

void print_json(const Json& object) {
    std::cout << object.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
}

void Table::print(Format format) const {
    if (format == Format::tsv) {
        print_tabbed(true);
    } else if (format == Format::text) {
        if (is_terminal())
            print_aligned();
        else
            print_tabbed(false);
    } else {
        for (const auto& row : rows_) {
            Json object;
            for (std::size_t i = 0; i < head_.size(); ++i)
                object[head_[i]] = row[i];
            print_json(object);
        }
    }
}

void Table::print_tabbed(bool with_head) const {
    const auto print_row = [with_head](const auto& row) {
        std::string line;
        for (const auto& cell : row)
            line.append(escaped(text_of(cell))).push_back('\t');
        line.pop_back();
        if (!with_head) line.erase(line.find_last_not_of('\t') + 1);
        std::cout << line << '\n';
    };
    if (with_head) print_row(head_);
    for (const auto& row : rows_)
        print_row(row);
}

void Table::print_aligned() const {
    if (rows_.empty()) return;
    std::vector<std::size_t> widths;
    for (const std::string& name : head_)
        widths.push_back(width(name));
    for (const auto& row : rows_)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], width(text_of(row[i])));

    const auto print_row = [&](const auto& row, bool is_head) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string text = text_of(row[i]);
            line += text;
            if (i + 1 < row.size()) line.append(widths[i] - width(text) + 2, ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        std::cout << (is_head ? bold(line) : line) << '\n';
    };
    print_row(head_, true);
    for (const auto& row : rows_)
        print_row(row, false);
}

} // namespace phrasebook::cli
