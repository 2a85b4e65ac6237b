// What a subcommand writes into a directory.
#pragma once

#include <string>
#include <vector>

#include "cli/exit.hpp"
#include "formats/output_tree.hpp"

namespace phrasebook::cli {

/// Writes all the files or none, and says on standard output how many.
/// @throws Failure with `refused` where the directory holds something, unless `force`
/// @throws formats::WriteError
void write_files(const std::string& directory, const std::vector<formats::OutputFile>& files,
                 bool force, Exit refused);

} // namespace phrasebook::cli
