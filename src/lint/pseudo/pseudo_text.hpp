// A text as nobody speaks it, by which one sees what is not translated, too narrow or cut.
#pragma once

#include <string>
#include <string_view>

namespace phrasebook::lint {

/// Letters with accents, vowels twice, in brackets: `[Ŕēēāāď ţĥēē ṗāāĝēē]`; what programs read is
/// left as it is. A third longer at least, twice as long where it is short.
/// @param is_pattern of ICU's MessageFormat; one that does not compile stays as it is
[[nodiscard]] std::string pseudo_text(std::string_view text, bool is_pattern);

} // namespace phrasebook::lint
