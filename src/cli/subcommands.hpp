// The subcommands. Each adds itself to the command line, and when it is chosen, leaves in `run`
// what is to be done.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <phrasebook/catalog.hpp>

#include "cli/exit.hpp"

namespace CLI { // NOLINT(readability-identifier-naming): theirs
class App;
}

namespace phrasebook::cli {

/// What was chosen, to be done with the catalog that the command line asks for.
using Run = std::function<Exit(const Catalog& catalog)>;

/// The same for what asks no catalog, so that one which is broken does not stand in its way.
using RunAlone = std::function<Exit()>;

void add_lookup(CLI::App& app, Run& run);
void add_negotiate(CLI::App& app, Run& run);
void add_codes(CLI::App& app, Run& run);
void add_locales(CLI::App& app, Run& run);
void add_editions(CLI::App& app, Run& run);
void add_chain(CLI::App& app, Run& run);
void add_export(CLI::App& app, Run& run);
void add_site(CLI::App& app, Run& run);
/// @param directories of `--catalog`, which it follows; read when it is run
void add_serve(CLI::App& app, Run& run, const std::vector<std::string>& directories);
void add_lint(CLI::App& app, RunAlone& run);
/// @param directories of `--catalog`; read when it is run
void add_coverage(CLI::App& app, RunAlone& run, const std::vector<std::string>& directories);
void add_completions(CLI::App& app, RunAlone& run);
/// Hidden: manual pages and completions as files, for the build.
void add_manual(CLI::App& app, RunAlone& run);

} // namespace phrasebook::cli
