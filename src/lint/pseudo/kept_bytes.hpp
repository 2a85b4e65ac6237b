// What a text says to programs and not to readers.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace phrasebook::lint {

/// Of each byte whether it must stay as it is: placeholders (printf, Python, Qt, braces), tags,
/// entities, addresses, escapes, code, options and paths, names of headers and what is all
/// capitals. Too much is kept rather than too little. Takes time in proportion to the text.
[[nodiscard]] std::vector<bool> kept_bytes(std::string_view text);

/// The same of a pattern of ICU's MessageFormat: of its arguments what is not a message in turn is
/// kept besides. Nothing where it is no pattern.
[[nodiscard]] std::optional<std::vector<bool>> kept_bytes_of_pattern(std::string_view text);

} // namespace phrasebook::lint
