#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/help.hpp"
#include "cli/manual/completions.hpp"
#include "cli/manual/man_page.hpp"
#include "cli/subcommands.hpp"
#include "cli/write_files.hpp"

namespace phrasebook::cli {

namespace {

constexpr const char* description =
    "Write the completions of a shell: what can be typed behind the command.";

constexpr const char* footer =
    R"help(An installed phrasebook has them where each shell looks. Elsewhere they are read by hand, or at the
start of each session:
  bash   eval "$(phrasebook completions bash)", in ~/.bashrc
  zsh    phrasebook completions zsh > _phrasebook, in a folder of $fpath
  fish   phrasebook completions fish | source, in ~/.config/fish/config.fish

Examples:
  phrasebook completions bash > ~/.local/share/bash-completion/completions/phrasebook

Exit status: 0 written, 2 the command line is wrong, 3 output that failed.)help";

std::string completion(const Outline& outline, const std::string& shell) {
    if (shell == "bash") return bash_completion(outline);
    return shell == "zsh" ? zsh_completion(outline) : fish_completion(outline);
}

/// All of it as a tree: what CMake installs, file for file.
std::vector<formats::OutputFile> manual_files(const Outline& outline) {
    std::vector<formats::OutputFile> files{
        {"man1/phrasebook.1", man_page(outline)},
        {"share/bash-completion/completions/phrasebook", bash_completion(outline)},
        {"share/zsh/site-functions/_phrasebook", zsh_completion(outline)},
        {"share/fish/vendor_completions.d/phrasebook.fish", fish_completion(outline)},
    };
    for (const Outline& each : outline.subcommands)
        files.push_back({"man1/phrasebook-" + each.name + ".1", man_page(outline, each)});
    return files;
}

} // namespace

void add_completions(CLI::App& app, RunAlone& run) {
    auto shell = std::make_shared<std::string>();
    CLI::App* const command = app.add_subcommand("completions", description);
    command->footer(footer);
    command->add_option("SHELL", *shell, "whose")
        ->required()
        ->check(unsaid(CLI::IsMember({"bash", "zsh", "fish"})))
        ->type_name("bash|zsh|fish");
    command->callback([shell, &app, &run] {
        run = [shell, &app] {
            std::cout << completion(outline_of(app), *shell);
            return Exit::answered;
        };
    });
}

void add_manual(CLI::App& app, RunAlone& run) {
    auto directory = std::make_shared<std::string>();
    CLI::App* const command =
        app.add_subcommand("manual", "Write the manual pages and the completions of every shell.");
    command->group(""); // for who builds packages; --help does not show it
    command
        ->add_option("-o,--output", *directory, "where they are written; replaced if it is there")
        ->required()
        ->type_name("DIR");
    command->callback([directory, &app, &run] {
        run = [directory, &app] {
            write_files(*directory, manual_files(outline_of(app)), true, Exit::usage);
            return Exit::answered;
        };
    });
}

} // namespace phrasebook::cli
