// A site's own colours, logo and contact: what is taken, and what is not.

#include <string>
#include <string_view>

#include <gtest/gtest.h>
#include <phrasebook/page.hpp>
#include <phrasebook/phrasebook.hpp>

#include "pages/theme.hpp"
#include "support/temporary_directory.hpp"

namespace phrasebook {

namespace {

TEST(Theme, TakesColoursOfCss) {
    for (const char* const color :
         {"#fff", "#FFF8", "#0a58ca", "#0a58caff", "rebeccapurple", "Canvas", "rgb(10 88 202)",
          "rgba(10, 88, 202, .5)", "hsl(210deg 50% 40% / 50%)", "oklch(0.7 none 210)",
          "lab(29.2 -39.3 20)"})
        EXPECT_EQ(pages::color_problem(color), "") << color;
}

TEST(Theme, TakesNothingElseForAColour) {
    for (const char* const color : {"",
                                    "#ff",
                                    "#fffff",
                                    "#ggg",
                                    "red;",
                                    "red}",
                                    "red}*{display:none",
                                    "url(x)",
                                    "url(https://x.example)",
                                    "#fff;background:url(x)",
                                    "rgb(0,0,0);}",
                                    "rgb(0 0 0) }",
                                    "rgb(url(x))",
                                    "rgb(var(--x))",
                                    "var(--x)",
                                    "calc(1)",
                                    "rgb()",
                                    "expression(1)",
                                    "rgb(0 0 0",
                                    "red/**/",
                                    "</style>",
                                    "\\72 ed",
                                    "red\n",
                                    "re d",
                                    "rgb(0 0 0)(",
                                    "\"red\"",
                                    "color-mix(in srgb, red, blue)",
                                    "image(red)",
                                    "rgb(1e9 0 0)"})
        EXPECT_NE(pages::color_problem(color), "") << color;
    EXPECT_NE(pages::color_problem(std::string(65, 'a')), "");
}

TEST(Theme, TakesImagesForALogo) {
    EXPECT_EQ(pages::logo_problem("data:image/png;base64,iVBORw0KGgo="), "");
    EXPECT_EQ(pages::logo_problem("data:image/svg+xml;base64,PHN2Zy8+"), "");
    for (const char* const uri :
         {"https://x.example/logo.png", "data:text/html;base64,PHN2Zy8+", "data:image/png,x",
          "data:image/x-icon;base64,AAAA", "data:image/png;base64,", "data:image/png;base64,a\"b",
          "data:image/png;base64,a)b", "data:image/svg+xml,<svg onload=x>",
          "DATA:image/png;base64,A", "javascript:alert(1)", "data:image/png;charset=x;base64,AAAA"})
        EXPECT_NE(pages::logo_problem(uri), "") << uri;
    EXPECT_NE(pages::logo_problem("data:image/png;base64," + std::string(300'000, 'A')), "");
}

TEST(Theme, TakesMailAndWebForAContact) {
    for (const char* const contact :
         {"help@acme.example", "mailto:help@acme.example", "mailto:a@b.example?subject=404",
          "https://acme.example/help?a=b&c=(d)", "http://[::1]/"})
        EXPECT_EQ(pages::contact_problem(contact), "") << contact;
    for (const char* const contact :
         {"javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "/help", "//x.example",
          "https://", "https://x.example/\"onclick=", "https://x.example/<b>", "https://x y", "@b",
          "a@", "a b@c", "mailto:", "vbscript:x", " https://x.example", "https://x.example/\x01"})
        EXPECT_NE(pages::contact_problem(contact), "") << contact;
}

TEST(Theme, StandsInEveryLook) {
    PageOptions options;
    options.theme.colors = {{"accent", "#123456"}, {"accent-dark", "#abcdef"}};
    options.theme.logo = "data:image/png;base64,iVBORw0KGgo=";
    options.theme.site = "Acme \"&\" Sons";
    options.theme.contact = "help@acme.example";
    for (const Look look : all_looks) {
        options.look = look;
        const Pages pages(options);
        const Response page = pages.render(404, builtin().reader("fr"), PageFormat::html);
        for (const char* const part :
             {":root{--accent:#123456;}",
              "@media screen and (prefers-color-scheme:dark){:root{--accent:#abcdef;}}",
              "<img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"Acme &quot;&amp;&quot; "
              "Sons\">",
              "<a href=\"mailto:help@acme.example\">Écrire aux responsables du site</a>"})
            EXPECT_NE(page.body.find(part), std::string::npos) << to_string(look) << ' ' << part;
        EXPECT_TRUE(page.content_security_policy.ends_with("; img-src data:"));
    }
}

TEST(Theme, OfAProgramIsCheckedToo) {
    PageOptions options;
    options.theme.colors = {{"acent", "#123"}, {"line", "url(x)"}};
    options.theme.logo = "x";
    options.theme.contact = "javascript:x";
    try {
        const Pages pages(options);
        FAIL() << "a broken theme was taken";
    } catch (const LoadError& error) {
        EXPECT_STREQ(
            error.what(),
            "theme: acent: is no colour of a page; did you mean \"accent\"?\n"
            "theme: line: is not a colour: \"url(x)\"\n"
            "theme: logo: is not a data: URI\n"
            "theme: contact: is neither an address of mail nor a URI with https:, http: or "
            "mailto:: \"javascript:x\"");
    }
}

class ThemeFile : public testing::Test {
  protected:
    [[nodiscard]] std::string problems(const std::string& text) const {
        directory_.write("theme", text);
        try {
            static_cast<void>(load_theme(directory_.path() / "theme"));
        } catch (const LoadError& error) {
            std::string all;
            const std::string folder = directory_.path().string() + '/';
            for (const LoadProblem& problem : error.problems())
                all += to_string(problem).substr(folder.size()) + '\n';
            return all;
        }
        return "";
    }

    // NOLINTNEXTLINE(cppcoreguidelines-non-private-member-variables-in-classes)
    TemporaryDirectory directory_;
};

TEST_F(ThemeFile, HoldsALineAName) {
    directory_.write("theme",
                     "# Acme\n\naccent = #0a58ca\r\n  accent-dark=#8ab4ff\nsite = Acme = A\n"
                     "contact = help@acme.example\n"
                     "logo = data:image/png;base64,iVBORw0KGgo=");
    const Theme theme = load_theme(directory_.path() / "theme");
    EXPECT_EQ(theme.colors.at("accent"), "#0a58ca");
    EXPECT_EQ(theme.colors.at("accent-dark"), "#8ab4ff");
    EXPECT_EQ(theme.site, "Acme = A");
    EXPECT_EQ(theme.contact, "help@acme.example");
    EXPECT_EQ(theme.logo, "data:image/png;base64,iVBORw0KGgo=");
}

TEST_F(ThemeFile, NamesAnImageBesideIt) {
    directory_.write("logo.svg", "<svg/>");
    directory_.write("theme", "logo = logo.svg\n");
    EXPECT_EQ(load_theme(directory_.path() / "theme").logo, "data:image/svg+xml;base64,PHN2Zy8+");
    directory_.write("logo.html", "<html><svg/>");
    EXPECT_EQ(problems("logo = logo.html"),
              "theme:1:8: logo: " + (directory_.path() / "logo.html").string()
                  + ": is not an image\n");
    EXPECT_NE(problems("logo = none.png"), "");
}

TEST_F(ThemeFile, IsRefusedWithEverythingThatIsWrong) {
    EXPECT_EQ(
        problems("acent = #123\ntext = red;}\n  muted\nline =\nline = #1\nsite = a\nsite = b\n"
                 "contact = x\n"),
        "theme:1:1: unknown name \"acent\"; did you mean \"accent\"?\n"
        "theme:2:8: text: is not a colour: \"red;}\"\n"
        "theme:3:3: no \"=\" in the line\n"
        "theme:4:1: line: has no value\n"
        "theme:5:8: line: is not a colour: \"#1\"\n"
        "theme:7:1: site: stands twice\n"
        "theme:8:11: contact: is neither an address of mail nor a URI with https:, http: or "
        "mailto:: \"x\"\n");
    EXPECT_THROW(static_cast<void>(load_theme(directory_.path() / "none")), LoadError);
    EXPECT_THROW(static_cast<void>(load_theme(directory_.path())), LoadError);
}

} // namespace

} // namespace phrasebook
