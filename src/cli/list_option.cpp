#include "cli/list_option.hpp"

#include <CLI/CLI.hpp>

namespace phrasebook::cli {

CLI::Option* add_list_option(CLI::App& command, const std::string& name,
                             std::vector<std::string>& list, const std::string& help,
                             const std::string& type) {
    return command.add_option(name, list, help)
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name(type + "[,…]");
}

} // namespace phrasebook::cli
