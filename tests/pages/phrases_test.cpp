// What the page itself says: how messages are checked, found, and formatted.

#include <chrono>
#include <cstdint>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

#include <gtest/gtest.h>
#include <phrasebook/page.hpp>
#include <phrasebook/phrasebook.hpp>

#include "pages/message.hpp"
#include "pages/phrase_file.hpp"
#include "support/temporary_directory.hpp"

namespace phrasebook {

namespace {

using namespace std::chrono_literals;
using pages::Phrase;

constexpr const char* header =
    "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";

std::string problem(Phrase phrase, std::string_view pattern, std::string_view locale = "en") {
    const auto found = pages::check_message(phrase, pattern, *Tag::parse(locale));
    return found ? std::to_string(found->index) + ": " + found->reason : "";
}

TEST(MessageCheck, TakesWhatHasTheArgumentsOfThePhrase) {
    EXPECT_EQ(problem(Phrase::time, "Time"), "");
    EXPECT_EQ(problem(Phrase::document_title, "{code} {title}"), "");
    EXPECT_EQ(problem(Phrase::retry_in_days, "{count, plural, =1 {x} one {#} other {#}}"), "");
    EXPECT_EQ(problem(Phrase::retry_in_days, "{count, number} d"), "");
    EXPECT_EQ(problem(Phrase::retry_at, "{when, date, ::yMMMd} {when, time, short}"), "");
    EXPECT_EQ(problem(Phrase::retry_in_days, "{count, plural, other {#}}", "zh-TW"), "");
    EXPECT_EQ(problem(Phrase::retry_in_days,
                      "{count, plural, zero {#} one {#} two {#} few {#} many {#} other {#}}", "ar"),
              "");
}

TEST(MessageCheck, NamesWhatIsWrongAndWhere) {
    EXPECT_EQ(problem(Phrase::time, "Time {when"),
              "5: is no message of ICU's: the brace has no partner");
    EXPECT_EQ(problem(Phrase::time, "{count}"), "1: there is no argument \"count\"");
    EXPECT_EQ(problem(Phrase::document_title, "é {titel} {code}"),
              "4: there is no argument \"titel\"; did you mean \"title\"?");
    EXPECT_EQ(problem(Phrase::document_title, "{title}"), "0: the argument {code} is missing");
    EXPECT_EQ(problem(Phrase::document_title, "{title} {code, number}"),
              "9: {code} is text: it is not formatted");
    EXPECT_EQ(problem(Phrase::retry_at, "{when}"),
              "1: {when} is a time: write {when, date, ::yMMMMdjmmz}");
    EXPECT_EQ(problem(Phrase::retry_in_days, "{count, date}"),
              "1: {count} is a number: write {count, plural, …}");
    EXPECT_EQ(problem(Phrase::retry_in_days, "{count, plural, one {#}}"),
              "0: is no message of ICU's: the plural has no \"other\" (U_DEFAULT_KEYWORD_MISSING)");
    EXPECT_EQ(problem(Phrase::retry_in_days, "{count, plural, other {#}}"),
              "0: the plural category \"one\" is missing: en has one, other");
    EXPECT_EQ(problem(Phrase::retry_in_days, "{count, plural, one {#} two {#} other {#}}"),
              "24: en has no plural category \"two\", but one, other");
    EXPECT_NE(problem(Phrase::retry_at, "{when, date, ::yMMMMd"), "");
    EXPECT_NE(problem(Phrase::time, "{}"), "");
}

class PhraseFiles : public testing::Test {
  protected:
    /// Pages that speak the words of the directory.
    [[nodiscard]] Pages pages() const {
        PageOptions options;
        options.strings = {directory_.path()};
        return Pages(options);
    }
    [[nodiscard]] std::string problems() const {
        try {
            static_cast<void>(pages());
        } catch (const LoadError& error) {
            std::string all;
            const std::string folder = directory_.path().string() + '/';
            for (const LoadProblem& each : error.problems())
                all += to_string(each).substr(folder.size()) + '\n';
            return all;
        }
        return "";
    }
    void write(const std::string& path, std::string_view key, std::string_view text) {
        std::string file = header;
        file.append("msgctxt \"page\"\nmsgid \"").append(key);
        directory_.write(path, file.append("\"\nmsgstr \"").append(text).append("\"\n"));
    }

    // NOLINTNEXTLINE(cppcoreguidelines-non-private-member-variables-in-classes)
    TemporaryDirectory directory_;
};

std::string text_of(const Pages& pages, std::string_view tag, const Details& details) {
    return pages.render(503, builtin().reader(tag), PageFormat::text, details).body;
}

TEST_F(PhraseFiles, StandOverOursMessageByMessage) {
    write("fr/pages.po", "time", "Quand");
    write("fr-CA/pages.po", "address", "URL");
    write("br/pages.po", "request-id", "Niverenn");
    directory_.write("fr/acme.po", "not looked at");
    Details details;
    details.time = std::chrono::sys_days(std::chrono::year(2026) / 11 / 21);
    details.address = "/";
    details.request_id = "1";
    const std::string fr = text_of(pages(), "fr", details);
    EXPECT_NE(fr.find("Quand\u00a0: 21 nov. 2026"), std::string::npos) << fr;
    EXPECT_NE(fr.find("Adresse\u00a0: /"), std::string::npos) << fr;
    details.tag = "fr-CA";
    EXPECT_NE(text_of(pages(), "fr-CA", details).find("URL\u00a0: /"), std::string::npos);
    details.tag = "br-FR"; // nothing else is Breton: the words for the code are English
    const std::string br = text_of(pages(), "br-FR", details);
    EXPECT_NE(br.find("Niverenn: 1"), std::string::npos) << br;
    EXPECT_NE(br.find("Address: /"), std::string::npos) << br;
}

TEST_F(PhraseFiles, SayWhichLanguageAWordIsIn) {
    write("br/pages.po", "advice-heading", "Petra ober");
    Details details;
    details.tag = "br";
    const std::string page =
        pages().render(404, builtin().reader("br"), PageFormat::html, details).body;
    EXPECT_NE(page.find("<html lang=\"en\" dir=\"ltr\">"), std::string::npos);
    EXPECT_NE(page.find("<h2 lang=\"br\" dir=\"auto\">Petra ober</h2>"), std::string::npos) << page;
    EXPECT_NE(page.find("<summary>Technical details</summary>"), std::string::npos);
}

TEST_F(PhraseFiles, AreRefusedWithEverythingThatIsWrong) {
    directory_.write(
        "fr/pages.po",
        header
            + std::string("msgctxt \"page\"\nmsgid \"tiem\"\nmsgstr \"x\"\n\n"
                          "msgctxt \"title\"\nmsgid \"404\"\nmsgstr \"x\"\n\n"
                          "msgctxt \"page\"\nmsgid \"time\"\nmsgstr \"{when\"\n\n"
                          "msgctxt \"page\"\nmsgid \"retry-in-days\"\nmsgstr \"\"\n"
                          "\"{count, plural, one {#}\"\n\" two {#} other {#}}\"\n\n"
                          "#, fuzzy\nmsgctxt \"page\"\nmsgid \"method\"\nmsgstr \"{\"\n"));
    directory_.write("de/pages.po", "msgid \"\"\nmsgstr \"Language: fr\\n\"\n");
    directory_.write("not a tag/pages.po", "");
    EXPECT_EQ(problems(),
              "de/pages.po: Language is fr, but the place is for de\n"
              "fr/pages.po:5:1: no message of a page: \"tiem\"; did you mean \"time\"?\n"
              "fr/pages.po:8:1: msgctxt must be \"page\"\n"
              "fr/pages.po:14:9: time: is no message of ICU's: the brace has no partner\n"
              "fr/pages.po:20:3: retry-in-days: fr has no plural category \"two\", but many, one, "
              "other\n"
              "not a tag: the name is not a language tag\n");
}

TEST(PhraseFileDirectory, ThatIsNotThereIsAnError) {
    PageOptions options;
    options.strings = {"/nonexistent"};
    EXPECT_THROW(const Pages pages(options), LoadError);
}

std::string retry(std::string_view tag, const RetryAfter& when) {
    static const Pages pages;
    Details details;
    details.retry_after = when;
    details.tag = tag;
    const std::string with = text_of(pages, tag, details);
    details.retry_after.reset();
    const std::string without = text_of(pages, tag, details);
    if (with == without) return "";
    // The paragraph behind the first two.
    std::size_t begin = with.find("\n\n");
    begin = with.find("\n\n", begin + 2) + 2;
    return with.substr(begin, with.find("\n\n", begin) - begin);
}

TEST(Retry, IsSaidInTheUnitsOfPeopleAndRoundedUp) {
    EXPECT_EQ(retry("fr", 0s), "");
    EXPECT_EQ(retry("fr", -1s), "");
    EXPECT_EQ(retry("fr", 1s), "Réessayez dans 1 seconde.");
    EXPECT_EQ(retry("fr", 59s), "Réessayez dans 59 secondes.");
    EXPECT_EQ(retry("fr", 60s), "Réessayez dans 1 minute.");
    EXPECT_EQ(retry("fr", 61s), "Réessayez dans 2 minutes.");
    EXPECT_EQ(retry("fr", 300s), "Réessayez dans 5 minutes.");
    EXPECT_EQ(retry("fr", 59min), "Réessayez dans 59 minutes.");
    EXPECT_EQ(retry("fr", 59min + 1s), "Réessayez dans 1 heure.");
    EXPECT_EQ(retry("fr", 47h), "Réessayez dans 47 heures.");
    EXPECT_EQ(retry("fr", 47h + 1s), "Réessayez dans 2 jours.");
    EXPECT_EQ(retry("en", 60s), "Try again in 1 minute.");
    EXPECT_EQ(retry("en", 3600s * 24 * 1200), "Try again in 1,200 days.");
    EXPECT_EQ(retry("zh-TW", 300s), "請在 5 分鐘後再試。");
    EXPECT_EQ(retry("en", std::chrono::seconds(INT64_MAX)).substr(0, 13), "Try again in ");
}

TEST(Retry, IsSaidAsADateOfTheReaders) {
    const Seconds when = std::chrono::sys_days(std::chrono::year(2026) / 11 / 21) + 15h + 4min;
    EXPECT_EQ(retry("fr", when), "Réessayez après le 21 novembre 2026 à 15:04 UTC.");
    EXPECT_EQ(retry("fr-CA", when), "Réessayez après le 21 novembre 2026 à 15 h 04 UTC.");
    EXPECT_EQ(retry("en-GB", when), "Try again after 21 November 2026 at 15:04 UTC.");
    EXPECT_EQ(retry("de", when).substr(0, 16), "Try again after "); // English, as English has it
    EXPECT_EQ(retry("zh-TW", when), "請在 2026年11月21日 下午3:04 [UTC] 之後再試。");
}

TEST(Retry, IsSaidInTheZoneOfThePages) {
    PageOptions options;
    options.time_zone = "Europe/Paris";
    const Pages pages(options);
    Details details;
    details.retry_after = RetryAfter(std::chrono::sys_days(std::chrono::year(2026) / 7 / 1) + 22h);
    const std::string text = text_of(pages, "fr", details);
    EXPECT_NE(text.find("2 juillet 2026 à 00:00"), std::string::npos) << text;
    options.time_zone = "Europe/Pariss";
    EXPECT_THROW(const Pages broken(options), std::invalid_argument);
}

TEST(Phrases, StandInTheDocumentation) {
    std::ifstream file(PHRASEBOOK_DOCS "/pages.md");
    std::stringstream text;
    text << file.rdbuf();
    for (const std::string_view key : pages::phrase_keys())
        EXPECT_NE(text.str().find("`" + std::string(key) + "`"), std::string::npos) << key;
}

} // namespace

} // namespace phrasebook
