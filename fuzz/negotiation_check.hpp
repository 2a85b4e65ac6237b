#pragma once

#include <string>
#include <string_view>

namespace phrasebook::fuzz {

/// Negotiates by `bytes` as the value of Accept-Language, and holds the answers against what
/// negotiate.hpp promises for any header. Returns the promise that was broken; empty if none was.
std::string check_header(std::string_view bytes);

/// Reads `bytes` as a tag, and holds it and its chain against what tag.hpp and chain.hpp promise
/// for any text. Returns the promise that was broken; empty if none was.
std::string check_tag(std::string_view bytes);

} // namespace phrasebook::fuzz
