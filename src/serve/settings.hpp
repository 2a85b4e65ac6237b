// How a server is run.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <phrasebook/page_options.hpp>

#include "serve/limits.hpp"

namespace phrasebook::serve {

/// With which status the page of an error is answered.
enum class StatusMode : std::uint8_t {
    own, ///< the error's: for who passes the answer on
    ok,  ///< 200: for who fetches the page, and sends it with the error's status himself
};

struct Settings {
    std::string listen = "127.0.0.1:8080";
    std::string metrics_listen{}; ///< where /metrics is instead; empty for among the pages
    unsigned threads = 1;
    std::vector<std::filesystem::path> catalogs{}; ///< over the built-in one, the last on top
    std::vector<std::string> editions{};           ///< in this order; empty for all
    PageOptions pages{};                           ///< but for the theme, where it is in a file
    std::filesystem::path theme_file{};            ///< read anew with everything else; or empty
    StatusMode status = StatusMode::own;
    bool details = false;                              ///< whether pages say what the request was
    std::optional<std::chrono::seconds> retry_after{}; ///< of 429 and 503
    bool log = true;
    Limits limits{};
};

} // namespace phrasebook::serve
