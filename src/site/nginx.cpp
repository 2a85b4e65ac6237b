#include <sstream>
#include <string>

#include "site/configurations.hpp"
#include "site/language_ranges.hpp"
#include "site/media_ranges.hpp"
#include "site/weights.hpp"

namespace phrasebook::site {

namespace {

/// What error_page takes; 499 is nginx's own, for a client that has gone.
bool is_possible(int code) {
    return code >= 300 && code <= 599 && code != 499;
}

void write_first(std::ostream& out, std::string_view header, std::string_view variable,
                 const std::string& elements) {
    out << "map $" << header << " $" << variable << " {\n    default \"\";\n";
    for (const std::string& each : by_weight("(?<" + std::string(variable) + "_named>", elements))
        out << "    \"~*" << each << "\" $" << variable << "_named;\n";
    out << "}\n";
}

std::string maps(const Site& site) {
    const SiteOptions& options = site.options;
    const auto ranges = range_rules(options.locales, Dialect::disjoint);
    const auto types = media_rules(options.formats);
    std::ostringstream out;
    out << R"(# Which page a client gets. For the http block, once:
#
#     include )"
        << site.file("http.conf") << R"(;
#
# What a map can do about q: expressions are tried in their order, so there is one for each tenth of
# a weight. Of two ranges within the same tenth (0.85 and 0.8) the one named first counts; a range
# with q=0 is passed over, but does not keep its language from being the default.

# The language range that the client likes best among those that lead to a page.
)";
    write_first(out, "http_accept_language", "phrasebook_range", any_of(ranges) + R"(|\*)");
    out << "\n# Where it leads.\n"
        << "map $phrasebook_range $phrasebook_language {\n    default " << site.default_locale()
        << ";\n";
    for (const RangeRule& rule : ranges)
        out << "    \"~*^(?:" << rule.pattern << ")$\" "
            << (rule.locale.empty() ? site.default_locale() : rule.locale) << ";\n";
    out << "}\n\n# The same for media types: a browser gets HTML, a program what it reads.\n";
    write_first(out, "http_accept", "phrasebook_type", any_of(types));
    out << "\nmap $phrasebook_type $phrasebook_suffix {\n    default "
        << suffix_of(site.default_format()) << ";\n";
    for (const MediaRule& rule : types)
        out << "    \"~*^" << rule.pattern << "$\" " << suffix_of(rule.format) << ";\n";
    out << "}\n\n# Under this policy a page works, and nothing but the page.\n"
        << "map $phrasebook_suffix $phrasebook_policy {\n    default \"\";\n";
    if (!site.policy().empty()) out << "    html \"" << site.policy() << "\";\n";
    out << "}\n\n# The language of the words, where it is not that of the page.\n"
        << "map $uri $phrasebook_content_language {\n    default $phrasebook_language;\n";
    for (const PageFile* const page : site.borrowed_words())
        out << "    \"~/" << page->response.status << '/' << page->locale << "\\.\" "
            << page->response.content_language << ";\n";
    out << "}\n";
    return out.str();
}

std::string errors(const Site& site) {
    const SiteOptions& options = site.options;
    std::ostringstream out;
    out << R"(# The pages of errors. For a server block, after http.conf in the http block:
#
#     include )"
        << site.file("server.conf") << R"(;
#
# A location that has an error_page of its own inherits none of these.

)";
    for (const int code : options.codes) {
        if (is_possible(code))
            out << "error_page " << code << ' ' << options.url_prefix << code
                << "/$phrasebook_language.$phrasebook_suffix;\n";
        else
            out << "# " << code << ": nginx takes 300 to 599 without 499\n";
    }
    out << R"(
# Errors of what stands behind, too. Without these lines a backend's own pages go through.
proxy_intercept_errors on;
fastcgi_intercept_errors on;
uwsgi_intercept_errors on;

location ^~ )"
        << options.url_prefix << R"( {
    internal;
    rewrite "^)"
        << options.url_prefix << R"((.*)$" "/$1" break;
    root ")"
        << site.file(pages_folder) << R"(";
    charset utf-8;
    types {
        text/html html;
        text/plain txt;
        application/json json;
    }
    default_type application/octet-stream;
)";
    if (options.gzip) out << "    gzip_static on;\n    gzip_vary on;\n";
    out << R"(
    # The page is of this error and this reader: it has no date, and nobody keeps it.
    etag off;
    add_header Last-Modified "";
    add_header Cache-Control "no-store" always;
    add_header Content-Language $phrasebook_content_language always;
    add_header Vary "Accept, Accept-Language" always;
    add_header Content-Security-Policy $phrasebook_policy always;
    add_header Retry-After $upstream_http_retry_after always;
)";
    for (const PageFormat format : {PageFormat::problem_json, PageFormat::problem_xml}) {
        if (!site.has(format)) continue;
        const std::string name(suffix_of(format));
        out << "\n    location ~ \"^" << options.url_prefix << "(?<phrasebook_page>.+[.]problem[.]"
            << name.substr(name.find('.') + 1) << ")$\" {\n        types {}\n        default_type "
            << content_type(format) << ";\n        alias \"" << site.file(pages_folder)
            << "/$phrasebook_page\";\n    }\n";
    }
    out << "}\n";
    return out.str();
}

} // namespace

std::vector<formats::OutputFile> nginx_files(const Site& site) {
    return {{"http.conf", maps(site), {}}, {"server.conf", errors(site), {}}};
}

} // namespace phrasebook::site
