#include "cli/manual/choices.hpp"
#include "cli/manual/completions.hpp"

namespace phrasebook::cli {

namespace {

/// Between single quotes fish reads \\ and \' alone.
std::string quoted(std::string_view text) {
    std::string result = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') result += '\\';
        result += c;
    }
    return result + "'";
}

std::string joined(const std::vector<std::string>& list) {
    std::string text;
    for (const std::string& word : list)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

/// What completes a value: `-x` and a list, or files.
std::string value_of(const Parameter& parameter) {
    if (!parameter.values.empty()) {
        const std::string list = joined(parameter.values);
        if (parameter.is_list) return " -x -a '(__phrasebook_list " + list + ")'";
        return " -x -a " + quoted(list);
    }
    switch (file_kind_of(parameter.placeholder)) {
    case FileKind::directory:
        return " -x -a '(__fish_complete_directories)'";
    case FileKind::file:
        return " -r -F";
    case FileKind::none:
        break;
    }
    return " -x";
}

void add_options(std::string& text, const Outline& outline, const std::string& condition) {
    for (const Parameter& option : outline.options) {
        text += "complete -c phrasebook -n " + quoted(condition);
        for (const std::string& name : option.names)
            text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
        if (!option.placeholder.empty()) text += value_of(option);
        text += " -d " + quoted(option.help) + "\n";
    }
}

/// The words before the cursor tell which subcommand is being completed, if one is there: the first
/// that is no option and no value of one.
std::string functions(const Outline& command) {
    std::string with_value;
    for (const Parameter& option : command.options)
        if (!option.placeholder.empty()) with_value += " " + joined(option.names);
    return "# fish completion for phrasebook. Written by `phrasebook completions fish`.\n\n"
           "function __phrasebook_subcommand\n"
           "    set -l words (commandline -opc)\n"
           "    set -e words[1]\n"
           "    while set -q words[1]\n"
           "        if contains -- $words[1]"
           + with_value
           + "\n"
             "            set -e words[1]\n"
             "        else if not string match -q -- '-*' $words[1]\n"
             "            echo $words[1]\n"
             "            return 0\n"
             "        end\n"
             "        set -e words[1]\n"
             "    end\n"
             "    return 1\n"
             "end\n\n"
             "function __phrasebook_in\n"
             "    test \"$(__phrasebook_subcommand)\" = \"$argv\"\n"
             "end\n\n"
             "function __phrasebook_list # words parted by commas\n"
             "    set -l before (commandline -ct | string replace -r '^--[^=]*=' '' | string match "
             "-r '.*,')\n"
             "    printf '%s\\n' \"$before\"$argv\n"
             "end\n\n"
             "complete -c phrasebook -f\n";
}

} // namespace

std::string fish_completion(const Outline& command) {
    std::string text = functions(command);
    add_options(text, command, "not __phrasebook_subcommand >/dev/null");
    for (const Outline& each : command.subcommands)
        text += "complete -c phrasebook -n 'not __phrasebook_subcommand >/dev/null' -a " + each.name
                + " -d " + quoted(summary_of(each)) + "\n";
    for (const Outline& each : command.subcommands) {
        text += "\n";
        const std::string condition = "__phrasebook_in " + each.name;
        add_options(text, each, condition);
        if (each.positionals.empty()) continue;
        const Parameter& first = each.positionals.front();
        const std::string value = value_of(first);
        if (value == " -x") continue;
        text += "complete -c phrasebook -n " + quoted(condition)
                + (value == " -r -F" ? " -F" : value) + "\n";
    }
    return text;
}

} // namespace phrasebook::cli
