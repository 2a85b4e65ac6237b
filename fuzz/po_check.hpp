#pragma once

#include <string>
#include <string_view>

namespace phrasebook::fuzz {

/// Reads `bytes` as a PO file and holds the result against what po.hpp promises for any input.
/// Returns the promise that was broken; empty if none was.
std::string check_po(std::string_view bytes);

} // namespace phrasebook::fuzz
