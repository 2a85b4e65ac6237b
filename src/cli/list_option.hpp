// Options that take several values, parted by commas.
#pragma once

#include <string>
#include <vector>

namespace CLI { // NOLINT(readability-identifier-naming): theirs
class App;
class Option;
} // namespace CLI

namespace phrasebook::cli {

/// Adds "NAME one,two" to a command; the option may be given again.
/// @param type of one value, for the help
/// @return the option, which the command owns
CLI::Option* add_list_option(CLI::App& command, const std::string& name,
                             std::vector<std::string>& list, const std::string& help,
                             const std::string& type);

} // namespace phrasebook::cli
