/// @file
/// Facts about HTTP status codes that have no language: reason phrases, names, standing.
///
/// Nothing here allocates, throws, or depends on a locale; every view is static storage, and any
/// number of threads may call at a time.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include <phrasebook/export.hpp>

namespace phrasebook {

inline constexpr int first_status_code = 100;
inline constexpr int last_status_code = 999;

/// Whether a number can be a status code at all: 100 to 999 (RFC 9110 §15: three digits).
[[nodiscard]] constexpr bool is_status_code(int code) noexcept {
    return code >= first_status_code && code <= last_status_code;
}

/// The class of a status code: 1 to 5 for 100 to 599 (RFC 9110 §15), otherwise 0.
[[nodiscard]] constexpr int status_class(int code) noexcept {
    return code >= 100 && code <= 599 ? code / 100 : 0;
}

/// How a code stands in IANA's registry of HTTP status codes.
enum class Standing : std::uint8_t {
    registered,
    temporary,  ///< registered until a draft becomes a standard, or lapses
    deprecated, ///< registered, and not to be used any more
    unused,     ///< set aside so that nobody uses it
    unofficial, ///< in nobody's registry: a vendor's own
};

/// "registered", "temporary", "deprecated", "unused" or "unofficial".
[[nodiscard]] constexpr std::string_view to_string(Standing standing) noexcept {
    constexpr std::array<std::string_view, 5> names{"registered", "temporary", "deprecated",
                                                    "unused", "unofficial"};
    return names[static_cast<std::size_t>(standing)];
}

/// One row of data/status-codes.tsv.
struct StatusInfo {
    int code = 0;
    std::string_view reason;    ///< the ASCII words of the status line, as RFC 9110 has them
    std::string_view aliases;   ///< older and other names, separated by '|'
    std::string_view constants; ///< the names in WinINet and WinHTTP, separated by '|'
    Standing standing = Standing::unofficial;
    std::string_view vendor;    ///< whose code it is; empty for IANA's
    std::string_view reference; ///< where it is defined
};

/// The reason phrase of a code: `reason_phrase(413)` is "Content Too Large". English and ASCII by
/// definition, never translated. Empty for a code that has none.
/// @see RFC 9110 §15, RFC 9112 §4 (a reason phrase may be empty)
[[nodiscard]] PHRASEBOOK_EXPORT std::string_view reason_phrase(int code) noexcept;

/// The code of a name: a reason phrase, an older or other name of it, or a constant of WinINet or
/// WinHTTP, in any case (ASCII). `code_of("HTTP_STATUS_DENIED")` is 401. Where two codes share a
/// name, the registered one has it.
[[nodiscard]] PHRASEBOOK_EXPORT std::optional<int> code_of(std::string_view name) noexcept;

/// All that is known of a code; nothing for a code that is not in the table.
[[nodiscard]] PHRASEBOOK_EXPORT std::optional<StatusInfo> status_info(int code) noexcept;

/// Every code of the table, in ascending order.
[[nodiscard]] PHRASEBOOK_EXPORT std::span<const std::int16_t> status_codes() noexcept;

} // namespace phrasebook
