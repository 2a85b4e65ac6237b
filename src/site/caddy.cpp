#include <sstream>
#include <string>

#include "site/configurations.hpp"
#include "site/language_ranges.hpp"
#include "site/media_ranges.hpp"
#include "site/weights.hpp"

namespace phrasebook::site {

namespace {

void write_first(std::ostream& out, std::string_view header, std::string_view variable,
                 const std::string& elements) {
    out << "\t\tmap {header." << header << "} {" << variable << "} {\n";
    for (const std::string& each : by_weight("(", elements))
        out << "\t\t\t`~(?i)" << each << "` \"${1}\"\n";
    out << "\t\t\tdefault \"\"\n\t\t}\n";
}

std::string configuration(const Site& site) {
    const SiteOptions& options = site.options;
    const auto ranges = range_rules(options.locales, Dialect::ordered);
    const auto types = media_rules(options.formats);
    std::ostringstream out;
    out << R"(# The pages of errors. At the top of the Caddyfile, then in a site, then in its proxies:
#
#	import ")"
        << site.file("phrasebook.caddy") << R"("
#	example.org {
#		import phrasebook
#		reverse_proxy 127.0.0.1:9000 {
#			import phrasebook_backend
#		}
#	}
#
# What regular expressions can do about q: they are tried in their order, so there is one for each
# tenth of a weight. Of two ranges within the same tenth (0.85 and 0.8) the one named first counts; a
# range with q=0 is passed over, but does not keep its language from being the default.

(phrasebook) {
	handle_errors {
		# The language range that the client likes best among those that lead to a page.
)";
    write_first(out, "Accept-Language", "phrasebook_range", any_of(ranges) + R"(|\*)");
    out << "\n\t\t# Where it leads. The more specific come first.\n"
        << "\t\tmap {phrasebook_range} {phrasebook_language} {\n";
    for (const RangeRule& rule : ranges)
        out << "\t\t\t`~(?i)^(?:" << rule.pattern << ")$` "
            << (rule.locale.empty() ? site.default_locale() : rule.locale) << '\n';
    out << "\t\t\tdefault " << site.default_locale() << "\n\t\t}\n\n"
        << "\t\t# The same for media types: a browser gets HTML, a program what it reads.\n";
    write_first(out, "Accept", "phrasebook_type", any_of(types));
    out << "\t\tmap {phrasebook_type} {phrasebook_suffix} {\n";
    for (const MediaRule& rule : types)
        out << "\t\t\t`~(?i)^" << rule.pattern << "$` " << suffix_of(rule.format) << '\n';
    out << "\t\t\tdefault " << suffix_of(site.default_format()) << "\n\t\t}\n"
        << "\t\tmap {phrasebook_suffix} {phrasebook_content_type} {\n";
    for (const PageFormat format : options.formats)
        out << "\t\t\t" << suffix_of(format) << " \"" << content_type(format) << "\"\n";
    out << "\t\t}\n\n\t\t# The language of the words: another than that of the page where the "
           "catalog lacks some.\n"
        << "\t\tmap {err.status_code}/{phrasebook_language} {phrasebook_content_language} {\n";
    for (const PageFile* const page : site.borrowed_words())
        out << "\t\t\t" << page->response.status << '/' << page->locale << ' '
            << page->response.content_language << '\n';
    out << "\t\t\tdefault {phrasebook_language}\n\t\t}\n"
        << "\n\t\t@phrasebook_page file {\n\t\t\troot \"" << site.file(pages_folder)
        << "\"\n\t\t\ttry_files "
           "/{err.status_code}/{phrasebook_language}.{phrasebook_suffix}\n\t\t}\n"
        << "\t\thandle @phrasebook_page {\n\t\t\troot * \"" << site.file(pages_folder) << R"("
			rewrite * /{err.status_code}/{phrasebook_language}.{phrasebook_suffix}
			# The page is of this error and this reader: it has no date, and nobody keeps it.
			header {
				Content-Type {phrasebook_content_type}
				Content-Language {phrasebook_content_language}
				Vary "Accept, Accept-Language"
				Cache-Control no-store
				-Etag
				-Last-Modified
				-Accept-Ranges
				defer
			}
)";
    if (!site.policy().empty())
        out << "\t\t\t@phrasebook_html vars {phrasebook_suffix} html\n"
            << "\t\t\theader @phrasebook_html Content-Security-Policy \"" << site.policy()
            << "\"\n";
    if (options.gzip)
        out << "\t\t\tfile_server {\n\t\t\t\tprecompressed gzip\n\t\t\t}\n";
    else
        out << "\t\t\tfile_server\n";
    out << R"(		}
		# A code without a page.
		handle {
			respond "{err.status_code} {err.status_text}" {err.status_code}
		}
	}
}

# Errors of what stands behind, too. Without this a backend's own pages go through.
(phrasebook_backend) {
	@phrasebook_errors status)";
    for (const int code : options.codes)
        out << ' ' << code;
    out << R"(
	handle_response @phrasebook_errors {
		copy_response_headers {
			include WWW-Authenticate Proxy-Authenticate Retry-After Allow
		}
		error "from the backend" {rp.status_code}
	}
}
)";
    return out.str();
}

} // namespace

std::vector<formats::OutputFile> caddy_files(const Site& site) {
    return {{"phrasebook.caddy", configuration(site), {}}};
}

} // namespace phrasebook::site
