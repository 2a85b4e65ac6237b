// œ and capitals with accents, in words where nothing else can be meant.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "lint/characters.hpp"
#include "lint/prose.hpp"
#include "lint/rules/checks.hpp"

namespace phrasebook::lint::checks {

namespace {

/// Words that have œ; "coefficient", "coexister" and "moelle" have two letters.
constexpr std::array<std::string_view, 36> with_ligature{
    "boeuf",     "boeufs",    "choeur",     "choeurs",   "coeur",      "coeurs",
    "désoeuvré", "foetal",    "foetus",     "manoeuvre", "manoeuvrer", "manoeuvres",
    "moeurs",    "noeud",     "noeuds",     "oedème",    "oeil",       "oeillet",
    "oeillets",  "oenologie", "oesophage",  "oeuf",      "oeufs",      "oeuvre",
    "oeuvrer",   "oeuvres",   "rancoeur",   "soeur",     "soeurs",     "voeu",
    "voeux",     "écoeurant", "écoeurante", "écoeurer",  "écoeuré",    "écoeurée"};
static_assert(std::is_sorted(with_ligature.begin(), with_ligature.end()));

/// Words whose É is written E by those whose keyboard has none. None of them is a word of English
/// or a name.
constexpr std::array<std::string_view, 46> with_accent{
    "Echange",  "Echanger",  "Echappement", "Echapper",  "Echec",    "Echecs",    "Echelle",
    "Echouer",  "Echoué",    "Eclairage",   "Ecole",     "Ecouter",  "Ecran",     "Ecrans",
    "Ecraser",  "Ecrire",    "Ecriture",    "Ecritures", "Editer",   "Editeur",   "Editeurs",
    "Egal",     "Egalement", "Egalité",     "Elément",   "Eléments", "Emetteur",  "Emettre",
    "Energie",  "Enoncé",    "Equipe",      "Etape",     "Etapes",   "Etat",      "Etats",
    "Eteindre", "Etendre",   "Etendu",      "Etendue",   "Etes",     "Etiquette", "Etiquettes",
    "Etre",     "Evaluer",   "Eviter",      "Evénement"};
static_assert(std::is_sorted(with_accent.begin(), with_accent.end()));

/// What follows "À" at the beginning of a sentence, where it cannot be the verb: "A le focus".
constexpr std::array<std::string_view, 17> behind_a{
    "cause", "ce",    "cela",    "ces",    "cet",    "cette", "chaque", "côté",  "défaut",
    "moins", "noter", "nouveau", "partir", "propos", "quel",  "quelle", "suivre"};
static_assert(std::is_sorted(behind_a.begin(), behind_a.end()));
/// The same behind "A la" and "A l’".
constexpr std::array<std::string_view, 13> behind_a_la{
    "aide",    "base",  "demande", "exception", "fin",   "fois", "inverse",
    "origine", "place", "racine",  "seconde",   "suite", "volée"};
static_assert(std::is_sorted(behind_a_la.begin(), behind_a_la.end()));

bool begins_sentence(std::string_view text, std::size_t at) {
    std::size_t before = at;
    while (before > 0 && text[before - 1] == ' ')
        --before;
    if (before == 0) return true;
    const char mark = text[before - 1];
    return mark == '\n' || ((mark == '.' || mark == '!' || mark == '?') && before < at);
}

/// Whether the "A" of this index is "À", by the words behind it.
bool is_preposition(const ScannedText& said, std::size_t i) {
    const auto words = said.words();
    const Word next = words[i + 1];
    if (said.text().substr(words[i].end, next.begin - words[i].end) != " ") return false;
    const std::string_view word = said.text_of(next);
    if (has_word(behind_a, word)) return true;
    return (word == "la" || word == "l") && i + 2 < words.size()
           && has_word(behind_a_la, said.text_of(words[i + 2]));
}

bool is_all_upper(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const Decoded each = decode(word, at);
        if (!is_upper(each.value)) return false;
        at += each.length;
    }
    return true;
}

/// A word that a program reads: of a path, an address, an option.
bool is_of_a_program(const Translation& translation, Word word) {
    return is_technical(translation, token_around(translation.text(), word.begin))
           || translation.source_has(translation.said.text_of(word));
}

} // namespace

void french_ligature(const Translation& translation, Report& report) {
    const ScannedText& said = translation.said;
    // A charset without the letter cannot write it.
    if (translation.document.transcoded) return;
    if (!(said.has('e') && (said.has('o') || said.has('O'))) && !(said.has('E') && said.has('O')))
        return;
    std::size_t left = most_looked_at;
    for (const Word word : said.words()) {
        const std::string_view written = said.text_of(word);
        if (written.size() < 4) continue;
        const std::size_t at =
            std::min({written.find("oe"), written.find("Oe"), written.find("OE")});
        if (at == std::string_view::npos) continue;
        if (!has_word(with_ligature, to_lower(written))) continue;
        if (left-- == 0) return;
        if (is_of_a_program(translation, word)) continue;
        report.at(translation, word.begin + at, 2, written[at] == 'o' ? "œ" : "Œ",
                  in_quotes(written) + " is written with œ");
    }
}

void french_capital(const Translation& translation, Report& report) {
    const ScannedText& said = translation.said;
    if (!said.has_any_of("AE")) return;
    const std::string_view text = translation.text();
    const auto words = said.words();
    std::size_t left = most_looked_at;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Word word = words[i];
        const std::string_view written = said.text_of(word);
        if (written.front() == 'E' && written.size() > 3 && !is_all_upper(written)) {
            if (!has_word(with_accent, written)) continue;
            if (left-- == 0) return;
            if (is_of_a_program(translation, word)) continue;
            report.at(translation, word.begin, 1,
                      written == "Etre" || written == "Etes" ? "Ê" : "É",
                      in_quotes(written) + " lacks its accent");
        } else if (written == "A" && i + 1 < words.size() && begins_sentence(text, word.begin)) {
            if (!is_preposition(said, i)) continue;
            report.at(translation, word.begin, 1, "À", "'A' lacks its accent");
        }
    }
}

} // namespace phrasebook::lint::checks
