#include "site/site.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "site/configurations.hpp"
#include "site/gzip.hpp"
#include "site/manifest.hpp"
#include "site/page_file.hpp"

namespace phrasebook::site {

namespace {

/// Letters that mean the same in the configuration of every server, quoted or not.
void check_prefix(std::string_view prefix) {
    constexpr std::string_view allowed =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_/";
    if (prefix.size() < 3 || prefix.front() != '/' || prefix.back() != '/'
        || prefix.find("//") != std::string_view::npos
        || prefix.find_first_not_of(allowed) != std::string_view::npos)
        throw std::invalid_argument(
            "a prefix begins and ends with '/' and has letters, digits, '-' and '_' in between: "
            "/errors/");
}

/// What ends a quotation, or stands for something else in one, in the configuration of some server:
/// a pattern for file names too.
void check_root(std::string_view root) {
    if (root.empty() || root.front() != '/')
        throw std::invalid_argument("the directory of the pages is not absolute");
    for (const char c : root)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f
            || std::string_view("\"'\\$%{}`*?[]").find(c) != std::string_view::npos)
            throw std::invalid_argument(
                "a server's configuration cannot name a directory with control characters or one "
                "of \" ' \\ $ % { } ` * ? [ ]");
}

std::vector<PageFile> render_all(const Catalog& catalog, const Pages& pages,
                                 const SiteOptions& options, const Progress& progress) {
    std::vector<PageFile> all;
    const std::size_t total =
        options.codes.size() * options.locales.size() * options.formats.size();
    all.reserve(total);
    for (const int code : options.codes)
        for (const std::string_view locale : options.locales) {
            const Reader reader = catalog.reader(locale);
            for (const PageFormat format : options.formats) {
                all.push_back({locale, format, pages.render(code, reader, format)});
                if (progress) progress(all.size(), total);
            }
        }
    return all;
}

std::vector<formats::OutputFile> configuration_of(const Site& site) {
    switch (site.options.server) {
    case Server::nginx:
        return nginx_files(site);
    case Server::apache:
        return apache_files(site);
    case Server::haproxy:
        return haproxy_files(site);
    case Server::caddy:
        return caddy_files(site);
    case Server::plain:
        break;
    }
    return {};
}

} // namespace

std::vector<formats::OutputFile> make_site(const Catalog& catalog, const Pages& pages,
                                           const SiteOptions& options, const Progress& progress) {
    check_prefix(options.url_prefix);
    if (options.server != Server::plain) check_root(options.root);
    if (options.locales.empty() || options.formats.empty() || options.codes.empty())
        throw std::invalid_argument("a site needs codes, locales and formats");
    const Site site{options, render_all(catalog, pages, options, progress)};
    std::vector<formats::OutputFile> files = configuration_of(site);
    for (const PageFile& page : site.pages) {
        const std::string path = std::string(pages_folder) + '/' + page.path();
        files.push_back({path, page.response.body, {}});
        if (options.gzip) files.push_back({path + ".gz", gzip(page.response.body), {}});
    }
    std::sort(files.begin(), files.end(),
              [](const auto& a, const auto& b) { return a.path.native() < b.path.native(); });
    files.push_back({"manifest.json", manifest_of(site, files), {}});
    return files;
}

} // namespace phrasebook::site
