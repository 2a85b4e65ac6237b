#include <algorithm>
#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <CLI/CLI.hpp>
#include <phrasebook/load_error.hpp>

#include "cli/exit.hpp"
#include "cli/help.hpp"
#include "cli/page_choices.hpp"
#include "cli/subcommands.hpp"
#include "serve/server.hpp"

namespace phrasebook::cli {

namespace {

constexpr const char* description =
    "Answer errors with pages in the reader's language: a backend for nginx, HAProxy, Traefik and "
    "Kubernetes' ingress.";

constexpr const char* footer =
    R"(GET /404 answers in the language and the form that Accept-Language and Accept ask for; /404.html, .json,
.problem, .xml and .txt name the form. / takes the code from X-Code, as ingress-nginx sends it. /healthz
and /metrics are for machines. --catalog is followed: what changes in it is served without a restart.

SIGTERM finishes what is in flight and ends; SIGHUP reads catalogs, templates and themes anew.

Examples:
  phrasebook serve
  phrasebook serve --listen :8080 --metrics-listen 127.0.0.1:9090 --look card --theme acme.theme
  curl -H 'Accept-Language: fr-CA' http://127.0.0.1:8080/404

Exit status: 0 ended by a signal, 2 the command line is wrong, 3 bad data, or an address that is taken.)";

/// As typed; the server's own settings are made of it.
struct Options {
    serve::Settings settings;
    PageChoices pages;
    std::string status = "own";
    std::string log = "json";
    std::string time_zone = "UTC";
    std::optional<std::uint32_t> retry_after;
    double request_time = 10;
    double idle_time = 60;
    double write_time = 30;
    double drain_time = 10;
};

serve::Milliseconds milliseconds(double seconds) {
    return std::chrono::duration_cast<serve::Milliseconds>(std::chrono::duration<double>(seconds));
}

void add_limits(CLI::App& app, Options& options) {
    serve::Limits& limits = options.settings.limits;
    const auto bytes = CLI::Range(std::uint64_t{256}, std::uint64_t{1} << 20U);
    const auto time = CLI::Range(0.05, 3600.0);
    constexpr const char* group = "Limits";
    app.add_option("--max-connections", limits.connections, "open at a time; then 503")
        ->check(unsaid(CLI::Range(1, 1'000'000)))
        ->type_name("N")
        ->capture_default_str()
        ->group(group);
    app.add_option("--max-header-bytes", limits.head, "of a request line and headers; then 431")
        ->check(unsaid(bytes))
        ->type_name("BYTES")
        ->capture_default_str()
        ->group(group);
    app.add_option("--max-target-bytes", limits.target, "of a request target; then 414")
        ->check(unsaid(bytes))
        ->type_name("BYTES")
        ->capture_default_str()
        ->group(group);
    app.add_option("--max-body-bytes", limits.body, "of a body, which is read past; then 413")
        ->check(unsaid(CLI::Range(std::uint64_t{0}, std::uint64_t{1} << 30U)))
        ->type_name("BYTES")
        ->capture_default_str()
        ->group(group);
    const auto add_time = [&](const char* name, double& seconds, const char* help) {
        app.add_option(name, seconds, help)
            ->type_name("SECONDS")
            ->check(unsaid(time))
            ->capture_default_str()
            ->group(group);
    };
    add_time("--request-time", options.request_time, "for a request to come in whole; then 408");
    add_time("--idle-time", options.idle_time, "for a connection without a request");
    add_time("--write-time", options.write_time, "for a client to take its answers");
    add_time("--drain-time", options.drain_time, "for what is in flight when the server ends");
}

serve::Settings settings_of(const Options& options, const std::vector<std::string>& directories) {
    serve::Settings settings = options.settings;
    settings.catalogs.assign(directories.begin(), directories.end());
    settings.pages = options_of(options.pages);
    settings.pages.time_zone = options.time_zone;
    settings.status = options.status == "own" ? serve::StatusMode::own : serve::StatusMode::ok;
    settings.log = options.log == "json";
    settings.theme_file = options.pages.theme;
    settings.editions = options.pages.editions;
    if (options.retry_after) settings.retry_after = std::chrono::seconds(*options.retry_after);
    settings.limits.request_time = milliseconds(options.request_time);
    settings.limits.idle_time = milliseconds(options.idle_time);
    settings.limits.write_time = milliseconds(options.write_time);
    settings.limits.drain_time = milliseconds(options.drain_time);
    return settings;
}

Exit run_serve(const serve::Settings& settings) {
    try {
        serve::run(settings);
    } catch (const LoadError& error) {
        throw Failure(Exit::bad_data, std::string("the server does not begin\n") + error.what());
    } catch (const std::invalid_argument& error) { // an address, a time zone, an edition
        throw Failure(Exit::usage, error.what());
    }
    return Exit::answered;
}

} // namespace

void add_serve(CLI::App& app, Run& run, const std::vector<std::string>& directories) {
    CLI::App* const serve = app.add_subcommand("serve", description);
    serve->footer(footer);
    auto options = std::make_shared<Options>();
    serve::Settings& settings = options->settings;
    serve
        ->add_option("--listen", settings.listen,
                     "where: 127.0.0.1:8080, [::1]:8080, :8080 for all")
        ->type_name("ADDRESS:PORT")
        ->capture_default_str();
    serve
        ->add_option("--metrics-listen", settings.metrics_listen,
                     "where /metrics is, and then only there")
        ->type_name("ADDRESS:PORT");
    serve->add_option("--threads", settings.threads, "that answer")
        ->check(unsaid(CLI::Range(1, 256)))
        ->type_name("N")
        ->capture_default_str();
    serve
        ->add_option("--status", options->status,
                     "answer with the error's own status, or with 200 for a proxy that sets the "
                     "status itself")
        ->check(unsaid(CLI::IsMember({"own", "200"})))
        ->type_name("own|200")
        ->capture_default_str();
    serve->add_flag("--details", settings.details,
                    "let pages say address, id and time of the request");
    serve->add_option("--retry-after", options->retry_after, "what 429 and 503 say")
        ->type_name("SECONDS");
    serve->add_option("--log", options->log, "a line of JSON for each request, on standard error")
        ->check(unsaid(CLI::IsMember({"json", "off"})))
        ->type_name("json|off")
        ->capture_default_str();
    add_page_options(*serve, options->pages);
    serve->add_option("--time-zone", options->time_zone, "in which times are written")
        ->type_name("ZONE")
        ->capture_default_str();
    add_limits(*serve, *options);
    serve->callback([options, &run, &directories] {
        run = [options, &directories](const Catalog&) {
            return run_serve(settings_of(*options, directories));
        };
    });
}

} // namespace phrasebook::cli
