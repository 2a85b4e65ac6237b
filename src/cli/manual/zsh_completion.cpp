#include "cli/manual/choices.hpp"
#include "cli/manual/completions.hpp"

namespace phrasebook::cli {

namespace {

/// The text within a specification of _arguments, where these marks part it.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == ':' || c == '\\') result += '\\';
        result += c;
    }
    return result;
}

std::string joined(const std::vector<std::string>& list, char mark) {
    std::string text;
    for (const std::string& word : list) {
        if (!text.empty()) text += mark;
        text += word;
    }
    return text;
}

/// `:message:action`: what is asked for, and what completes it.
std::string action(const Parameter& parameter) {
    const std::string message = ":" + escaped(parameter.placeholder) + ":";
    if (!parameter.values.empty()) {
        const std::string list = joined(parameter.values, ' ');
        if (parameter.is_list) return message + "_sequence compadd - " + list;
        if (parameter.values.front().ends_with('=')) return message + "compadd -S '' - " + list;
        return message + "(" + list + ")";
    }
    switch (file_kind_of(parameter.placeholder)) {
    case FileKind::directory:
        return message + "_files -/";
    case FileKind::file:
        return message + "_files";
    case FileKind::none:
        break;
    }
    return message + " ";
}

/// One name: `--locale=[help]:TAG:(en fr)`, with what it stands beside no more than once.
std::string option_line(const Parameter& option, const std::string& name) {
    std::string line;
    if (option.repeatable) {
        line = "*";
    } else {
        std::vector<std::string> excluded = option.names;
        excluded.insert(excluded.end(), option.excludes.begin(), option.excludes.end());
        line = "(" + joined(excluded, ' ') + ")";
    }
    line += name;
    if (!option.placeholder.empty()) line += name.starts_with("--") ? "=" : "+";
    line += "[" + escaped(option.help) + "]";
    if (!option.placeholder.empty()) line += action(option);
    return line;
}

std::string argument_lines(const Outline& outline, std::string_view indent) {
    std::string text;
    for (const Parameter& option : outline.options)
        for (const std::string& name : option.names)
            text.append(" \\\n").append(indent).append(shell_quoted(option_line(option, name)));
    for (const Parameter& each : outline.positionals)
        text.append(" \\\n").append(indent).append(
            shell_quoted((each.repeatable ? "*" : "") + action(each)));
    return text;
}

} // namespace

std::string zsh_completion(const Outline& command) {
    std::string text = "#compdef phrasebook\n"
                       "# Written by `phrasebook completions zsh`.\n\n"
                       "_phrasebook() {\n"
                       "    local curcontext=$curcontext state line\n"
                       "    local -a subcommands\n"
                       "    subcommands=(\n";
    for (const Outline& each : command.subcommands)
        text += "        " + shell_quoted(each.name + ":" + summary_of(each)) + "\n";
    text += "    )\n    _arguments -C -s -S" + argument_lines(command, "        ")
            + " \\\n        '1: :->subcommand' \\\n        '*:: :->rest' && return\n"
              "    case $state in\n"
              "    subcommand) _describe -t commands subcommand subcommands ;;\n"
              "    rest)\n"
              "        curcontext=${curcontext%:*:*}:phrasebook-$words[1]:\n"
              "        case $words[1] in\n";
    for (const Outline& each : command.subcommands)
        text += "        " + each.name + ")\n            _arguments -s -S"
                + argument_lines(each, "                ") + "\n            ;;\n";
    // Sourced it only defines; found through $fpath it is the body of the function itself.
    return text
           + "        esac\n        ;;\n    esac\n}\n\n"
             "if [[ $funcstack[1] == _phrasebook ]]; then\n"
             "    _phrasebook \"$@\"\n"
             "else\n"
             "    compdef _phrasebook phrasebook\n"
             "fi\n";
}

} // namespace phrasebook::cli
