// What stands below the options in --help, taken apart.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace phrasebook::cli {

/// Lines that belong together: prose, or lines to be kept as they are (which are indented).
struct Block {
    bool is_literal = false;
    bool begins_paragraph = false;
    std::vector<std::string> lines;
};

struct HelpText {
    std::vector<Block> prose;
    std::vector<std::string> examples;
    std::vector<std::pair<std::string, std::string>> exit_status; ///< number, meaning
};

[[nodiscard]] HelpText take_apart(std::string_view footer);

} // namespace phrasebook::cli
