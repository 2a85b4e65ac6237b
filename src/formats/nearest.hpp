// "Did you mean …?"
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace phrasebook::formats {

/// The candidate that takes the fewest edits (a letter more, less, other, or swapped with the next)
/// to become `text`, letters of ASCII in any case. Empty where none is near enough to be meant.
[[nodiscard]] std::string_view nearest(std::string_view text,
                                       std::span<const std::string_view> candidates);

/// "; did you mean 'X'?", or nothing.
[[nodiscard]] std::string did_you_mean(std::string_view text,
                                       std::span<const std::string_view> candidates);

} // namespace phrasebook::formats
