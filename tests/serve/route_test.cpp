#include <gtest/gtest.h>

#include "serve/conditional.hpp"
#include "serve/preference.hpp"
#include "serve/request.hpp"
#include "serve/responder.hpp"
#include "serve/route.hpp"

namespace phrasebook::serve {
namespace {

TEST(Route, NamesCodeAndFormat) {
    const Route page = route("/404.problem");
    EXPECT_EQ(page.to, Route::To::page);
    EXPECT_EQ(page.code, 404);
    EXPECT_EQ(page.format, PageFormat::problem_json);
    EXPECT_EQ(route("/503").format, std::nullopt);
    EXPECT_EQ(route("/").to, Route::To::root);
    EXPECT_EQ(route("/healthz").to, Route::To::health);
    EXPECT_EQ(route("/metrics").to, Route::To::metrics);
}

TEST(Route, KnowsNothingElse) {
    for (const std::string_view path :
         {"", "404", "x404", "/40", "/4040", "/099", "/4o4", "/404.", "/404.htm", "/404.HTML",
          "/404/", "/healthz/", "/METRICS", "*", "/-04", "/+44"})
        EXPECT_EQ(route(path).to, Route::To::nothing) << path;
}

TEST(Route, PathsStandInFourForms) {
    EXPECT_EQ(path_of("/404?a=b#c"), "/404");
    EXPECT_EQ(path_of("http://a/404?a=/b"), "/404");
    EXPECT_EQ(path_of("http://a"), "/");
    EXPECT_EQ(path_of("http://a?b/c"), "/");
    EXPECT_EQ(path_of("a:443"), "a:443");
    EXPECT_EQ(path_of("*"), "*");
    EXPECT_EQ(path_of(""), "");
}

TEST(Route, ParametersAreFoundAndDecoded) {
    EXPECT_EQ(parameter("/404?a=1&url=%2Fx&url=y", "url"), "%2Fx");
    EXPECT_EQ(parameter("/404?xurl=1&url", "url"), "");
    EXPECT_EQ(parameter("/404", "url"), "");
    EXPECT_EQ(parameter("/404?&&=&url=", "url"), "");
    EXPECT_EQ(percent_decoded("%2Fa+b%zz%4"), "/a b%zz%4");
    EXPECT_EQ(percent_decoded("%"), "%");
    EXPECT_EQ(percent_decoded("%00"), std::string(1, '\0'));
}

TEST(Conditional, ComparesWeaklyAndReadsLists) {
    constexpr std::string_view etag = "\"a,b\"";
    for (const std::string_view value :
         {"\"a,b\"", "W/\"a,b\"", R"("x" , "a,b")", ",,\"a,b\"", "*"})
        EXPECT_TRUE(names_etag(value, etag)) << value;
    for (const std::string_view value :
         {"", "a,b", "\"a\"", "\"a,b", "W/", "w/\"a,b\"", "**", "\""})
        EXPECT_FALSE(names_etag(value, etag)) << value;
}

TEST(Preference, IsTheFirstOfTheHighestQuality) {
    const auto text = [](std::string_view header) {
        const std::optional<Tag> tag = preferred_tag(header);
        return tag ? std::string(tag->text()) : "none";
    };
    EXPECT_EQ(text("fr;q=0.5, de ;q=0.9,en;q=0.9"), "de");
    EXPECT_EQ(text("de-AT,fr"), "de-AT");
    EXPECT_EQ(text("*,fr;q=0.1"), "fr");
    EXPECT_EQ(text("fr;q=0"), "none");
    EXPECT_EQ(text("fr;q=2,de;q=0.0001,it;q=x"), "none");
    EXPECT_EQ(text(",;,fr"), "fr");
    EXPECT_EQ(text("fr;,de"), "de"); // negotiation passes it over too
    EXPECT_EQ(text(""), "none");
}

TEST(Preference, KnowsTheLanguagesOfCldrAlone) {
    for (const std::string_view language : {"fr", "zh", "yue", "br", "haw"})
        EXPECT_TRUE(is_known_language(language)) << language;
    for (const std::string_view language : {"qq", "xx", "zzz", "und", "", "notalanguage"})
        EXPECT_FALSE(is_known_language(language)) << language;
}

TEST(Headers, HaveNamesInAnyCase) {
    EXPECT_EQ(header_of("x-CODE"), Header::x_code);
    EXPECT_EQ(header_of("ACCEPT-LANGUAGE"), Header::accept_language);
    EXPECT_EQ(header_of("X-Code "), std::nullopt);
    EXPECT_EQ(header_of(""), std::nullopt);
}

} // namespace
} // namespace phrasebook::serve
