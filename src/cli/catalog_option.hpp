// The catalog that a command line asks for: ours, with the user's own laid over it.
#pragma once

#include <string>
#include <vector>

#include <phrasebook/catalog.hpp>

namespace CLI { // NOLINT(readability-identifier-naming): theirs
class App;
}

namespace phrasebook::cli {

/// `--catalog DIR`, for every subcommand. What PHRASEBOOK_CATALOG names where it is not given.
void add_catalog_option(CLI::App& app, std::vector<std::string>& directories);

/// The built-in catalog with those of the directories over it, the last one on top.
/// @throws Failure(Exit::bad_data) with all that is wrong with them
[[nodiscard]] Catalog open_catalog(const std::vector<std::string>& directories);

} // namespace phrasebook::cli
