#include "cli/manual/choices.hpp"
#include "cli/manual/completions.hpp"

namespace phrasebook::cli {

namespace {

/// How the script begins: what the word is that is being typed, and which subcommand stands before
/// it. bash takes --format=js apart at the sign (COMP_WORDBREAKS), so it is put together here.
constexpr const char* head =
    R"sh(# bash completion for phrasebook. Written by `phrasebook completions bash`.

_phrasebook_words() { # the words of the list that begin with $cur
    mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur")
}

_phrasebook_list() { # the same, behind what stands before the last comma
    local before=''
    [[ $cur == *,* ]] && before=${cur%,*},
    mapfile -t COMPREPLY < <(compgen -P "$before" -W "$1" -- "${cur##*,}")
    compopt -o nospace 2>/dev/null
}

_phrasebook_files() { # -f: files, -d: directories
    mapfile -t COMPREPLY < <(compgen "$1" -- "$cur")
    compopt -o filenames 2>/dev/null
}

_phrasebook() {
    local cur=${COMP_WORDS[COMP_CWORD]} previous='' command='' word i
    ((COMP_CWORD > 0)) && previous=${COMP_WORDS[COMP_CWORD - 1]}
    if [[ $cur == = ]]; then
        cur=''
    elif [[ $previous == = ]]; then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        case $word in
        )sh";

/// Every word in quotes of its own would be safer and longer; ours are letters, digits and marks
/// that neither the shell nor compgen takes for anything else.
std::string words(const std::vector<std::string>& list) {
    std::string text;
    for (const std::string& word : list)
        text += (text.empty() ? "" : " ") + word;
    return shell_quoted(text);
}

std::string joined(const std::vector<std::string>& list) {
    std::string text;
    for (const std::string& word : list)
        text += (text.empty() ? "" : "|") + word;
    return text;
}

/// What completes a value, or nothing where nobody knows.
std::string completer(const Parameter& parameter) {
    if (!parameter.values.empty()) {
        const bool goes_on = parameter.is_list || parameter.values.front().ends_with('=');
        return (goes_on ? "_phrasebook_list " : "_phrasebook_words ") + words(parameter.values);
    }
    switch (file_kind_of(parameter.placeholder)) {
    case FileKind::directory:
        return "_phrasebook_files -d";
    case FileKind::file:
        return "_phrasebook_files -f";
    case FileKind::none:
        break;
    }
    return ":";
}

std::string option_names(const Outline& outline) {
    std::vector<std::string> names;
    for (const Parameter& option : outline.options)
        names.insert(names.end(), option.names.begin(), option.names.end());
    return words(names);
}

/// The part for what is typed behind a subcommand, or before there is one.
std::string part(const Outline& outline, bool is_subcommand) {
    std::string text = "    " + (is_subcommand ? outline.name : std::string("''")) + ")\n";
    text += "        case $previous in\n";
    for (const Parameter& option : outline.options)
        if (!option.placeholder.empty())
            text += "        " + joined(option.names) + ") " + completer(option) + "; return ;;\n";
    text += "        esac\n        if [[ $cur == -* ]]; then\n            _phrasebook_words "
            + option_names(outline) + "\n        else\n            ";
    if (!outline.subcommands.empty()) {
        std::vector<std::string> names;
        for (const Outline& each : outline.subcommands)
            names.push_back(each.name);
        text += "_phrasebook_words " + words(names);
    } else {
        text += outline.positionals.empty() ? ":" : completer(outline.positionals.front());
    }
    return text + "\n        fi\n        ;;\n";
}

} // namespace

std::string shell_quoted(std::string_view text) {
    std::string quoted = "'";
    for (const char c : text)
        quoted += c == '\'' ? "'\\''" : std::string(1, c);
    return quoted + "'";
}

std::string bash_completion(const Outline& command) {
    std::string text = head;
    for (const Parameter& option : command.options)
        if (!option.placeholder.empty())
            text += joined(option.names)
                    + ") [[ ${COMP_WORDS[i + 1]} == = ]] && ((i++)); ((i++)) ;;\n        ";
    text += "-*) ;;\n        *) command=$word; break ;;\n        esac\n    done\n";
    text += "    COMPREPLY=()\n    case $command in\n" + part(command, false);
    for (const Outline& each : command.subcommands)
        text += part(each, true);
    return text + "    esac\n}\n\ncomplete -F _phrasebook phrasebook\n";
}

} // namespace phrasebook::cli
