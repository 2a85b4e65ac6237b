// What the command line takes, as plain data: read off the parser that prints --help, so that
// manual pages and completions say what it does.
#pragma once

#include <string>
#include <vector>

namespace CLI { // NOLINT(readability-identifier-naming): theirs
class App;
}

namespace phrasebook::cli {

/// An option, or what stands without a name (its `names` are empty).
struct Parameter {
    std::vector<std::string> names;  ///< "-l", "--locale"
    std::string placeholder;         ///< "TAG[,…]"; empty where it takes no value
    std::vector<std::string> values; ///< what it takes, where that can be listed
    std::string bounds;              ///< "1 - 256", where it is a number that has some
    std::string help;
    std::string usual;    ///< what holds without it, or nothing
    std::string variable; ///< of the environment, which stands for it
    std::vector<std::string> excludes;
    std::vector<std::string> needs;
    std::string group; ///< the heading it stands under
    bool required = false;
    bool repeatable = false; ///< may be given again, or has several values
    bool is_list = false;    ///< takes values parted by commas
};

/// A command or subcommand.
struct Outline {
    std::string name; ///< "lookup"; of the command itself "phrasebook"
    std::string description;
    std::string footer; ///< empty where it says what that of the command says
    std::vector<Parameter> options;
    std::vector<Parameter> positionals;
    std::vector<Outline> subcommands; ///< in the order of --help, without the hidden
};

/// The command line of a parser that is set up, with its subcommands.
[[nodiscard]] Outline outline_of(const CLI::App& app);

/// What it is for, without more: the description up to its first colon or full stop.
[[nodiscard]] std::string summary_of(const Outline& outline);

} // namespace phrasebook::cli
