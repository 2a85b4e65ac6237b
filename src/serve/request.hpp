// A request, as far as an error page can depend on it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace phrasebook::serve {

/// The headers that are looked at. All others are parsed, counted against the limit, and dropped.
enum class Header : std::uint8_t {
    accept,
    accept_language,
    if_none_match,
    x_code,         ///< ingress-nginx: the code of the error
    x_format,       ///< ingress-nginx: the client's Accept
    x_original_uri, ///< ingress-nginx: what the client asked for
    x_request_id,
    x_retry_after, ///< when the client may try again, if who stands in front knows it
    x_namespace,   ///< ingress-nginx: whose service failed; for the log
    x_ingress_name,
    x_service_name,
};

inline constexpr std::array<std::string_view, 11> header_names{
    "Accept",      "Accept-Language", "If-None-Match", "X-Code",
    "X-Format",    "X-Original-URI",  "X-Request-ID",  "X-Retry-After",
    "X-Namespace", "X-Ingress-Name",  "X-Service-Name"};

/// The header of a name in any case; nothing for one that is not looked at.
[[nodiscard]] std::optional<Header> header_of(std::string_view name) noexcept;

enum class Method : std::uint8_t {
    get,
    head,
    connect,
    trace,
    other,
};

/// Borrows from the bytes that it was parsed from.
struct Request {
    Method method = Method::get;
    std::string_view method_name{};
    std::string_view target{};
    std::array<std::string_view, header_names.size()> headers{};
    bool http_1_0 = false;
    bool keep_alive = true; ///< RFC 9112 §9.3

    /// Empty where it was not sent.
    [[nodiscard]] std::string_view header(Header header) const noexcept {
        return headers[static_cast<std::size_t>(header)];
    }
};

} // namespace phrasebook::serve
