// Pages made beforehand, and what a server must be told to answer with them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <phrasebook/catalog.hpp>
#include <phrasebook/page.hpp>

#include "formats/output_tree.hpp"

namespace phrasebook::site {

/// Who serves the pages. `plain` is anybody: the pages come without a configuration.
enum class Server : std::uint8_t { nginx, apache, haproxy, caddy, plain };

inline constexpr std::array<Server, 5> all_servers{Server::nginx, Server::apache, Server::haproxy,
                                                   Server::caddy, Server::plain};

[[nodiscard]] constexpr std::string_view to_string(Server server) noexcept {
    constexpr std::array<std::string_view, all_servers.size()> names{"nginx", "apache", "haproxy",
                                                                     "caddy", "plain"};
    return names[static_cast<std::size_t>(server)];
}

[[nodiscard]] constexpr std::optional<Server> parse_server(std::string_view name) noexcept {
    for (const Server server : all_servers)
        if (to_string(server) == name) return server;
    return std::nullopt;
}

struct SiteOptions {
    Server server = Server::plain;
    std::vector<int> codes;
    /// Of the catalog. The first is for whoever reads none of them.
    std::vector<std::string_view> locales;
    std::vector<PageFormat> formats;
    bool gzip = false;
    std::string url_prefix = "/errors/"; ///< under which the server keeps the pages
    std::string root;                    ///< where the server finds the directory: absolute
};

/// Called after each page.
using Progress = std::function<void(std::size_t done, std::size_t total)>;

/// The pages of every code, locale and format, the server's configuration and the manifest,
/// ascending by path. The same bytes each time: nothing in them is of the time or the machine but
/// `root`.
/// @throws std::invalid_argument where the prefix is none, the root cannot stand in a
///         configuration, or a page is too large for the server; what Pages::render throws
[[nodiscard]] std::vector<formats::OutputFile> make_site(const Catalog& catalog, const Pages& pages,
                                                         const SiteOptions& options,
                                                         const Progress& progress = {});

} // namespace phrasebook::site
