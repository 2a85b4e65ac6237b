#pragma once

#include <string>
#include <string_view>

namespace phrasebook::fuzz {

/// Reads `bytes` as a MO file and holds the result against what mo.hpp and plural_forms.hpp promise
/// for any input. Returns the promise that was broken; empty if none was.
std::string check_mo(std::string_view bytes);

} // namespace phrasebook::fuzz
