// phrasebook: what an HTTP status means, in the reader's own language.

#include <algorithm>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <phrasebook/version.hpp>

#include "cli/catalog_option.hpp"
#include "cli/exit.hpp"
#include "cli/help.hpp"
#include "cli/nearest.hpp"
#include "cli/subcommands.hpp"

namespace phrasebook::cli {

namespace {

/// The word that was typed where a subcommand belongs, if it is not one.
std::string unknown_subcommand(const CLI::App& app, int argc, char** argv) {
    if (argc < 2 || *argv[1] == '-') return "";
    std::vector<std::string> names;
    for (const CLI::App* const each : app.get_subcommands({}))
        names.push_back(each->get_name());
    if (std::find(names.begin(), names.end(), argv[1]) != names.end()) return "";
    return "there is no subcommand " + in_quotes(argv[1]) + did_you_mean(argv[1], names);
}

/// @param failed how the command ends where no subcommand says so itself
Exit run_command(int argc, char** argv, Exit& failed) {
    CLI::App app("phrasebook says what an HTTP status means, in the reader's own language.",
                 "phrasebook");
    app.formatter(help_formatter());
    app.set_version_flag("--version", "phrasebook " PHRASEBOOK_VERSION);
    app.require_subcommand(1);
    app.footer(
        "'phrasebook SUBCOMMAND --help' says more about each.\n\n"
        "Exit status:\n"
        "  0  answered, written, or nothing is wrong\n"
        "  1  nothing found; of lint: findings, at or above --fail-on; of coverage: less than\n"
        "     --fail-under\n"
        "  2  the command line is wrong; of lint and coverage also what is 3 of the others\n"
        "  3  bad data, or input or output that failed");

    std::vector<std::string> directories;
    add_catalog_option(app, directories);
    Run run;
    RunAlone run_alone;
    add_lookup(app, run);
    add_negotiate(app, run);
    add_codes(app, run);
    add_locales(app, run);
    add_editions(app, run);
    add_chain(app, run);
    add_export(app, run);
    add_site(app, run);
#ifdef PHRASEBOOK_HAS_SERVE
    add_serve(app, run, directories);
#endif
    add_lint(app, run_alone);
    add_coverage(app, run_alone, directories);
    add_completions(app, run_alone);
    add_manual(app, run_alone);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        // Help and version are asked for, so they are answers; everything else is wrong usage.
        if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
            app.exit(error);
            return Exit::answered;
        }
        const std::string unknown = unknown_subcommand(app, argc, argv);
        throw Failure(Exit::usage, unknown.empty() ? error.what() : unknown);
    }
    if (!run_alone) return run(open_catalog(directories));
    failed = Exit::usage; // as a linter's, whose input is what it judges
    return run_alone();
}

} // namespace

} // namespace phrasebook::cli

int main(int argc, char** argv) {
    using phrasebook::cli::Exit;
    Exit failed = Exit::bad_data;
    try {
        const Exit exit = phrasebook::cli::run_command(argc, argv, failed);
        if (!std::cout.flush())
            throw phrasebook::cli::Failure(failed, "standard output cannot be written");
        return static_cast<int>(exit);
    } catch (const phrasebook::cli::Failure& failure) {
        std::cerr << "phrasebook: " << failure.what() << '\n';
        return static_cast<int>(failure.exit());
    } catch (const std::exception& error) {
        std::cerr << "phrasebook: " << error.what() << '\n';
        return static_cast<int>(failed);
    }
}
