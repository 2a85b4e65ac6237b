// From a code and a reader to an answer.

#include <array>
#include <chrono>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <phrasebook/page.hpp>
#include <phrasebook/phrasebook.hpp>

#include "formats/utf8.hpp"
#include "pages/digest.hpp"

namespace phrasebook {

namespace {

const Pages& plain() {
    static const Pages pages;
    return pages;
}

Response render_fr(PageFormat format, const Details& details = {}) {
    return plain().render(404, builtin().reader("fr-CA"), format, details);
}

TEST(Render, GivesWhatAServerSends) {
    const Response response = render_fr(PageFormat::html);
    EXPECT_EQ(response.status, 404);
    EXPECT_EQ(response.reason, "Not Found");
    EXPECT_EQ(response.content_type, "text/html; charset=utf-8");
    EXPECT_EQ(response.content_language, "fr");
    EXPECT_EQ(response.vary, "Accept, Accept-Language");
    EXPECT_EQ(response.retry_after, "");
    EXPECT_EQ(response.content_security_policy, plain().content_security_policy());
    EXPECT_EQ(render_fr(PageFormat::json).content_security_policy, "");
    Details details;
    details.retry_after = std::chrono::seconds(120);
    EXPECT_EQ(render_fr(PageFormat::text, details).retry_after, "120");
    EXPECT_EQ(render(404, builtin().reader("fr"), PageFormat::text).body,
              render_fr(PageFormat::text).body);
}

TEST(Render, KeepsTheReasonPhraseInAscii) {
    EXPECT_EQ(status_line_reason(413), "Content Too Large");
    EXPECT_EQ(status_line_reason(477), "Client Error");
    EXPECT_EQ(status_line_reason(599), "Network Connect Timeout Error");
    EXPECT_EQ(status_line_reason(555), "Server Error");
    EXPECT_EQ(status_line_reason(799), "Unknown Status");
    EXPECT_EQ(status_line_reason(-1), "Unknown Status");
}

TEST(Render, RefusesWhatIsNoStatusCode) {
    for (const int code : {-1, 0, 99, 1000, 12007})
        EXPECT_THROW(
            static_cast<void>(plain().render(code, builtin().reader("en"), PageFormat::text)),
            std::invalid_argument)
            << code;
}

TEST(Render, SaysWhatIsKnownOfACodeThatNobodyKnows) {
    EXPECT_EQ(plain().render(799, builtin().reader("fr"), PageFormat::text).body,
              "799 Unknown Status\n");
    EXPECT_EQ(plain().render(799, builtin().reader("fr"), PageFormat::text).content_language, "en");
    EXPECT_EQ(plain().render(404, Reader(), PageFormat::text).body, "404 Not Found\n");
    EXPECT_EQ(plain().render(477, builtin().reader("fr"), PageFormat::problem_json).status, 477);
}

TEST(Render, WritesText) {
    Details details;
    details.description = false;
    details.method = "GET";
    details.address = "/perdu";
    details.request_id = "7f3a";
    EXPECT_EQ(render_fr(PageFormat::text, details).body,
              "404 Ressource introuvable\n\n"
              "Le serveur ne trouve rien à l’adresse demandée.\n\n"
              "Cherchez une faute de frappe dans l’adresse, ou repartez de l’accueil du site. Si "
              "vous veniez d’un lien, signalez-le à ceux qui le publient.\n\n"
              "Méthode\u00a0: GET\nAdresse\u00a0: /perdu\nRéférence de la demande\u00a0: 7f3a\n");
}

TEST(Render, WritesAProblem) {
    Details details;
    details.request_id = "7f3a";
    details.address = "/perdu?q=é";
    const auto problem = nlohmann::json::parse(render_fr(PageFormat::problem_json, details).body);
    EXPECT_EQ(problem.size(), 7U);
    EXPECT_EQ(problem["type"], "about:blank");
    EXPECT_EQ(problem["title"], "Ressource introuvable");
    EXPECT_EQ(problem["status"], 404);
    EXPECT_EQ(problem["detail"], "Le serveur ne trouve rien à l’adresse demandée.");
    EXPECT_EQ(problem["instance"], "/perdu?q=%C3%A9");
    EXPECT_EQ(problem["request_id"], "7f3a");
    EXPECT_EQ(problem["advice"], std::string(builtin().reader("fr").advice(404)));
    details.instance = "urn:uuid:1";
    EXPECT_EQ(nlohmann::json::parse(render_fr(PageFormat::problem_json, details).body)["instance"],
              "urn:uuid:1");
}

TEST(Render, WritesTheTypeThatASiteHas) {
    PageOptions options;
    options.problem_type = "https://errors.example/?a&c=";
    const Pages pages(options);
    const Reader reader = builtin().reader("en");
    EXPECT_EQ(
        nlohmann::json::parse(pages.render(503, reader, PageFormat::problem_json).body)["type"],
        "https://errors.example/?a&c=503");
    EXPECT_NE(pages.render(503, reader, PageFormat::problem_xml)
                  .body.find("<type>https://errors.example/?a&amp;c=503</type>"),
              std::string::npos);
    options.problem_type = "https://x.example/<";
    EXPECT_THROW(const Pages broken(options), std::invalid_argument);
}

TEST(Render, GivesNothingOfTheRequestThatWasNotGiven) {
    for (const PageFormat format : all_page_formats) {
        const std::string body = render_fr(format).body;
        for (const char* const word : {"instance", "request_id", "Adresse", "Date et heure", "<dl",
                                       "Réessayez", "retry_after"})
            EXPECT_EQ(body.find(word), std::string::npos) << to_string(format) << ' ' << word;
    }
    Details details;
    details.description = false;
    EXPECT_EQ(render_fr(PageFormat::html, details).body.find("<details>"), std::string::npos);
}

TEST(Render, GivesThePolicyOfWhatStandsInTheStyle) {
    for (const Look look : all_looks) {
        PageOptions options;
        options.look = look;
        const Pages pages(options);
        const std::string body =
            pages.render(503, builtin().reader("zh-TW"), PageFormat::html).body;
        const std::size_t begin = body.find("<style>") + 7;
        const std::string style = body.substr(begin, body.find("</style>") - begin);
        EXPECT_EQ(pages.content_security_policy(),
                  "default-src 'none'; style-src '" + pages::sha256_source(style) + "'");
    }
    // echo -n abc | openssl dgst -sha256 -binary | base64
    EXPECT_EQ(pages::sha256_source("abc"), "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}

TEST(Render, WritesEachLanguageInItsDirection) {
    CatalogBuilder builder;
    builder.add(Catalog::Entry{"ar", "acme", 404, Field::title, "غير موجود"});
    const Catalog book = builtin().with(builder.build());
    const std::string page = plain().render(404, book.reader("ar-EG"), PageFormat::html).body;
    EXPECT_NE(page.find("<html lang=\"ar\" dir=\"rtl\">"), std::string::npos);
    // What falls back says so.
    EXPECT_NE(page.find("<p class=\"summary\" lang=\"en\" dir=\"auto\">"), std::string::npos)
        << page;
    EXPECT_NE(page.find("<h2 lang=\"en\" dir=\"auto\">"), std::string::npos);
}

/// A character of the BMP. In a literal, those that turn the direction would mislead who reads it.
std::string utf8(unsigned int point) {
    if (point < 0x800)
        return {static_cast<char>(0xC0U | point >> 6U), static_cast<char>(0x80U | (point & 0x3FU))};
    return {static_cast<char>(0xE0U | point >> 12U),
            static_cast<char>(0x80U | (point >> 6U & 0x3FU)),
            static_cast<char>(0x80U | (point & 0x3FU))};
}

/// What no answer may hold, whatever is asked.
void expect_harmless(const Response& response, PageFormat format) {
    const std::string& body = response.body;
    EXPECT_EQ(formats::find_invalid_utf8(body), std::string::npos);
    EXPECT_EQ(body.find('\0'), std::string::npos);
    EXPECT_EQ(body.find('\x1b'), std::string::npos);
    EXPECT_EQ(body.find('\r'), std::string::npos);
    for (const std::string& part : {utf8(0x202E), utf8(0x2066), utf8(0x200F), utf8(0x2028)})
        EXPECT_EQ(body.find(part), std::string::npos) << to_string(format);
    EXPECT_LT(body.size(), 60'000U);
    if (format == PageFormat::html || format == PageFormat::problem_xml) {
        for (const char* const part : {"<script", "<img", "<svg", "\" onload", "]]>", "<b>"})
            EXPECT_EQ(body.find(part), std::string::npos) << to_string(format) << ' ' << part;
    }
    if (format == PageFormat::json || format == PageFormat::problem_json) {
        EXPECT_TRUE(nlohmann::json::accept(body)) << body;
    }
    for (const std::string* const value :
         {&response.retry_after, &response.content_language, &response.content_security_policy})
        EXPECT_EQ(value->find_first_of("\r\n"), std::string::npos);
}

const std::vector<std::string>& hostile() {
    static const std::vector<std::string> values{
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onload='alert(1)",
        "\" onload=\"alert(1)",
        "</title></style></code><svg/onload=alert(1)>",
        "{{{theme}}}{{address}}{{#title}}",
        "]]><b>x</b><!-- -->",
        "&lt;b&gt;&amp;amp;&#60;b&#62;",
        std::string("a\0b", 3),
        "a\r\nSet-Cookie: x=y\r\n\r\n<b>",
        "\x1b[31mred\x1b]0;title\x07",
        utf8(0x202E) + "gpj.exe" + utf8(0x202C) + utf8(0x2066) + utf8(0x2069) + utf8(0x200F)
            + utf8(0x061C),
        "a\u2028b\u2029c\u0085d",
        "\xff\xfe\xc0\xaf\xed\xa0\x80\xf5\x80\x80\x80",
        "\xef\xbf\xbe\xef\xbf\xbf\xf3\xa0\x80\x81",
        "caf\xc3",
        std::string(1'000'000, 'A'),
        std::string(1'000'000, '<'),
        std::string(2047, 'x') + "é",
        "javascript:alert(1)",
        "%00%zz%",
        "\\u003cscript\\u003e",
    };
    return values;
}

TEST(Render, DoesNoHarmWhateverTheRequestHolds) {
    for (const Look look : all_looks) {
        PageOptions options;
        options.look = look;
        const Pages pages(options);
        for (const std::string& value : hostile())
            for (const PageFormat format : all_page_formats) {
                Details details;
                details.address = value;
                details.method = value;
                details.request_id = value;
                details.instance = value;
                details.tag = value;
                expect_harmless(pages.render(404, builtin().reader("zh-TW"), format, details),
                                format);
            }
    }
}

TEST(Render, DoesNoHarmWhateverACatalogHolds) {
    for (const std::string& value : hostile()) {
        if (value.size() > longest_message || value.find(utf8(0x202E)) != std::string::npos
            || value.find(utf8(0x2028)) != std::string::npos)
            continue; // a catalog may turn the direction of its text
        if (value.find('\r') != std::string::npos) continue; // and break its lines
        CatalogBuilder builder;
        for (const Field field : all_fields)
            builder.add(Catalog::Entry{"en", "acme", 404, field, value});
        const Catalog book = builder.build();
        for (const PageFormat format : all_page_formats)
            expect_harmless(plain().render(404, book.reader("en"), format), format);
    }
}

TEST(Render, ShowsWhereSomethingWasCutOrReplaced) {
    Details details;
    const std::string commands = "a\x01" + utf8(0x202E) + "\xff z";
    details.request_id = commands;
    details.address = std::string_view(hostile()[16]);
    const std::string text = render_fr(PageFormat::text, details).body;
    EXPECT_NE(text.find("a\ufffd\ufffd\ufffd z"), std::string::npos);
    EXPECT_NE(text.find(std::string(max_detail_size, 'A') + "…"), std::string::npos);
    EXPECT_EQ(text.find(std::string(max_detail_size + 1, 'A')), std::string::npos);
    const std::string cut = std::string(2047, 'x') + "é";
    details.address = cut;
    EXPECT_NE(render_fr(PageFormat::text, details).body.find("x…"), std::string::npos);
}

TEST(Render, WritesTimesBeyondAnyCalendar) {
    for (const Seconds time : {Seconds::min(), Seconds::max()}) {
        Details details;
        details.time = time;
        details.retry_after = time;
        for (const PageFormat format : all_page_formats)
            expect_harmless(render_fr(format, details), format);
    }
    Details details;
    details.time = Seconds::max();
    EXPECT_EQ(nlohmann::json::parse(render_fr(PageFormat::json, details).body)["time"],
              "9999-12-31T23:59:59Z");
}

TEST(Render, IsTheSameFromEveryThread) {
    Details details;
    details.retry_after = RetryAfter(std::chrono::sys_days(std::chrono::year(2026) / 11 / 21));
    details.time = std::get<Seconds>(*details.retry_after);
    details.address = "/x";
    const auto all = [&] {
        std::string bodies;
        for (const char* const tag : {"en", "fr-CA", "zh-HK"})
            for (const PageFormat format : all_page_formats)
                for (const int code : {404, 503})
                    bodies += plain().render(code, builtin().reader(tag), format, details).body;
        return bodies;
    };
    const std::string expected = all();
    std::array<std::string, 4> got;
    std::vector<std::thread> threads;
    threads.reserve(got.size());
    for (std::string& each : got)
        threads.emplace_back([&] {
            for (int i = 0; i < 5; ++i)
                each = all();
        });
    for (std::thread& thread : threads)
        thread.join();
    for (const std::string& each : got)
        EXPECT_EQ(each, expected);
}

} // namespace

} // namespace phrasebook
