#include <phrasebook/locale_facet.hpp>

#include <array>
#include <cstddef>
#include <cstdlib>
#include <iomanip>
#include <locale>
#include <optional>
#include <ostream>
#include <sstream>
#include <streambuf>
#include <string>
#include <string_view>
#include <thread>

#include <gtest/gtest.h>
#include <phrasebook/catalog_builder.hpp>
#include <phrasebook/error_category.hpp>
#include <phrasebook/status.hpp>

#include "adapters/std/locale_name.hpp"
#include "core/cases.hpp"

// LeakSanitizer asks for it. The GNU C library's newlocale() does not free what it makes of
// LOCPATH.
// NOLINTNEXTLINE(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp,readability-identifier-naming)
extern "C" [[gnu::visibility("default")]] const char* __lsan_default_suppressions() {
    return "leak:__argz_add_sep\n";
}

namespace phrasebook::test {
namespace {

constexpr StatusCode not_found = StatusCode::not_found;

std::string_view title(int code, std::string_view tag) {
    return builtin().reader(tag).title(code);
}

/// What a stream with that locale writes.
std::string written(StatusCode code, const std::locale& locale) {
    std::ostringstream out;
    out.imbue(locale);
    out << code;
    return out.str();
}

std::locale speaking(std::string_view tag) {
    return with_messages(std::locale::classic(), builtin(), tag);
}

/// A locale of the system's, of those made for these tests.
std::locale system_locale(const char* name) {
    setenv("LOCPATH", PHRASEBOOK_SYSTEM_LOCALES, 1); // NOLINT(concurrency-mt-unsafe): one thread
    return std::locale(name);
}

TEST(ReaderFacet, GivesTheStreamItsLanguage) {
    for (const int code : status_codes())
        for (const char* const tag : {"en", "fr-CA", "zh-HK", "de", "zh_TW.Big5"})
            EXPECT_EQ(written(StatusCode(code), speaking(tag)), title(code, tag)) << code << tag;
    EXPECT_EQ(written(not_found, speaking("fr-CA")), "Ressource introuvable");
}

TEST(ReaderFacet, LeavesTheOtherFacetsAlone) {
    class Comma : public std::numpunct<char> {
        [[nodiscard]] char do_decimal_point() const override { return ','; }
    };
    const std::locale comma(std::locale::classic(), new Comma);
    std::ostringstream out;
    out.imbue(with_messages(comma, builtin(), "fr"));
    out << 1.5 << ' ' << not_found;
    EXPECT_EQ(out.str(), "1,5 Ressource introuvable");
}

TEST(ReaderFacet, TheLastOneSetCounts) {
    EXPECT_EQ(written(not_found, with_messages(speaking("fr"), builtin(), "zh-TW")),
              title(404, "zh-TW"));
}

TEST(ReaderFacet, KeepsItsCatalog) {
    std::optional<Catalog> book = CatalogBuilder()
                                      .add({.locale = "br",
                                            .edition = "ours",
                                            .key = 404,
                                            .field = Field::title,
                                            .text = "N’eo ket bet kavet"})
                                      .default_locale("br")
                                      .build();
    std::optional<std::locale> locale = with_messages(std::locale::classic(), *book, "br-FR");
    book.reset();
    EXPECT_EQ(written(not_found, *locale), "N’eo ket bet kavet");

    const std::locale copy = *locale;
    const Reader reader = reader_of(*locale);
    locale.reset();
    EXPECT_EQ(reader.title(404), "N’eo ket bet kavet");
    EXPECT_EQ(std::use_facet<ReaderFacet>(copy).catalog().locale(0), "br");
    EXPECT_EQ(written(StatusCode::gone, copy), "Gone");
}

TEST(ReaderFacet, GivesTheOtherFieldsAndHowTheyWereFound) {
    const std::locale locale = speaking("fr-CA");
    const Message message = std::use_facet<ReaderFacet>(locale).reader()(404, Field::summary);
    EXPECT_EQ(message.text, builtin().resolve(404, "fr-CA", Field::summary).text);
    EXPECT_EQ(message.match, Match::parent);
}

TEST(ReaderFacet, ThreadsSpeakLanguagesOfTheirOwn) {
    const std::array<std::string_view, 2> tags{"fr-CA", "zh-HK"};
    std::array<std::size_t, 2> right{};
    std::array<std::thread, 2> threads;
    const std::array<std::locale, 2> locales{speaking(tags[0]), speaking(tags[1])};
    constexpr std::size_t rounds = 200;
    for (std::size_t i = 0; i < threads.size(); ++i)
        threads[i] = std::thread([&, i] {
            for (std::size_t round = 0; round < rounds; ++round) {
                const StatusCode code = round % 2 == 0 ? not_found : StatusCode::gone;
                // The other thread's locale, too: both are shared.
                const std::size_t which = round % 4 < 2 ? i : 1 - i;
                if (written(code, locales[which]) == title(static_cast<int>(code), tags[which]))
                    ++right[i];
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(right[0], rounds);
    EXPECT_EQ(right[1], rounds);
}

TEST(StreamLocale, ItsNameCountsWhereThereIsNoFacet) {
    EXPECT_EQ(written(not_found, system_locale("fr_FR.UTF-8")), "Ressource introuvable");
    EXPECT_EQ(written(not_found, system_locale("zh_TW.UTF-8")), title(404, "zh-TW"));
    EXPECT_EQ(written(not_found, with_messages(system_locale("fr_FR.UTF-8"), builtin(), "en")),
              title(404, "en"));
}

TEST(StreamLocale, TheCategoryMessagesCountsInOnePutTogether) {
    const std::locale french = system_locale("fr_FR.UTF-8");
    const std::locale& classic = std::locale::classic();
    EXPECT_EQ(written(not_found, std::locale(classic, french, std::locale::messages)),
              title(404, "fr"));
    EXPECT_EQ(written(not_found, std::locale(french, classic, std::locale::messages)),
              title(404, "en"));
    EXPECT_EQ(written(not_found, std::locale(classic, french, std::locale::numeric)),
              title(404, "en"));
}

TEST(StreamLocale, IsEnglishWhereItHasNoName) {
    EXPECT_EQ(written(not_found, std::locale::classic()), title(404, "en"));
    EXPECT_EQ(written(not_found, std::locale("POSIX")), title(404, "en"));
    const std::locale unnamed(system_locale("fr_FR.UTF-8"), new std::numpunct<char>);
    ASSERT_EQ(unnamed.name(), "*");
    EXPECT_EQ(written(not_found, unnamed), title(404, "en"));
}

TEST(StreamLocale, TheGlobalOnePlaysNoPart) {
    const std::locale before = std::locale::global(system_locale("fr_FR.UTF-8"));
    const std::string text = written(not_found, std::locale::classic());
    std::locale::global(before);
    EXPECT_EQ(text, title(404, "en"));
}

TEST(StreamLocale, NamesAreReadAsTheTableSays) {
    for (const Case& each : read_cases("locale-names.tsv"))
        EXPECT_EQ(detail::name_for_messages(each.input), each.expected) << each.place;
}

TEST(Inserter, WritesWhatNoCatalogKnowsInEnglish) {
    EXPECT_EQ(written(StatusCode(999), speaking("fr")), "Unknown status code 999");
    EXPECT_EQ(written(StatusCode(-1), speaking("fr")), "Not a status code: -1");
    EXPECT_EQ(written(not_found, with_messages(std::locale::classic(), Catalog(), "fr")),
              "Not Found");
    EXPECT_EQ(written(StatusCode(477), speaking("fr")), title(477, "fr"));
}

/// Writes both into streams that are set up alike.
template<typename Manipulate>
void expect_as_string(StatusCode code, const std::string& text, Manipulate manipulate) {
    std::ostringstream ours;
    std::ostringstream theirs;
    for (std::ostringstream* const out : {&ours, &theirs}) {
        out->imbue(speaking("fr"));
        manipulate(*out);
    }
    ours << code << '|' << code;
    theirs << text << '|' << text;
    EXPECT_EQ(ours.str(), theirs.str());
    EXPECT_EQ(ours.width(), 0);
    EXPECT_EQ(ours.rdstate(), theirs.rdstate());
}

TEST(Inserter, HonoursTheFormatAsAStringDoes) {
    for (const int code : {404, 499, 999}) {
        const std::string text = message_of(StatusCode(code), "fr");
        const auto expect = [&](auto manipulate) {
            expect_as_string(StatusCode(code), text, manipulate);
        };
        expect([](std::ostream& out) { out << std::setw(60); });
        expect([](std::ostream& out) { out << std::setw(60) << std::left << std::setfill('.'); });
        expect(
            [](std::ostream& out) { out << std::setw(60) << std::internal << std::setfill('.'); });
        expect([](std::ostream& out) { out << std::setw(3); });
        expect([](std::ostream& out) { out << std::uppercase << std::hex << std::showbase; });
        expect([](std::ostream& out) { out.setstate(std::ios::failbit); });
    }
}

TEST(Inserter, SaysThatTheBufferIsFull) {
    class Full : public std::streambuf {};
    Full full;
    std::ostream out(&full);
    out << not_found;
    EXPECT_TRUE(out.bad());
}

} // namespace
} // namespace phrasebook::test
