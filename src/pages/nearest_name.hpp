// "did you mean …?"
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace phrasebook::pages {

/// "; did you mean X?" for the name that takes the fewest changes of a letter to become `text`;
/// nothing where none is near.
std::string did_you_mean(std::string_view text, std::span<const std::string_view> names);

/// What stands in a file, in quotes, on one line, and not too long.
std::string in_quotes(std::string_view text);

} // namespace phrasebook::pages
