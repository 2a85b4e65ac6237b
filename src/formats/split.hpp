// Tables of text: lines of cells, cells of words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace phrasebook::formats {

/// What stands between the separators, empty parts too: one part more than there are separators.
[[nodiscard]] std::vector<std::string> split(std::string_view text, char separator);

} // namespace phrasebook::formats
