// Our messages beside those of other domains in one locale.
#include <phrasebook/boost/messages.hpp>

#include <locale>
#include <sstream>
#include <string>

#include <gtest/gtest.h>
#include <phrasebook/phrasebook.hpp>

#include "adapters/boost_locale/locales.hpp"

namespace phrasebook::boost_locale::test {
namespace {

using boost::locale::dgettext;
using boost::locale::dpgettext;
using boost::locale::gettext;
using boost::locale::pgettext;
using boost::locale::translate;

std::locale application() {
    return with_gettext(generated("fr_FR.UTF-8"), "app",
                        {{"", "Save", "Enregistrer"}, {"title", "500", "Aïe"}});
}

TEST(BoostDomains, of_the_program_go_on) {
    const std::locale locale = add_messages(application(), builtin(), "fr");
    EXPECT_EQ(gettext("Save", locale), "Enregistrer");
    EXPECT_EQ(gettext(L"Save", locale), L"Enregistrer");
    EXPECT_EQ(dgettext("app", "Save", locale), "Enregistrer");
    EXPECT_EQ(dgettext("phrasebook", "Save", locale), "Save");
    EXPECT_EQ(boost::locale::dngettext("app", "Save", "Saves", 1, locale), "Enregistrer");
    EXPECT_EQ(dpgettext("other", "title", "404", locale), "404");
}

TEST(BoostDomains, ours_has_a_name) {
    const std::locale locale = add_messages(application(), builtin(), "fr");
    EXPECT_EQ(dpgettext("phrasebook", "title", "404", locale), "Ressource introuvable");
    EXPECT_EQ(dpgettext("phrasebook", L"title", L"404", locale), L"Ressource introuvable");
    EXPECT_EQ(translate("title", "404").str(locale, "phrasebook"), "Ressource introuvable");
    const std::locale named = add_messages(application(), builtin(), "fr", "http");
    EXPECT_EQ(dpgettext("http", "title", "404", named), "Ressource introuvable");
    EXPECT_EQ(dpgettext("phrasebook", "title", "404", named), "404");
}

TEST(BoostDomains, the_default_one_is_the_programs_and_then_ours) {
    const std::locale locale = add_messages(application(), builtin(), "fr");
    EXPECT_EQ(pgettext("title", "404", locale), "Ressource introuvable");
    EXPECT_EQ(pgettext("title", "500", locale), "Aïe");
    EXPECT_EQ(dpgettext("phrasebook", "title", "500", locale), builtin().reader("fr").title(500));
}

TEST(BoostDomains, one_of_our_name_is_replaced) {
    const std::locale base = with_gettext(generated("fr_FR.UTF-8"), "phrasebook",
                                          {{"", "Save", "Enregistrer"}, {"title", "404", "Vieux"}});
    const std::locale locale = add_messages(base, builtin(), "fr");
    EXPECT_EQ(dpgettext("phrasebook", "title", "404", locale), "Ressource introuvable");
    EXPECT_EQ(pgettext("title", "404", locale), "Ressource introuvable");
    EXPECT_EQ(gettext("Save", locale), "Save");
}

TEST(BoostDomains, ours_is_replaced_when_it_is_added_again) {
    const std::locale locale = add_messages(
        add_messages(add_messages(application(), builtin(), "fr"), catalog_of("Own"), "en", "own"),
        builtin(), "zh-TW");
    EXPECT_EQ(pgettext("title", "429", locale), "要求太頻繁");
    EXPECT_EQ(dpgettext("phrasebook", "title", "429", locale), "要求太頻繁");
    EXPECT_EQ(dpgettext("own", "title", "404", locale), "Own");
    EXPECT_EQ(gettext("Save", locale), "Enregistrer");
}

TEST(BoostDomains, may_be_several_catalogs_of_which_the_first_is_the_default) {
    const std::locale own = add_messages(std::locale::classic(), catalog_of("Own"), "en", "own");
    const std::locale locale = add_messages(own, builtin(), "fr");
    EXPECT_EQ(pgettext("title", "404", locale), "Own");
    EXPECT_EQ(pgettext("title", "429", locale), builtin().reader("fr").title(429));
    EXPECT_EQ(dpgettext("phrasebook", "title", "404", locale), "Ressource introuvable");
}

TEST(BoostDomains, stay_set_on_a_stream_when_its_locale_changes) {
    std::ostringstream out;
    out.imbue(add_messages(std::locale::classic(), builtin(), "en"));
    out << boost::locale::as::domain("phrasebook") << translate("title", "500") << '|';
    out.imbue(add_messages(application(), builtin(), "fr"));
    out << translate("title", "500");
    EXPECT_EQ(out.str(), std::string(builtin().reader("en").title(500)) + '|'
                             + std::string(builtin().reader("fr").title(500)));
}

TEST(BoostDomains, whose_names_hash_alike_are_told_apart) {
    // FNV-1a of the two names differs in the last bits at most, which an id leaves out.
    const std::locale one = add_messages(std::locale::classic(), catalog_of("1"), "en", "d99109");
    const std::locale both = add_messages(one, catalog_of("2"), "en", "d140415");
    EXPECT_EQ(dpgettext("d99109", "title", "404", both), "1");
    EXPECT_EQ(dpgettext("d140415", "title", "404", both), "2");
}

} // namespace
} // namespace phrasebook::boost_locale::test
