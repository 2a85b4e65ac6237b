#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>
#include <phrasebook/phrasebook.hpp>

#include "cli/arguments.hpp"
#include "cli/help.hpp"
#include "cli/list_option.hpp"
#include "cli/nearest.hpp"
#include "cli/page_choices.hpp"
#include "cli/progress.hpp"
#include "cli/subcommands.hpp"
#include "cli/write_files.hpp"
#include "site/site.hpp"

namespace phrasebook::cli {

namespace {

constexpr const char* description =
    "Write error pages in every language, and the configuration of a server that uses them.";

constexpr const char* footer = R"(What is written below DIR:
  pages/<code>/<locale>.<format>   html, problem.json, json, problem.xml, txt
  manifest.json                    each file with its size and SHA-256
  nginx    http.conf, server.conf  to be included in the http and in a server block
  apache   apache.conf             and a type-map for each code
  haproxy  haproxy.cfg             to be read before your own; responses in haproxy/
  caddy    phrasebook.caddy        to be imported
  plain    nothing else

The directory appears whole or not at all. One that holds something is replaced only with --force,
and then everything in it goes. The first of the locales is for who reads none of them.

Examples:
  phrasebook site --for nginx -o /etc/nginx/phrasebook --gzip
  phrasebook site --for caddy -o build/errors --root /srv/errors --codes 404,5xx --look card
  phrasebook site --for plain -o public --locale fr,en --formats html

Exit status: 0 written, 2 the command line is wrong, 3 bad data, or a file that cannot be written.)";

struct Options {
    std::string server;
    std::string directory;
    std::string root;
    std::vector<std::string> codes{"4xx", "5xx"};
    std::vector<std::string> locales;
    std::vector<std::string> formats{"html", "problem", "text"};
    PageChoices pages;
    std::string url_prefix = "/errors/";
    bool gzip = false;
    bool force = false;
};

/// The codes of a class that we or the catalog know.
void add_class(std::set<int>& codes, int first_digit, const Catalog& catalog) {
    for (const int code : status_codes())
        if (code / 100 == first_digit) codes.insert(code);
    for (const Key& key : catalog.keys())
        if (!key.is_class() && is_status_code(key.number()) && key.number() / 100 == first_digit)
            codes.insert(key.number());
}

std::vector<int> choose_codes(const Catalog& catalog, const std::vector<std::string>& names) {
    std::set<int> codes;
    for (const std::string& name : names) {
        if (name.size() == 3 && name.substr(1) == "xx" && name[0] >= '1' && name[0] <= '5')
            add_class(codes, name[0] - '0', catalog);
        else
            codes.insert(parse_code(name));
    }
    return {codes.begin(), codes.end()};
}

/// The locales named, in their order; or all, the catalog's default first.
std::vector<std::string_view> locales_of(const Catalog& catalog,
                                         const std::vector<std::string>& names) {
    std::vector<std::string_view> locales = choose_locales(catalog, names);
    const std::string_view first = catalog.negotiate("").locale;
    if (names.empty())
        std::stable_partition(locales.begin(), locales.end(),
                              [&](std::string_view locale) { return locale == first; });
    return locales;
}

std::vector<PageFormat> choose_formats(const std::vector<std::string>& names) {
    std::vector<PageFormat> chosen;
    for (const PageFormat format : all_page_formats)
        if (std::find(names.begin(), names.end(), to_string(format)) != names.end())
            chosen.push_back(format);
    return chosen;
}

/// Where the directory will be found: as it is called from the root, since a server has its own
/// idea of what a relative path is relative to.
std::string root_of(const Options& options) {
    if (!options.root.empty()) return options.root;
    std::error_code error;
    std::filesystem::path path = std::filesystem::absolute(options.directory, error);
    if (error) throw Failure(Exit::bad_data, in_quotes(options.directory) + ": " + error.message());
    path = path.lexically_normal();
    return (path.has_filename() ? path : path.parent_path()).string();
}

Pages make_pages(const Options& options) {
    try {
        PageOptions made = options_of(options.pages);
        if (!options.pages.theme.empty()) made.theme = load_theme(options.pages.theme);
        return Pages(made);
    } catch (const LoadError& error) {
        throw Failure(Exit::bad_data, error.what());
    } catch (const std::invalid_argument& error) {
        throw Failure(Exit::usage, error.what());
    }
}

std::vector<formats::OutputFile> make_files(const Catalog& catalog, const Options& options) {
    site::SiteOptions made;
    made.server = *site::parse_server(options.server);
    made.codes = choose_codes(catalog, options.codes);
    made.locales = locales_of(catalog, options.locales);
    made.formats = choose_formats(options.formats);
    made.gzip = options.gzip;
    made.url_prefix = options.url_prefix;
    made.root = root_of(options);
    ProgressBar bar;
    try {
        return site::make_site(
            catalog, make_pages(options), made,
            [&bar](std::size_t done, std::size_t total) { bar.show(done, total); });
    } catch (const std::invalid_argument& error) {
        throw Failure(Exit::usage, error.what());
    }
}

Exit run_site(const Catalog& whole, const Options& options) {
    const Catalog catalog = choose_editions(whole, options.pages.editions);
    const std::vector<formats::OutputFile> files = make_files(catalog, options);
    write_files(options.directory, files, options.force, Exit::bad_data);
    return Exit::answered;
}

template<typename Values>
std::vector<std::string> names_of(const Values& values) {
    std::vector<std::string> names;
    names.reserve(values.size());
    for (const auto value : values)
        names.emplace_back(to_string(value));
    return names;
}

} // namespace

void add_site(CLI::App& app, Run& run) {
    auto options = std::make_shared<Options>();
    CLI::App* const command = app.add_subcommand("site", description);
    command->footer(footer);
    command->add_option("--for", options->server, "whose configuration is written")
        ->required()
        ->type_name("nginx|apache|haproxy|caddy|plain")
        ->check(unsaid(CLI::IsMember(names_of(site::all_servers))));
    command->add_option("-o,--output", options->directory, "where it is written")
        ->required()
        ->type_name("DIR");
    command
        ->add_option("--root", options->root,
                     "where the server finds the directory, if not where it is written")
        ->type_name("DIR");
    command->add_option("--url-prefix", options->url_prefix, "where the server keeps the pages")
        ->type_name("/PATH/");
    add_list_option(*command, "--codes", options->codes,
                    "codes and classes; 4xx,5xx where none are named", "CODE");
    add_list_option(*command, "-l,--locale,--locales", options->locales,
                    "only these locales of the catalog, in this order", "TAG");
    add_list_option(
        *command, "--formats", options->formats,
        "html, problem, json, problem-xml, text; html,problem,text where none are named", "FORMAT")
        ->check(unsaid(CLI::IsMember(names_of(all_page_formats))));
    add_page_options(*command, options->pages);
    command->add_flag("--gzip", options->gzip, "write a compressed copy beside each page");
    command->add_flag("--force", options->force, "replace a directory that holds something");
    command->callback([options, &run] {
        run = [options](const Catalog& catalog) { return run_site(catalog, *options); };
    });
}

} // namespace phrasebook::cli
