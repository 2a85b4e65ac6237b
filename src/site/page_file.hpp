// One page of a site, and where it stands.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <phrasebook/page.hpp>

#include "site/site.hpp"

namespace phrasebook::site {

/// The folder of the pages within the site.
inline constexpr std::string_view pages_folder = "pages";

/// "html", "problem.json", "json", "problem.xml" or "txt": what stands behind the locale in a name.
[[nodiscard]] std::string_view suffix_of(PageFormat format) noexcept;

struct PageFile {
    std::string_view locale;
    PageFormat format = PageFormat::html;
    Response response;

    /// "404/fr.html", within the folder of the pages.
    [[nodiscard]] std::string path() const;
};

/// What a configuration is made of. Borrows from the arguments of make_site.
struct Site {
    const SiteOptions& options;
    std::vector<PageFile> pages; ///< by code, then locale, then format

    [[nodiscard]] std::string_view default_locale() const { return options.locales.front(); }
    [[nodiscard]] bool has(PageFormat format) const;
    /// For who does not mind: text where there is some, otherwise the first.
    [[nodiscard]] PageFormat default_format() const;
    /// `root` and a path within the site.
    [[nodiscard]] std::string file(std::string_view path) const;
    /// The policy of the HTML pages; empty where there are none.
    [[nodiscard]] std::string_view policy() const;
    /// The pages whose words are in another language than their name says: one of each code and
    /// locale. A catalog may lack a title in a language.
    [[nodiscard]] std::vector<const PageFile*> borrowed_words() const;
};

} // namespace phrasebook::site
