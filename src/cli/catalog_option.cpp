#include "cli/catalog_option.hpp"

#include <CLI/CLI.hpp>
#include <phrasebook/icu/load.hpp>

#include "cli/exit.hpp"

namespace phrasebook::cli {

void add_catalog_option(CLI::App& app, std::vector<std::string>& directories) {
    app.add_option("--catalog", directories,
                   "lay the catalog files of this directory over the built-in ones; may be given "
                   "again")
        ->type_name("DIR")
        ->allow_extra_args(false)
        ->envname("PHRASEBOOK_CATALOG");
    app.fallthrough(); // so that it may stand behind a subcommand too
}

Catalog open_catalog(const std::vector<std::string>& directories) {
    Catalog catalog = builtin();
    for (const std::string& directory : directories) {
        if (directory.empty())
            throw Failure(Exit::usage, "--catalog needs the name of a directory");
        try {
            catalog = catalog.with(icu::load(directory));
        } catch (const LoadError& error) {
            throw Failure(Exit::bad_data,
                          "the catalog " + directory + " is not used\n" + error.what());
        }
    }
    return catalog;
}

} // namespace phrasebook::cli
