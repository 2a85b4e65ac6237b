// What standard output is, and how wide text stands on it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace phrasebook::cli {

/// Whether standard output is a terminal: then columns are aligned.
[[nodiscard]] bool is_terminal();

/// Whether to write in colour: on a terminal that can, unless NO_COLOR is set (no-color.org).
[[nodiscard]] bool has_colour();

/// The text in bold or dim type where there is colour, as it is elsewhere.
[[nodiscard]] std::string bold(std::string_view text);
[[nodiscard]] std::string dim(std::string_view text);

/// The columns that UTF-8 text takes: two for a wide character, none for a combining one
/// (UAX #11, East Asian Width).
[[nodiscard]] std::size_t width(std::string_view text);

} // namespace phrasebook::cli
