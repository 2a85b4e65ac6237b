// What shells complete: a script for each, which holds all that it offers and asks nobody.
#pragma once

#include <string>
#include <string_view>

#include "cli/manual/outline.hpp"

namespace phrasebook::cli {

/// For bash 4.4 and newer, with or without the package bash-completion.
[[nodiscard]] std::string bash_completion(const Outline& command);

/// For zsh: `_phrasebook`, in a folder of $fpath.
[[nodiscard]] std::string zsh_completion(const Outline& command);

/// For fish 3.0 and newer.
[[nodiscard]] std::string fish_completion(const Outline& command);

/// The text between single quotes, as sh, bash and zsh read it.
[[nodiscard]] std::string shell_quoted(std::string_view text);

} // namespace phrasebook::cli
