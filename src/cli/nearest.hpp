// "Did you mean …?"
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace phrasebook::cli {

/// "; did you mean 'X'?", or nothing.
[[nodiscard]] std::string did_you_mean(std::string_view text,
                                       std::span<const std::string> candidates);

/// What somebody typed, in quotes and on one line: control characters as \xHH, and no more of it
/// than a terminal line shows.
[[nodiscard]] std::string in_quotes(std::string_view text);

} // namespace phrasebook::cli
