#include <algorithm>
#include <array>
#include <sstream>
#include <string>

#include "site/configurations.hpp"
#include "site/language_ranges.hpp"
#include "site/media_ranges.hpp"

namespace phrasebook::site {

namespace {

/// A tag that no page has: "no linguistic content" (ISO 639-2).
constexpr std::string_view nobody = "zxx";

/// What ErrorDocument takes in Apache 2.4: the errors that it has a reason phrase for.
bool is_possible(int code) {
    constexpr std::array<int, 7> not_taken{418, 419, 420, 425, 427, 430, 509};
    return ((code >= 400 && code <= 431) || code == 451 || (code >= 500 && code <= 511))
           && std::find(not_taken.begin(), not_taken.end(), code) == not_taken.end();
}

/// Source qualities, so that of formats that a client likes equally well the first is taken.
std::string_view source_quality(PageFormat format) {
    switch (format) {
    case PageFormat::html:
        return "1.0";
    case PageFormat::problem_json:
        return "0.99";
    case PageFormat::json:
        return "0.98";
    case PageFormat::problem_xml:
        return "0.97";
    case PageFormat::text:
        break;
    }
    return "0.96";
}

std::string type_map(const Site& site, int code, const std::vector<MediaRule>& types) {
    std::ostringstream out;
    for (const PageFile& page : site.pages) {
        if (page.response.status != code) continue;
        const std::string path = page.path();
        const std::string name = path.substr(path.find('/') + 1);
        for (const MediaRule& rule : types) {
            if (rule.format != page.format || rule.is_wildcard) continue;
            for (const bool packed : {false, true}) {
                if (packed && !site.options.gzip) continue;
                out << "URI: " << name << (packed ? ".gz" : "") << "\nContent-Type: " << rule.type
                    << "; qs=" << source_quality(page.format)
                    << "\nContent-Language: " << page.locale << '\n'
                    << (packed ? "Content-Encoding: gzip\n" : "") << '\n';
            }
        }
    }
    return out.str();
}

/// The ranges of a client as those of the type-maps. mod_negotiation takes a range for every tag
/// that it is the beginning of, so that zh would find zh-TW; and knows of no chain.
void write_languages(std::ostream& out, const Site& site) {
    std::string ours;
    for (const std::string_view locale : site.options.locales)
        ours.append(ours.empty() ? "" : "|").append(locale);
    for (const RangeRule& rule : range_rules(site.options.locales, Dialect::disjoint))
        out << "    RequestHeader edit* Accept-Language \"(?i)(^|,)\\s*(?:" << rule.pattern
            << ")(?=[\\s;,]|$)\" \"$1" << rule.locale << "\"\n";
    // Apache 2.4 looks for the next match in what is left, where ^ fits again: an expression that
    // fits nothing at all would end it by a stack without end.
    out << R"(    # The others go; what stands for nobody's language keeps the header from being empty.
    RequestHeader edit Accept-Language "$" ",)"
        << nobody << R"(;q=0.001"
    RequestHeader edit* Accept-Language "(?:^|,)\s*(?!(?:)"
        << ours << '|' << nobody << R"x(|\*)(?:[\s;,]|$))[^\s,][^,]*" ","
    RequestHeader edit* Accept-Language ",[\s,]*," ","
    RequestHeader edit Accept-Language "^[\s,]+([^\s,])" "$1"
    # Of equal ones the first counts, as far as nothing weighs them.
)x";
    for (int before = 1; before < 4; ++before)
        out << "    RequestHeader edit Accept-Language \"^((?:[^,]*,){" << before
            << "}\\s*[A-Za-z*][A-Za-z0-9-]*)\\s*(?=,|$)\" \"$1;q=0.99" << 9 - before << "\"\n";
}

void write_headers(std::ostream& out, const Site& site) {
    for (const PageFormat format : site.options.formats) {
        std::string suffix(suffix_of(format));
        std::string escaped;
        for (const char c : suffix)
            escaped.append(c == '.' ? "\\" : "").push_back(c);
        out << "    <FilesMatch \"^[A-Za-z0-9-]+\\." << escaped << "(?:\\.gz)?$\">\n"
            << "        ForceType \"" << content_type(format) << "\"\n";
        if (format == PageFormat::html)
            out << "        Header always set Content-Security-Policy \"" << site.policy()
                << "\"\n";
        out << "    </FilesMatch>\n";
    }
    for (const std::string_view locale : site.options.locales)
        out << "    <FilesMatch \"^" << locale << "\\.\">\n        Header always set "
            << "Content-Language " << locale << "\n    </FilesMatch>\n";
    if (site.options.gzip)
        out << "    <FilesMatch \"\\.gz$\">\n        Header always set Content-Encoding gzip\n"
            << "    </FilesMatch>\n";
}

std::string configuration(const Site& site) {
    const SiteOptions& options = site.options;
    const std::string pages = site.file(pages_folder);
    std::ostringstream out;
    out << R"(# The pages of errors. For the server's configuration or a virtual host:
#
#     Include ")"
        << site.file("apache.conf") << R"("
#
# Modules: alias, authz_core, headers, mime, negotiation.

)";
    for (const int code : options.codes) {
        if (is_possible(code))
            out << "ErrorDocument " << code << ' ' << options.url_prefix << code << "/page.var\n";
        else
            out << "# " << code << ": not among the codes of ErrorDocument\n";
    }
    out << R"(
# Errors of what stands behind, too. Without this a backend's own pages go through.
<IfModule proxy_module>
    ProxyErrorOverride On)";
    for (const int code : options.codes)
        if (is_possible(code)) out << ' ' << code;
    out << R"(
    ProxyPass ")"
        << options.url_prefix << R"(" "!"
</IfModule>

Alias ")"
        << options.url_prefix << "\" \"" << pages << R"(/"
<Directory ")"
        << pages << R"conf(">
    AllowOverride None
    Options None
    # Only as the answer to an error: nobody asks for them by name.
    Require expr "-n reqenv('REDIRECT_STATUS')"

    <Files "page.var">
        SetHandler type-map
    </Files>
    LanguagePriority)conf";
    for (const std::string_view locale : options.locales)
        out << ' ' << locale;
    out << R"(
    ForceLanguagePriority Prefer Fallback

    # What the client reads, in the tags of the type-maps; weights stay as they are.
)";
    write_languages(out, site);
    const std::string_view type = content_type(site.default_format());
    const std::string any(type.substr(0, type.find(';')));
    out << R"(
    # Who takes anything, or nothing that is here, gets )"
        << any << R"(.
    RequestHeader setifempty Accept ")"
        << any << R"("
    RequestHeader edit Accept "^\s*\*/\*\s*$" ")"
        << any << R"("
    RequestHeader merge Accept ")"
        << any << R"x(;q=0.001" "expr=! (%{HTTP:Accept} =~ m#)x" << any << R"x(|\*#i)"

)x";
    write_headers(out, site);
    out << R"(    # The page is of this error and this reader: it has no date, and nobody keeps it.
    FileETag None
    Header unset Last-Modified
    Header always set Cache-Control "no-store"
    Header unset Vary
    Header always set Vary "Accept, Accept-Language)"
        << (options.gzip ? ", Accept-Encoding" : "") << R"("
</Directory>
)";
    for (const PageFile* const page : site.borrowed_words())
        out << "\n# The words are in another language than the page.\n<Directory \"" << pages << '/'
            << page->response.status << "\">\n    <FilesMatch \"^" << page->locale
            << "\\.\">\n        Header always set Content-Language "
            << page->response.content_language << "\n    </FilesMatch>\n</Directory>\n";
    return out.str();
}

} // namespace

std::vector<formats::OutputFile> apache_files(const Site& site) {
    std::vector<formats::OutputFile> files{{"apache.conf", configuration(site), {}}};
    const auto types = media_rules(site.options.formats);
    for (const int code : site.options.codes)
        files.push_back({std::string(pages_folder) + '/' + std::to_string(code) + "/page.var",
                         type_map(site, code, types),
                         {}});
    return files;
}

} // namespace phrasebook::site
