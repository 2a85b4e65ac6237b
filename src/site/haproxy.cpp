#include <algorithm>
#include <array>
#include <cstddef>
#include <sstream>
#include <stdexcept>
#include <string>

#include "site/configurations.hpp"
#include "site/language_ranges.hpp"
#include "site/media_ranges.hpp"

namespace phrasebook::site {

namespace {

/// The codes of `errorfile` in HAProxy 2.6.
constexpr std::array<int, 17> errorfile_codes{200, 400, 401, 403, 404, 405, 407, 408, 410,
                                              413, 425, 429, 500, 501, 502, 503, 504};

bool has_errorfile(int code) {
    return std::find(errorfile_codes.begin(), errorfile_codes.end(), code) != errorfile_codes.end();
}

/// "haproxy/404/fr.html.http".
std::string raw_path(const PageFile& page) {
    return "haproxy/" + page.path() + ".http";
}

std::string raw_response(const PageFile& page) {
    const Response& response = page.response;
    std::ostringstream out;
    out << "HTTP/1.1 " << response.status << ' ' << response.reason
        << "\r\nContent-Length: " << response.body.size()
        << "\r\nContent-Type: " << response.content_type
        << "\r\nContent-Language: " << response.content_language << "\r\nVary: " << response.vary
        << "\r\nCache-Control: no-store\r\n";
    if (!response.content_security_policy.empty())
        out << "Content-Security-Policy: " << response.content_security_policy << "\r\n";
    out << "\r\n" << response.body;
    return out.str();
}

/// HAProxy holds a response in one buffer of 16 KiB, of which it keeps one for headers that are
/// added (tune.bufsize, tune.maxrewrite): it does not begin with a larger page.
constexpr std::size_t largest_response = std::size_t{15} << 10U;

void check_sizes(const Site& site) {
    for (const PageFile& page : site.pages)
        if (const std::size_t size = raw_response(page).size(); size > largest_response)
            throw std::invalid_argument("HAProxy takes no answer of more than "
                                        + std::to_string(largest_response) + " bytes, and "
                                        + page.path() + " would have " + std::to_string(size)
                                        + ": a smaller logo or template would do");
}

std::string section_of(std::string_view locale, PageFormat format) {
    return std::string("phrasebook-").append(locale).append(".").append(suffix_of(format));
}

void write_sections(std::ostream& out, const Site& site) {
    for (const std::string_view locale : site.options.locales)
        for (const PageFormat format : site.options.formats) {
            out << "\nhttp-errors " << section_of(locale, format) << '\n';
            for (const PageFile& page : site.pages)
                if (page.locale == locale && page.format == format
                    && has_errorfile(page.response.status))
                    out << "    errorfile " << page.response.status << " \""
                        << site.file(raw_path(page)) << "\"\n";
        }
}

/// An argument of a converter is read twice: by the line, in '…', and by the converter, in "…".
std::string replaced(const std::string& pattern, std::string_view by) {
    return ",regsub(\"(^|,)[[:blank:]]*(?:" + pattern + ")(?![^[:blank:];,])\",\"\\1"
           + std::string(by) + "\",gi)";
}

constexpr std::string_view without_excluded =
    R"x(,regsub("[^,]*;[[:blank:]]*q=0([.]0*)?[[:blank:]]*(,|$)","",gi))x";

/// "\+" would lose its backslash.
std::string in_brackets(std::string_view pattern) {
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '\\' && i + 1 < pattern.size())
            text.append("[").append(1, pattern[++i]).append("]");
        else
            text += pattern[i];
    }
    return text;
}

void write_choice(std::ostream& out, const Site& site) {
    const SiteOptions& options = site.options;
    std::string ours;
    std::string list;
    for (const std::string_view locale : options.locales) {
        ours.append(ours.empty() ? "" : "|").append(locale);
        list.append(list.empty() ? "" : ";").append(locale);
    }
    out << R"(    # The language: ranges that lead to a page become the tag of that page, others "x", and
    # language() takes the one with the highest weight.
    http-request set-var(txn.phrasebook_language) str()"
        << site.default_locale() << R"()
    http-request set-var(txn.phrasebook_language) 'req.fhdr(accept-language))"
        << without_excluded;
    for (const RangeRule& rule : range_rules(options.locales, Dialect::disjoint))
        out << replaced(rule.pattern, rule.locale);
    out << replaced("[*]", site.default_locale())
        << replaced("(?!(?:" + ours + ")(?:[[:blank:];,]|$))[a-z][a-z0-9-]*", "x") << ",language("
        << list << ',' << site.default_locale() << ")' if { req.fhdr_cnt(accept-language) gt 0 }\n"
        << "    # The format likewise.\n"
        << "    http-request set-var(txn.phrasebook_format) str("
        << suffix_of(site.default_format()) << ")\n"
        << "    http-request set-var(txn.phrasebook_format) 'req.fhdr(accept)" << without_excluded
        << R"(,regsub(";[[:blank:]]*[a-pr-z][^,;]*","",gi))";
    for (const MediaRule& rule : media_rules(options.formats))
        out << replaced(in_brackets(rule.pattern), suffix_of(rule.format));
    list.clear();
    for (const PageFormat format : options.formats)
        list.append(list.empty() ? "" : ";").append(suffix_of(format));
    out << ",language(" << list << ',' << suffix_of(site.default_format())
        << ")' if { req.fhdr_cnt(accept) gt 0 }\n"
        << "    http-request set-var(txn.phrasebook_page) "
           "'var(txn.phrasebook_language),concat(.,txn.phrasebook_format)'\n";
}

/// Headers of an answer that mean the same with another page.
constexpr std::array<std::string_view, 4> kept_headers{"WWW-Authenticate", "Proxy-Authenticate",
                                                       "Retry-After", "Allow"};

void write_returns(std::ostream& out, const Site& site) {
    for (const PageFile& page : site.pages) {
        const Response& response = page.response;
        if (response.status < 200 || response.status > 599) continue;
        out << "    http-response return status " << response.status;
        if (has_errorfile(response.status)) {
            out << " errorfiles " << section_of(page.locale, page.format);
        } else {
            out << " content-type \"" << response.content_type << "\" file \""
                << site.file(std::string(pages_folder) + '/' + page.path())
                << "\" hdr Content-Language " << response.content_language
                << " hdr Vary \"Accept, Accept-Language\" hdr Cache-Control no-store";
            if (!response.content_security_policy.empty())
                out << " hdr Content-Security-Policy \"" << response.content_security_policy << '"';
        }
        out << " if { status " << response.status << " } { var(txn.phrasebook_page) -m str "
            << page.locale << '.' << suffix_of(page.format) << " }\n";
    }
}

std::string configuration(const Site& site) {
    std::ostringstream out;
    out << R"(# The pages of errors. To be read before the rest:
#
#     haproxy -f )"
        << site.file("haproxy.cfg") << R"( -f /etc/haproxy/haproxy.cfg
#
# Then a frontend takes part by its first line: frontend www from phrasebook
#
# What a server behind HAProxy answers is replaced in the client's language. What HAProxy itself says
# (no server is there, a rule denies) is taken from one section, in one language: errorfiles knows no
# condition. A frontend before that one, with this one as its server, gives those a language too.
#
# HAProxy 2.6 has errorfile for 200, 400, 401, 403, 404, 405, 407, 408, 410, 413, 425, 429, 500 to
# 504; other codes are returned from the page's file.
)";
    write_sections(out, site);
    out << R"(
defaults phrasebook
    mode http
    timeout client 30s
    timeout server 30s
    timeout connect 5s

    # What HAProxy itself says.
    errorfiles )"
        << section_of(site.default_locale(),
                      site.has(PageFormat::html) ? PageFormat::html : site.default_format())
        << "\n\n";
    write_choice(out, site);
    out << "\n    # What stays of the server's answer.\n";
    for (std::size_t i = 0; i < kept_headers.size(); ++i)
        out << "    http-response set-var(txn.phrasebook_kept" << i << ") res.fhdr("
            << kept_headers.at(i) << ") if { res.fhdr_cnt(" << kept_headers.at(i) << ") gt 0 }\n";
    for (std::size_t i = 0; i < kept_headers.size(); ++i)
        out << "    http-after-response set-header " << kept_headers.at(i)
            << " %[var(txn.phrasebook_kept" << i << ")] if { var(txn.phrasebook_kept" << i
            << ") -m found }\n";
    out << "\n    # The pages.\n";
    write_returns(out, site);
    return out.str();
}

} // namespace

std::vector<formats::OutputFile> haproxy_files(const Site& site) {
    check_sizes(site);
    std::vector<formats::OutputFile> files{{"haproxy.cfg", configuration(site), {}}};
    for (const PageFile& page : site.pages)
        if (has_errorfile(page.response.status))
            files.push_back({raw_path(page), raw_response(page), {}});
    return files;
}

} // namespace phrasebook::site
