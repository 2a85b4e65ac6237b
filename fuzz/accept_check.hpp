#pragma once

#include <string>
#include <string_view>

namespace phrasebook::fuzz {

/// Negotiates a format by `bytes` as an Accept header, and holds the result against what
/// page_format.hpp promises. Returns the promise that was broken; empty if none was.
std::string check_accept(std::string_view bytes);

} // namespace phrasebook::fuzz
