// Narrow messages in other encodings than UTF-8.
#include <phrasebook/boost/messages.hpp>

#include <locale>
#include <stdexcept>
#include <string>
#include <string_view>

#include <gtest/gtest.h>
#include <phrasebook/phrasebook.hpp>

#include "adapters/boost_locale/locales.hpp"

namespace phrasebook::boost_locale::test {
namespace {

using boost::locale::pgettext;

std::string in_utf8(const std::string& text, const std::string& encoding) {
    return boost::locale::conv::to_utf<char>(text, encoding, boost::locale::conv::stop);
}

/// The message of an encoding that holds one text, read back.
std::string through(const std::string& encoding, const std::string& text) {
    const std::locale locale = add_messages(generated("en_US." + encoding), catalog_of(text), "en");
    return in_utf8(pgettext("title", "404", locale), encoding);
}

/// A locale whose narrow characters are said to be in an encoding.
class Info : public boost::locale::info {
  public:
    explicit Info(std::string encoding) : encoding_(std::move(encoding)) {}

  protected:
    [[nodiscard]] std::string get_string_property(string_propery property) const override {
        return property == encoding_property ? encoding_ : "";
    }
    [[nodiscard]] int get_integer_property(integer_property) const override { return 0; }

  private:
    std::string encoding_;
};

TEST(BoostEncodings, are_that_of_the_locale) {
    for (const char* encoding : {"ISO-8859-1", "ISO-8859-15", "windows-1252", "UTF-8"}) {
        const std::locale locale =
            add_messages(generated(std::string("fr_FR.") + encoding), builtin(), "fr");
        const std::string text = pgettext("summary", "500", locale);
        EXPECT_EQ(in_utf8(text, encoding).substr(0, 12), "Un problème") << encoding;
        EXPECT_EQ(in_utf8(pgettext("title", "413", locale), encoding),
                  builtin().reader("fr").title(413));
    }
    const std::locale big5 = add_messages(generated("zh_TW.Big5"), builtin(), "zh-TW");
    EXPECT_EQ(pgettext("title", "429", big5), "\xAD\x6E\xA8\x44\xA4\xD3\xC0\x57\xC1\x63");
}

TEST(BoostEncodings, hold_every_french_message_in_latin_1) {
    const Reader reader = builtin().reader("fr");
    const std::locale locale = add_messages(generated("fr_FR.ISO-8859-1"), builtin(), "fr");
    for (const Key key : builtin().keys()) {
        if (key.is_class()) continue;
        for (const Field field : all_fields) {
            const Message message = reader(key.number(), field);
            if (!message) continue;
            const std::string text = in_utf8(pgettext(std::string(to_string(field)).c_str(),
                                                      std::to_string(key.number()).c_str(), locale),
                                             "ISO-8859-1");
            // The first words tell French from the English that would come in its place.
            const std::string_view start =
                message.text.substr(0, message.text.find_first_of("\xE2\xC5"));
            EXPECT_EQ(text.substr(0, start.size()), start) << key.number();
        }
    }
}

TEST(BoostEncodings, hold_every_english_message_in_ascii) {
    const Reader reader = builtin().reader("en");
    const std::locale locale = add_messages(generated("C"), builtin(), "en");
    for (int code = 100; code < 600; ++code) {
        const std::string id = std::to_string(code);
        for (const Field field : all_fields) {
            if (!reader(code, field)) continue;
            const std::string text =
                pgettext(std::string(to_string(field)).c_str(), id.c_str(), locale);
            EXPECT_NE(text, id);
            EXPECT_FALSE(text.empty()) << id << ' ' << to_string(field);
        }
    }
}

TEST(BoostEncodings, get_plainer_punctuation_where_they_lack_ours) {
    EXPECT_EQ(through("windows-1252", "l’« œuf »…"), "l’« œuf »…");
    EXPECT_EQ(through("ISO-8859-15", "l’« œuf »…"), "l'« œuf »...");
    EXPECT_EQ(through("ISO-8859-1", "l’«\u202Fœuf\u202F» – é"), "l'«\u00A0oeuf\u00A0» - é");
    EXPECT_EQ(through("US-ASCII", "l’«\u00A0œuf\u202F» ‘a’ “b”"), "l'\" oeuf \" 'a' \"b\"");
}

TEST(BoostEncodings, that_lack_the_letters_get_the_default_locale) {
    const std::locale latin = add_messages(generated("zh_TW.ISO-8859-1"), builtin(), "zh-TW");
    EXPECT_EQ(pgettext("title", "404", latin), builtin().reader("en").title(404));
    EXPECT_EQ(pgettext(L"title", L"429", latin), L"\u8981\u6C42\u592A\u983B\u7E41");
    // A name without an encoding is US-ASCII to Boost.
    const std::locale ascii = add_messages(generated("fr_FR"), builtin(), "fr");
    EXPECT_EQ(pgettext("title", "404", ascii), "Ressource introuvable");
    EXPECT_EQ(pgettext("title", "502", ascii), builtin().reader("en").title(502));
}

TEST(BoostEncodings, that_lack_the_default_locales_letters_too_have_no_message) {
    EXPECT_EQ(through("ISO-8859-1", "找不到"), "404");
}

TEST(BoostEncodings, are_utf_8_where_the_locale_does_not_say) {
    const std::locale locale = add_messages(std::locale::classic(), builtin(), "zh-TW");
    EXPECT_EQ(pgettext("title", "429", locale), "要求太頻繁");
}

TEST(BoostEncodings, lose_accents_where_no_other_words_are_left) {
    EXPECT_EQ(through("US-ASCII", "In a café: ÀÿÇ – no"), "In a cafe: AyC - no");
    EXPECT_EQ(through("US-ASCII", "Straße"), "404");
}

TEST(BoostEncodings, that_boost_does_not_know_are_refused) {
    const std::locale locale(std::locale::classic(),
                             static_cast<boost::locale::info*>(new Info("no-such-charset")));
    EXPECT_THROW(static_cast<void>(add_messages(locale, builtin(), "fr")), std::runtime_error);
}

TEST(BoostEncodings, of_ids_that_nothing_translates_are_converted) {
    const std::locale locale(std::locale::classic(),
                             static_cast<boost::locale::info*>(new Info("ISO-8859-1")));
    EXPECT_EQ(boost::locale::gettext("été", add_messages(locale, builtin(), "fr")), "\xE9t\xE9");
}

TEST(BoostEncodings, give_no_message_of_a_text_that_is_not_utf_8) {
    const std::locale locale =
        add_messages(generated("en_US.ISO-8859-1"), catalog_of("\xFF\xFE"), "en");
    EXPECT_EQ(pgettext("title", "404", locale), "404");
    EXPECT_EQ(pgettext(L"title", L"404", locale), L"404");
}

} // namespace
} // namespace phrasebook::boost_locale::test
