#include <phrasebook/error_category.hpp>

#include <cerrno>
#include <climits>
#include <cstddef>
#include <functional>
#include <future>
#include <string>
#include <system_error>
#include <unordered_set>

#include <gtest/gtest.h>
#include <phrasebook/catalog_builder.hpp>
#include <phrasebook/status.hpp>

#include "support/allocations.hpp"

namespace phrasebook::test {
namespace {

std::error_code error_of(int code) {
    return {code, status_category()};
}

TEST(ErrorCategory, AStatusCodeIsAnErrorCode) {
    const std::error_code error = StatusCode::not_found;
    EXPECT_EQ(error.value(), 404);
    EXPECT_EQ(&error.category(), &status_category());
    EXPECT_EQ(error, StatusCode::not_found);
    EXPECT_NE(error, StatusCode::gone);
    EXPECT_TRUE(error);
    EXPECT_EQ(std::hash<std::error_code>()(error), std::hash<std::error_code>()(error_of(404)));
}

TEST(ErrorCategory, IsNoOtherCategory) {
    EXPECT_STREQ(status_category().name(), "http");
    EXPECT_EQ(status_category(), status_category());
    EXPECT_NE(status_category(), std::generic_category());
    EXPECT_NE(status_category(), std::system_category());
    EXPECT_NE(error_of(EACCES), std::error_code(EACCES, std::generic_category()));
}

TEST(ErrorCategory, AnExceptionCarriesTheStatus) {
    try {
        throw std::system_error(StatusCode::bad_gateway, "fetching");
    } catch (const std::system_error& error) {
        EXPECT_EQ(error.code(), StatusCode::bad_gateway);
        EXPECT_STREQ(error.what(), "fetching: Bad Gateway");
    }
}

TEST(ErrorCategory, MessagesAreTheReasonPhrases) {
    for (const int code : status_codes())
        EXPECT_EQ(error_of(code).message(), reason_phrase(code));
}

TEST(ErrorCategory, AValueWithoutAReasonPhraseHasAMessageToo) {
    EXPECT_EQ(error_of(199).message(), "Unknown status code 199 (Informational)");
    EXPECT_EQ(error_of(299).message(), "Unknown status code 299 (Successful)");
    EXPECT_EQ(error_of(399).message(), "Unknown status code 399 (Redirection)");
    EXPECT_EQ(error_of(477).message(), "Unknown status code 477 (Client Error)");
    EXPECT_EQ(error_of(577).message(), "Unknown status code 577 (Server Error)");
    EXPECT_EQ(error_of(999).message(), "Unknown status code 999");
    EXPECT_EQ(error_of(0).message(), "Not a status code: 0");
    EXPECT_EQ(error_of(12007).message(), "Not a status code: 12007");
    EXPECT_EQ(error_of(INT_MIN).message(), "Not a status code: " + std::to_string(INT_MIN));
}

TEST(ErrorCategory, WhatMeansTheSameIsTheSameCondition) {
    for (const int code : {408, 504, 522, 524, 598, 599})
        EXPECT_EQ(error_of(code), std::errc::timed_out) << code;
    EXPECT_EQ(error_of(403), std::errc::permission_denied);
    EXPECT_EQ(error_of(501), std::errc::not_supported);
    EXPECT_EQ(error_of(507), std::errc::no_space_on_device);
}

TEST(ErrorCategory, WhatOnlyResemblesIsNot) {
    const std::unordered_set<int> mapped{403, 408, 501, 504, 507, 522, 524, 598, 599};
    for (int code = 0; code <= 1000; ++code) {
        const std::error_condition condition = error_of(code).default_error_condition();
        EXPECT_EQ(condition.category() == std::generic_category(), mapped.contains(code)) << code;
        if (!mapped.contains(code)) {
            EXPECT_EQ(condition, std::error_condition(code, status_category())) << code;
        }
    }
    EXPECT_NE(error_of(404), std::errc::no_such_file_or_directory);
    EXPECT_NE(error_of(401), std::errc::permission_denied);
    EXPECT_NE(error_of(440), std::errc::timed_out);
}

TEST(ErrorCategory, MakesItsObjectWithoutAllocating) {
    const std::size_t before = allocation_count();
    EXPECT_EQ(make_error_code(StatusCode::ok).value(), 200);
    EXPECT_TRUE(error_of(408) == std::errc::timed_out);
    EXPECT_EQ(allocation_count(), before);
}

TEST(MessageOf, SpeaksTheReadersLanguage) {
    const Catalog& book = builtin();
    for (const int code : status_codes())
        for (const char* const tag : {"en", "fr", "fr-CA", "zh-TW", "zh-HK", "fr_FR.UTF-8"})
            for (const Field field : {Field::title, Field::summary, Field::description}) {
                const Message expected = book.resolve(code, tag, field);
                ASSERT_FALSE(expected.text.empty());
                EXPECT_EQ(message_of(error_of(code), tag, field), expected.text) << code << tag;
            }
    EXPECT_EQ(message_of(StatusCode::not_found, "fr-CA"), "Ressource introuvable");
    EXPECT_EQ(message_of(StatusCode::too_many_requests, "zh-HK"), "要求太頻繁");
    EXPECT_EQ(message_of(StatusCode::not_found, book.reader("fr")), "Ressource introuvable");
}

TEST(MessageOf, FallsBackAsTheCatalogDoes) {
    EXPECT_EQ(message_of(StatusCode::not_found, "de"),
              builtin().resolve(404, "en", Field::title).text);
    EXPECT_EQ(message_of(StatusCode::not_found, "not a tag"),
              message_of(StatusCode::not_found, "en"));
    EXPECT_EQ(message_of(StatusCode::client_closed_request, "fr"),
              "Requête abandonnée par le client");
    EXPECT_EQ(message_of(error_of(477), "fr"), builtin().resolve(477, "fr", Field::title).text);
}

TEST(MessageOf, SaysInEnglishWhatNoCatalogKnows) {
    EXPECT_EQ(message_of(error_of(999), "fr"), "Unknown status code 999");
    EXPECT_EQ(message_of(error_of(12007), "zh-TW"), "Not a status code: 12007");
    EXPECT_EQ(message_of(StatusCode::not_found, Reader()), "Not Found");
    EXPECT_EQ(message_of(StatusCode::not_found, Catalog(), "fr"), "Not Found");
}

TEST(MessageOf, LeavesOtherCategoriesTheirWords) {
    for (const std::error_code& error :
         {std::error_code(EACCES, std::generic_category()),
          std::error_code(404, std::system_category()),
          std::make_error_code(std::future_errc::no_state), std::error_code()}) {
        EXPECT_EQ(message_of(error, "fr"), error.message());
        EXPECT_EQ(message_of(error, "fr", Field::description), error.message());
        EXPECT_EQ(message_of(error, "fr", Field::advice), "");
    }
}

TEST(MessageOf, GivesNoAdviceThatIsNone) {
    EXPECT_EQ(message_of(StatusCode::ok, "fr", Field::advice), "");
    EXPECT_EQ(message_of(error_of(999), "fr", Field::advice), "");
    EXPECT_EQ(message_of(StatusCode::not_found, "fr", Field::advice),
              builtin().resolve(404, "fr", Field::advice).text);
    EXPECT_NE(message_of(StatusCode::not_found, "fr", Field::advice), "");
}

TEST(MessageOf, TakesACatalogOfTheCallersOwn) {
    const Catalog book = CatalogBuilder()
                             .add({.locale = "br",
                                   .edition = "ours",
                                   .key = 404,
                                   .field = Field::title,
                                   .text = "N’eo ket bet kavet"})
                             .default_locale("br")
                             .build();
    EXPECT_EQ(message_of(StatusCode::not_found, book, "br-FR"), "N’eo ket bet kavet");
    EXPECT_EQ(message_of(StatusCode::not_found, book, "fr"), "N’eo ket bet kavet");
    EXPECT_EQ(message_of(StatusCode::gone, book, "br"), "Gone");
    EXPECT_EQ(message_of(StatusCode::not_found, book, "br", Field::summary), "Not Found");
}

} // namespace
} // namespace phrasebook::test
