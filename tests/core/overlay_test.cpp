#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <phrasebook/phrasebook.hpp>

#include "support/same_answers.hpp"

namespace phrasebook {
namespace {

Catalog of(const std::vector<Catalog::Entry>& entries) {
    CatalogBuilder builder;
    for (const Catalog::Entry& entry : entries)
        builder.add(entry);
    return builder.build();
}

TEST(Overlay, ItsMessageWinsAndTheRestShowsThrough) {
    const Catalog both = builtin().with(of({{"fr", "acme", 404, Field::title, "Perdu"}}));
    const Message message = both.resolve(404, "fr-CA", Field::title);
    EXPECT_EQ(message.text, "Perdu");
    EXPECT_EQ(message.edition, "acme");
    EXPECT_EQ(message.match, Match::parent);
    EXPECT_EQ(both.resolve(404, "fr", Field::summary).text,
              builtin().resolve(404, "fr", Field::summary).text);
    EXPECT_EQ(both.resolve(403, "fr", Field::title).text,
              builtin().resolve(403, "fr", Field::title).text);
    EXPECT_EQ(both.resolve(404, "en", Field::title).text,
              builtin().resolve(404, "en", Field::title).text);
}

TEST(Overlay, OfAnEditionThatIsThereAlreadyChangesItsOwnMessagesOnly) {
    // Our own edition is asked last for a description; an overlay's is asked first, but only for
    // what it holds.
    const Catalog both =
        builtin().with(of({{"fr", "phrasebook", 404, Field::description, "Perdu."}}));
    EXPECT_EQ(both.resolve(404, "fr").text, "Perdu.");
    for (int code = 100; code < 600; ++code) {
        if (code == 404) continue;
        EXPECT_EQ(both.resolve(code, "fr").text, builtin().resolve(code, "fr").text) << code;
        EXPECT_EQ(both.resolve(code, "fr").edition, builtin().resolve(code, "fr").edition);
    }
}

TEST(Overlay, ALocaleStandsBeforeALayer) {
    const Catalog both = builtin().with(of({{"en", "acme", 404, Field::title, "Gone fishing"}}));
    EXPECT_EQ(both.resolve(404, "fr", Field::title).locale, "fr");
    EXPECT_EQ(both.resolve(404, "de", Field::title).text, "Gone fishing");
}

TEST(Overlay, BringsLocalesAndCodes) {
    const Catalog both = builtin().with(of({
        {"fr-CA", "acme", 404, Field::title, "Introuvable, là"},
        {"br", "acme", 404, Field::title, "N’eo ket bet kavet"},
        {"fr", "acme", 799, Field::title, "Fin de vie"},
        {"fr", "acme", Key::of_class(4), Field::title, "Erreur"},
    }));
    EXPECT_EQ(both.resolve(404, "fr-CA", Field::title).match, Match::exact);
    EXPECT_EQ(both.resolve(403, "fr-CA", Field::title).locale, "fr");
    EXPECT_EQ(both.resolve(404, "br", Field::title).text, "N’eo ket bet kavet");
    EXPECT_EQ(both.resolve(403, "br", Field::title).match, Match::default_locale);
    EXPECT_EQ(both.resolve(799, "fr", Field::title).text, "Fin de vie");
    EXPECT_EQ(both.resolve(799, "en", Field::title).match, Match::none);
    EXPECT_EQ(both.resolve(404, "fr", Field::title).code, Key(404)) << "before its class";
    EXPECT_EQ(both.resolve(477, "fr", Field::title).text, "Erreur");
    EXPECT_EQ(both.negotiate("br,fr;q=0.5").locale, "br");
    EXPECT_EQ(both.default_locale(), "en");
}

TEST(Overlay, OfAnOverlayIsAskedFirst) {
    const Catalog below = of(
        {{"fr", "acme", 404, Field::title, "Perdu"}, {"fr", "acme", 403, Field::title, "Fermé"}});
    const Catalog above = of({{"fr", "acme", 404, Field::title, "Égaré"}});
    const Catalog both = builtin().with(below).with(above);
    EXPECT_EQ(both.resolve(404, "fr", Field::title).text, "Égaré");
    EXPECT_EQ(both.resolve(403, "fr", Field::title).text, "Fermé");
    EXPECT_EQ(both.find("fr", "acme", 403, Field::title)->text, "Fermé");
    EXPECT_EQ(both.find("fr", "acme", 404, Field::title)->text, "Égaré");
}

TEST(Overlay, AnotherOrderOfEditionsCanBeAskedFor) {
    const Catalog both =
        builtin().with(of({{"fr", "phrasebook", 404, Field::description, "Perdu."}}));
    const Catalog ordered = both.with_editions({"wininet", "phrasebook"});
    EXPECT_EQ(ordered.resolve(404, "fr").edition, "wininet");
    EXPECT_EQ(both.with_editions({"phrasebook"}).resolve(404, "fr").text, "Perdu.");
}

TEST(Overlay, AWithheldEntryHidesNothing) {
    const Catalog both =
        builtin().with(of({{"fr", "phrasebook", 404, Field::title, "Faux", true}}));
    const std::string_view ours = builtin().resolve(404, "fr", Field::title).text;
    EXPECT_EQ(both.resolve(404, "fr", Field::title).text, ours);
    EXPECT_EQ(both.with_editions({"phrasebook"}).resolve(404, "fr", Field::title).text, ours);
}

TEST(Overlay, WithNothingChangesNothing) {
    expect_same_answers(builtin().with(Catalog()), builtin());
    expect_same_answers(Catalog().with(builtin()), builtin());
    expect_same_answers(builtin().with(builtin()), builtin());
}

TEST(Overlay, OutlivesWhatItWasMadeOf) {
    Catalog both;
    {
        const Catalog overlay = of({{"fr", "acme", 404, Field::title, std::string("Perdu")}});
        both = Catalog().with(overlay);
    }
    EXPECT_EQ(both.resolve(404, "fr", Field::title).text, "Perdu");
}

TEST(Overlay, IsExplainedAsItAnswers) {
    const Catalog both =
        builtin().with(of({{"fr", "phrasebook", 404, Field::description, "Perdu."},
                           {"fr", "phrasebook", 405, Field::description, "Faux", true}}));
    for (const int code : {404, 405, 406, 777})
        for (const Field field : all_fields) {
            const Message message = both.resolve(code, "fr-CA", field);
            const std::vector<Step> steps = explain(both, code, *Tag::parse("fr-CA"), field);
            if (!message) continue;
            ASSERT_FALSE(steps.empty());
            EXPECT_EQ(steps.back().outcome, Step::Outcome::answered);
            EXPECT_EQ(steps.back().edition, message.edition) << code;
            EXPECT_EQ(steps.back().locale, message.locale) << code;
        }
}

} // namespace
} // namespace phrasebook
