/// @file
/// When a client may come again: the `Retry-After` header (RFC 9110 §10.2.3).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include <phrasebook/export.hpp>

namespace phrasebook {

/// A point in time, to the second.
using Seconds = std::chrono::sys_seconds;

/// A delay, or a point in time. A value; no negative delay comes of parsing.
using RetryAfter = std::variant<std::chrono::seconds, Seconds>;

/// Reads the value of a header: a number of seconds, or one of the three forms of an HTTP-date (RFC
/// 9110 §5.6.7). White space around it is passed over; nothing for what is malformed. A delay of
/// more than 2^31 - 1 seconds becomes that.
///
/// The year of RFC 850's form has two digits: it is the latest one with them that lies no more than
/// 50 years after `now`. Never allocates or throws.
[[nodiscard]] PHRASEBOOK_EXPORT std::optional<RetryAfter> parse_retry_after(std::string_view value,
                                                                            Seconds now) noexcept;

/// The value for the header: "120", or "Sun, 06 Nov 1994 08:49:37 GMT". A negative delay is 0, and
/// what lies outside the years 0000 to 9999 the nearest second of them. Allocates.
[[nodiscard]] PHRASEBOOK_EXPORT std::string to_header(const RetryAfter& retry_after);

} // namespace phrasebook
