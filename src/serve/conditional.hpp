// Conditional requests.
#pragma once

#include <string_view>

namespace phrasebook::serve {

/// Whether the value of If-None-Match names an entity tag, by weak comparison (RFC 9110 §13.1.2).
[[nodiscard]] bool names_etag(std::string_view if_none_match, std::string_view etag) noexcept;

} // namespace phrasebook::serve
