// What was probably meant.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace phrasebook::lint {

/// "; did you mean 'X'?": the candidate that takes the fewest edits to become `text`, or nothing
/// where none is near.
[[nodiscard]] std::string did_you_mean(std::string_view text,
                                       std::span<const std::string_view> candidates);

} // namespace phrasebook::lint
