#include "cli/manual/help_text.hpp"

#include <algorithm>

namespace phrasebook::cli {

namespace {

constexpr std::string_view examples_mark = "Examples:";
constexpr std::string_view exit_mark = "Exit status:";
constexpr std::string_view indent = "  ";

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// "0 answered, 1 nothing found, or nothing asked." as 0 and 1: a number begins a meaning where a
/// comma and a space stand before it.
std::vector<std::pair<std::string, std::string>> statuses(std::string_view sentence) {
    std::vector<std::pair<std::string, std::string>> found;
    std::size_t start = 0;
    while (start + 1 < sentence.size() && is_digit(sentence[start]) && sentence[start + 1] == ' ') {
        std::size_t end = sentence.find(", ", start);
        while (end != std::string_view::npos
               && !(end + 3 < sentence.size() && is_digit(sentence[end + 2])
                    && sentence[end + 3] == ' '))
            end = sentence.find(", ", end + 1);
        std::string_view meaning =
            sentence.substr(start + 2, std::min(end, sentence.size()) - start - 2);
        if (meaning.ends_with('.')) meaning.remove_suffix(1);
        found.emplace_back(std::string(1, sentence[start]), meaning);
        if (end == std::string_view::npos) break;
        start = end + 2;
    }
    return found;
}

std::string_view trimmed(std::string_view line) {
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    return line;
}

/// A line of a list, "0  answered", or what goes on from the one above.
void add_status(std::vector<std::pair<std::string, std::string>>& list, std::string_view line) {
    if (line.size() > 2 && is_digit(line[0]) && line[1] == ' ')
        list.emplace_back(std::string(1, line[0]), trimmed(line.substr(1)));
    else if (!list.empty())
        list.back().second.append(" ").append(line);
}

void add_line(std::vector<Block>& blocks, std::string_view line, bool begins_paragraph) {
    const bool is_literal = line.starts_with(indent);
    if (is_literal) line.remove_prefix(indent.size());
    if (begins_paragraph || blocks.empty() || blocks.back().is_literal != is_literal)
        blocks.push_back({is_literal, begins_paragraph, {}});
    blocks.back().lines.emplace_back(line);
}

} // namespace

HelpText take_apart(std::string_view footer) {
    HelpText text;
    std::string exit_sentence;
    enum class Part { prose, examples, exit } part = Part::prose;
    bool begins_paragraph = true;
    for (const std::string_view line : lines_of(footer)) {
        if (line.empty()) {
            part = Part::prose;
            begins_paragraph = true;
            continue;
        }
        if (begins_paragraph && line == examples_mark) {
            part = Part::examples;
        } else if (begins_paragraph && line.starts_with(exit_mark)) {
            part = Part::exit;
            exit_sentence = trimmed(line.substr(exit_mark.size()));
        } else if (part == Part::examples) {
            text.examples.emplace_back(line.substr(line.starts_with(indent) ? indent.size() : 0));
        } else if (part == Part::exit && exit_sentence.empty()) {
            add_status(text.exit_status, trimmed(line));
        } else if (part == Part::exit) {
            exit_sentence.append(" ").append(line);
        } else {
            add_line(text.prose, line, begins_paragraph);
        }
        begins_paragraph = false;
    }
    if (!exit_sentence.empty()) text.exit_status = statuses(exit_sentence);
    return text;
}

} // namespace phrasebook::cli
