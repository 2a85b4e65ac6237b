// phrasebook: what an HTTP status means, in the reader's own language.

#include <exception>
#include <iostream>

#include <CLI/CLI.hpp>
#include <phrasebook/version.hpp>

#include "cli/exit.hpp"
#include "cli/subcommands.hpp"

namespace phrasebook::cli {

namespace {

Exit run_command(int argc, char** argv) {
    CLI::App app("phrasebook says what an HTTP status means, in the reader's own language.",
                 "phrasebook");
    app.set_version_flag("--version", "phrasebook " PHRASEBOOK_VERSION);
    app.require_subcommand(1);
    app.footer("'phrasebook SUBCOMMAND --help' says more about each.");

    Run run;
    add_lookup(app, run);
    add_codes(app, run);
    add_locales(app, run);
    add_editions(app, run);
    add_chain(app, run);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        // Help and version are asked for, so they are answers; everything else is wrong usage.
        return app.exit(error) == 0 ? Exit::answered : Exit::usage;
    }
    const Exit exit = run();
    if (!std::cout.flush()) throw Failure(Exit::bad_data, "standard output cannot be written");
    return exit;
}

} // namespace

} // namespace phrasebook::cli

int main(int argc, char** argv) {
    using phrasebook::cli::Exit;
    try {
        return static_cast<int>(phrasebook::cli::run_command(argc, argv));
    } catch (const phrasebook::cli::Failure& failure) {
        std::cerr << "phrasebook: " << failure.what() << '\n';
        return static_cast<int>(failure.exit());
    } catch (const std::exception& error) {
        std::cerr << "phrasebook: " << error.what() << '\n';
        return static_cast<int>(Exit::bad_data);
    }
}
