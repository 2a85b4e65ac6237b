#include "site/page_file.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace phrasebook::site {

std::string_view suffix_of(PageFormat format) noexcept {
    constexpr std::array<std::string_view, all_page_formats.size()> suffixes{
        "html", "problem.json", "json", "problem.xml", "txt"};
    return suffixes[static_cast<std::size_t>(format)];
}

std::string PageFile::path() const {
    return std::to_string(response.status)
        .append("/")
        .append(locale)
        .append(".")
        .append(suffix_of(format));
}

bool Site::has(PageFormat format) const {
    return std::find(options.formats.begin(), options.formats.end(), format)
           != options.formats.end();
}

PageFormat Site::default_format() const {
    return has(PageFormat::text) ? PageFormat::text : options.formats.front();
}

std::string Site::file(std::string_view path) const {
    std::string file = options.root;
    if (!file.ends_with('/')) file += '/';
    return file.append(path);
}

std::string_view Site::policy() const {
    for (const PageFile& page : pages)
        if (page.format == PageFormat::html) return page.response.content_security_policy;
    return {};
}

std::vector<const PageFile*> Site::borrowed_words() const {
    std::vector<const PageFile*> borrowed;
    for (const PageFile& page : pages)
        if (page.format == options.formats.front() && page.response.content_language != page.locale)
            borrowed.push_back(&page);
    return borrowed;
}

} // namespace phrasebook::site
