// What a template may hold, and where what it may not is.

#include <array>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <string_view>

#include <gtest/gtest.h>
#include <phrasebook/page.hpp>
#include <phrasebook/phrasebook.hpp>

#include "pages/template.hpp"
#include "pages/template_check.hpp"
#include "pages/template_names.hpp"
#include "support/temporary_directory.hpp"

namespace phrasebook {

namespace {

/// Every problem of a template, one a line, without the file's name.
std::string problems(std::string_view text) {
    std::string all;
    for (const LoadProblem& problem : pages::check_template(pages::SourceText("t", text)).problems)
        all += to_string(problem).substr(2) + '\n';
    return all;
}

TEST(TemplateCheck, FindsNothingInTheLooks) {
    for (const Look look : all_looks)
        EXPECT_EQ(problems(template_of(look)), "") << to_string(look);
}

TEST(TemplateCheck, NamesThePlaceOfAnUnknownNameAndTheNearestOne) {
    EXPECT_EQ(problems("<p>\n  {{titel}}</p>"),
              "2:3: unknown name \"titel\"; did you mean \"title\"?\n");
    EXPECT_EQ(problems("{{#sumary}}x{{/sumary}}"),
              "1:1: unknown name \"sumary\"; did you mean \"summary\"?\n");
    EXPECT_EQ(problems("é{{xyzzyxyzzy}}"), "1:3: unknown name \"xyzzyxyzzy\"\n");
    EXPECT_EQ(problems("{{ }}{{.}}{{a.b}}"), "1:1: the tag holds no name\n"
                                             "1:6: unknown name \".\"\n"
                                             "1:11: unknown name \"a.b\"\n");
}

TEST(TemplateCheck, NamesThePlaceOfASectionThatIsBroken) {
    EXPECT_EQ(problems("<p>\n{{#advice}}x"), "2:1: the section \"advice\" is not closed\n");
    EXPECT_EQ(problems("x{{/advice}}"), "1:2: the section \"advice\" was not opened\n");
    EXPECT_EQ(problems("{{#advice}}{{#retry}}{{/advice}}{{/retry}}"),
              "1:22: the section \"retry\" must be closed first\n");
    EXPECT_EQ(problems("{{#advice}}{{/retry}}{{/advice}}"),
              "1:12: the section \"retry\" was not opened; \"advice\" is open\n");
    EXPECT_EQ(problems("a\nb {{title"), "2:3: the tag is not closed: no }}\n");
    EXPECT_EQ(problems("{{{theme}}"), "1:1: the tag is not closed: no }}}\n");
    std::string deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "{{#advice}}";
    EXPECT_EQ(problems(deep), "1:353: sections stand in more than 32 others\n");
    EXPECT_EQ(problems("{{"), "1:1: the tag is not closed: no }}\n");
}

TEST(TemplateCheck, NamesNoMoreThanAnybodyReads) {
    std::string text;
    for (int i = 0; i < 100'000; ++i)
        text += "{{x}}\n";
    EXPECT_EQ(pages::check_template(pages::SourceText("t", text)).problems.size(),
              pages::max_problems);
}

TEST(TemplateCheck, LetsSectionsStandWhereTheyBegan) {
    EXPECT_EQ(problems("<p{{#title_lang}} lang=\"{{title_lang}}\"{{/title_lang}}>{{title}}</p>"),
              "");
    EXPECT_EQ(problems("<p a{{#title_lang}} lang='{{title_lang}}'{{/title_lang}} b>"), "");
    EXPECT_EQ(problems("<p {{#retry}}hidden{{/retry}}>"), "");
    EXPECT_EQ(problems("<p {{#retry}}hid{{/retry}}den>"),
              "1:27: white space is missing behind the section\n");
    EXPECT_EQ(problems("<p {{#retry}}title{{/retry}} = \"{{address}}\">"),
              "1:30: the attribute stands in a section, and its value does not\n");
    EXPECT_NE(problems("<p {{#retry}}title{{/retry}} {{#retry}}=\"{{address}}\"{{/retry}}>"), "");
    EXPECT_NE(problems("<p title={{#retry}}\"{{address}}\"{{/retry}}>"), "");
    EXPECT_EQ(problems("{{#retry}}<p title=\"{{/retry}}\">").substr(0, 8), "1:21: th");
    EXPECT_EQ(problems("<a{{#retry}} b=\"c\"{{/retry}}hre=\"{{title}}\">"),
              "1:29: white space is missing behind the section\n");
    EXPECT_NE(problems("{{#retry}}<script>{{/retry}}{{title}}"), "");
    EXPECT_NE(problems("{{#retry}}<!-- {{/retry}}{{title}}"), "");
}

TEST(TemplateCheck, KeepsMustacheToWhatPagesNeed) {
    EXPECT_EQ(problems("{{>header}}"),
              "1:1: partials are not for pages: one template is one file\n");
    EXPECT_EQ(problems("{{=<% %>=}}"), "1:1: the delimiters of Mustache cannot be changed here\n");
    EXPECT_EQ(problems("{{request}}"), "1:1: \"request\" is a section and has no text\n");
    EXPECT_EQ(problems("{{! a remark }}{{^advice}}x{{/advice}}"), "");
    EXPECT_EQ(problems("a\xff"), "1:2: is not UTF-8\n");
}

TEST(TemplateCheck, PutsNothingInUnescapedButTheTheme) {
    EXPECT_EQ(problems("<p>{{{address}}}"),
              "1:4: \"address\" is not put in unescaped: use two braces\n");
    EXPECT_EQ(problems("{{& title }}"), "1:1: \"title\" is not put in unescaped: use two braces\n");
    EXPECT_EQ(problems("<style>p{}{{{theme}}}</style>"), "");
    EXPECT_EQ(problems("<style>{{&theme}}</style>"), "");
    for (const char* const text : {"{{{theme}}}", "<style>{{theme}}</style>",
                                   "<p title=\"{{{theme}}}\">", "<script>{{{theme}}}</script>"})
        EXPECT_NE(problems(text), "") << text;
}

TEST(TemplateCheck, KeepsStylesTheSameForEveryPage) {
    EXPECT_EQ(problems("<style>p::after{content:'{{title}}'}</style>"),
              "1:26: only {{{theme}}} may stand in <style>\n");
    EXPECT_NE(problems("<style>{{#retry}}p{}{{/retry}}</style>"), "");
    EXPECT_NE(problems("{{#retry}}<style>p{}</style>{{/retry}}"), "");
    EXPECT_NE(problems("<style>{{! a remark }}</style>"), "");
    EXPECT_NE(problems("<style>p{}"), "");
}

TEST(TemplateCheck, KeepsNamesFromWhereEscapingDoesNotHelp) {
    for (const char* const text : {
             "<p title={{title}}>",
             "<p {{title}}>",
             "<{{title}}>",
             "<p title = {{title}} >",
             "<script>{{title}}</script>",
             "<SCRIPT>{{title}}</SCRIPT>",
             "<script>'</scrip>'{{title}}</script>",
             "<iframe>{{title}}</iframe>",
             "<!-- {{title}} -->",
             "<!doctype {{title}}>",
             "<p onclick=\"{{title}}\">",
             "<p style=\"{{title}}\">",
             "<p STYLE='{{title}}'>",
             "<iframe srcdoc=\"{{title}}\">",
             "<a href=\"{{address}}\">",
             "<a href=\"/x?{{address}}\">",
             "<img src='{{request_id}}'>",
             "<form action=\"{{contact}}\">",
             "<meta http-equiv=refresh content=\"0;url={{address}}\">",
             "{{contact}}",
             "<p title=\"{{contact}}\">",
         })
        EXPECT_NE(problems(text), "") << text;
}

TEST(TemplateCheck, LetsNamesStandWhereEscapingHelps) {
    for (const char* const text : {
             "{{title}}",
             "<title>{{title}}</title>",
             "<textarea>{{address}}</textarea>",
             "<p title=\"{{address}}\" class='c {{code}}'>{{summary}}</p>",
             "<p\n title = \"{{title}}\">",
             "<script></script>{{title}}",
             "<style></style>{{title}}",
             "<!-- x -->{{title}}",
             "<!-->{{title}}",
             "<!doctype html>{{title}}",
             "a < b {{title}}",
             R"(<a href="{{contact}}">{{contact_label}}</a><img src="{{logo}}" alt="">)",
             "<br/>{{title}}",
             "<input disabled>{{title}}",
         })
        EXPECT_EQ(problems(text), "") << text;
}

/// As a template renders it with a title alone.
std::string rendered(std::string_view text) {
    pages::TemplateValues values;
    values.set("title", "T");
    return pages::Template(pages::SourceText("t", text), "").render(values);
}

TEST(Template, LeavesNoLineWhereATagStoodAlone) {
    EXPECT_EQ(rendered("a\n  {{#title}}\n {{title}}\n\t{{/title}} \nb\n"), "a\n T\nb\n");
    EXPECT_EQ(rendered("a\n{{#retry}}\nx\n{{/retry}}\nb\n"), "a\nb\n");
    EXPECT_EQ(rendered("{{! one }}\r\na\r\n{{#retry}}\r\n{{/retry}}"), "a\r\n");
    EXPECT_EQ(rendered("a {{#retry}}x{{/retry}} b\n {{title}}\n"), "a  b\n T\n");
    EXPECT_EQ(
        rendered("{{#title}}\n<b></b>\n{{/title}}\n<style> p </style>\n{{^retry}}\nc{{/retry}}"),
        "<b></b>\n<style> p </style>\nc");
}

TEST(Template, IsRefusedOrRendersWhateverItsBytesAre) {
    std::mt19937 random(1); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same every time
    const auto any = [&](std::size_t count) { return random() % count; };
    constexpr std::array<std::string_view, 14> pieces{
        "{{",  "}}",      "{{{",      "}}}", "{{#title}}", "{{/title}}", "{{^retry}}",
        "{{!", "<style>", "</style>", "\"",  "<p ",        ">",          "{{title}}"};
    pages::TemplateValues values;
    values.set("title", "\"><b>");
    std::size_t rendered = 0;
    for (int i = 0; i < 3000; ++i) {
        std::string text(template_of(all_looks[any(all_looks.size())]));
        for (std::size_t changes = any(3) + 1; changes > 0; --changes) {
            const std::size_t place = any(text.size());
            const std::size_t removed = any(2) == 0 ? any(40) : 0;
            text.replace(place, removed, pieces[any(pieces.size())]);
        }
        try {
            const pages::Template page(pages::SourceText("t", text), "");
            EXPECT_EQ(page.render(values).find("\"><b>"), std::string::npos) << text;
            ++rendered;
        } catch (const LoadError& error) {
            EXPECT_GT(error.problems().front().line, 0U) << error.what();
        }
    }
    EXPECT_GT(rendered, 100U); // or the changes are too coarse to test anything
}

TEST(TemplateFile, IsUsedInsteadOfALook) {
    const TemporaryDirectory directory;
    directory.write("page.mustache",
                    "<style>\np{}}\n{{{theme}}}\n</style>{{code}} {{title}}|{{reason}}"
                    "{{^retry}} now{{/retry}}{{#request}} {{address}}{{/request}}\n");
    PageOptions options;
    options.template_file = directory.path() / "page.mustache";
    options.theme.colors["accent"] = "#123";
    const Pages pages(options);
    Details details;
    details.address = "<&>";
    const Response response = pages.render(404, builtin().reader("fr"), PageFormat::html, details);
    EXPECT_EQ(response.body, "<style>\np{}}\n:root{--accent:#123;}\n</style>404 Ressource "
                             "introuvable|Not Found now &lt;&amp;&gt;\n");
}

TEST(TemplateFile, IsRefusedWithEverythingThatIsWrong) {
    const TemporaryDirectory directory;
    directory.write("page.mustache", "{{titel}}\n<p {{code}}>\n");
    PageOptions options;
    options.template_file = directory.path() / "page.mustache";
    try {
        const Pages pages(options);
        FAIL() << "a broken template was taken";
    } catch (const LoadError& error) {
        ASSERT_EQ(error.problems().size(), 2U);
        EXPECT_EQ(error.problems()[0].file, options.template_file.string());
        EXPECT_EQ(error.problems()[1].line, 2U);
        EXPECT_EQ(error.problems()[1].column, 4U);
    }
    options.template_file = directory.path() / "none.mustache";
    EXPECT_THROW(const Pages pages(options), LoadError);
    options.template_file = directory.path(); // a folder
    EXPECT_THROW(const Pages pages(options), LoadError);
}

TEST(TemplateNames, StandInTheDocumentation) {
    std::ifstream file(PHRASEBOOK_DOCS "/pages.md");
    std::stringstream text;
    text << file.rdbuf();
    for (const pages::TemplateName& each : pages::template_names) {
        std::string name(each.name);
        if (name.ends_with("_lang")) continue; // one row says it for all
        EXPECT_NE(text.str().find("`" + name + "`"), std::string::npos) << name;
    }
}

} // namespace

} // namespace phrasebook
