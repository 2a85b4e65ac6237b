// Manual pages, for man(1): roff with the macros of man(7).
#pragma once

#include <string>

#include "cli/manual/outline.hpp"

namespace phrasebook::cli {

/// The page of the command, phrasebook(1).
[[nodiscard]] std::string man_page(const Outline& command);

/// The page of one of its subcommands, such as phrasebook-lookup(1).
[[nodiscard]] std::string man_page(const Outline& command, const Outline& subcommand);

} // namespace phrasebook::cli
