// What a request asks for.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <phrasebook/page_format.hpp>

namespace phrasebook::serve {

struct Route {
    enum class To : std::uint8_t {
        page,    ///< /404, /404.html
        root,    ///< /: of the code in X-Code
        health,  ///< /healthz
        metrics, ///< /metrics
        nothing,
    };
    To to = To::nothing;
    int code = 404;
    std::optional<PageFormat> format{}; ///< that the suffix names: it is not negotiated
};

/// The route of a path: without query, as in the request, not decoded (nothing here needs it).
[[nodiscard]] Route route(std::string_view path) noexcept;

/// The path of a request target in origin form or absolute form (RFC 9112 §3.2), without query. All
/// of a target in another form.
[[nodiscard]] std::string_view path_of(std::string_view target) noexcept;

/// The value of the parameter of a query, still encoded; empty where there is none.
[[nodiscard]] std::string_view parameter(std::string_view target, std::string_view name) noexcept;

/// Three digits, 100 to 999, and nothing else.
[[nodiscard]] std::optional<int> parse_status_code(std::string_view text) noexcept;

} // namespace phrasebook::serve
