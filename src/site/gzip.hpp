// Bytes compressed beforehand (RFC 1952).
#pragma once

#include <string>
#include <string_view>

namespace phrasebook::site {

/// A gzip file without a name or a time: of the same bytes, the same bytes.
/// @throws std::runtime_error
[[nodiscard]] std::string gzip(std::string_view bytes);

} // namespace phrasebook::site
