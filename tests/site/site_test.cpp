#include "site/site.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <phrasebook/phrasebook.hpp>

namespace phrasebook::site {
namespace {

SiteOptions options_for(Server server) {
    SiteOptions options;
    options.server = server;
    options.codes = {404, 503};
    options.locales = {"en", "fr"};
    options.formats = {PageFormat::html, PageFormat::text};
    options.root = "/srv/the site";
    return options;
}

const Pages& pages() {
    static const Pages pages;
    return pages;
}

TEST(Site, FilesAreInOrderAndNamedOnce) {
    for (const Server server : all_servers) {
        const auto files = make_site(builtin(), pages(), options_for(server));
        EXPECT_EQ(files.back().path, "manifest.json");
        const auto is_before = [](const auto& a, const auto& b) {
            return a.path.native() < b.path.native();
        };
        for (std::size_t i = 2; i < files.size(); ++i)
            EXPECT_TRUE(is_before(files[i - 2], files[i - 1])) << files[i - 1].path;
    }
}

TEST(Site, APageIsWhatPagesRender) {
    const auto files = make_site(builtin(), pages(), options_for(Server::plain));
    const auto page = std::find_if(files.begin(), files.end(), [](const auto& file) {
        return file.path == "pages/503/fr.html";
    });
    ASSERT_NE(page, files.end());
    EXPECT_EQ(page->bytes, pages().render(503, builtin().reader("fr"), PageFormat::html).body);
}

TEST(Site, ProgressEndsAtTheTotal) {
    std::vector<std::size_t> seen;
    (void)make_site(builtin(), pages(), options_for(Server::plain),
                    [&seen](std::size_t done, std::size_t total) {
                        EXPECT_EQ(total, 8U);
                        seen.push_back(done);
                    });
    EXPECT_EQ(seen, (std::vector<std::size_t>{1, 2, 3, 4, 5, 6, 7, 8}));
}

TEST(Site, NothingButARootAndAPrefixThatAnyServerCanQuoteIsTaken) {
    for (const char* const root : {"", "srv", "/a\"", "/a$b", "/a\n", "/{}", "/a'b", "/a\\b"}) {
        SiteOptions options = options_for(Server::nginx);
        options.root = root;
        EXPECT_THROW((void)make_site(builtin(), pages(), options), std::invalid_argument) << root;
    }
    for (const char* const prefix : {"", "/", "//", "errors/", "/a;/", "/a b/", "/$x/", "/../"}) {
        SiteOptions options = options_for(Server::caddy);
        options.url_prefix = prefix;
        EXPECT_THROW((void)make_site(builtin(), pages(), options), std::invalid_argument) << prefix;
    }
}

} // namespace
} // namespace phrasebook::site
