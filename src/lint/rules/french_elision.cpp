// Elision in French: "le erreur" is "l’erreur". Only what is certain: the words before are those
// that are elided, the words behind begin with a vowel or a mute h and are none of the exceptions
// (le onze, le oui, le un), nor the names of commands ("de apt").
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "lint/characters.hpp"
#include "lint/prose.hpp"
#include "lint/rules/checks.hpp"

namespace phrasebook::lint::checks {

namespace {

/// Nouns of French, and what stands before them, that begin with a vowel. Those that begin with a
/// vowel and have an accent need not be here; names of commands and variables ("alias", "echo",
/// "end") shall not.
// clang-format off
constexpr std::array<std::string_view, 254> nouns{
    "abandon", "abonnement", "abord", "absence", "acceptation", "accord", "accueil", "achat",
    "action", "actions", "activation", "addition", "administrateur", "administration", "adresse",
    "adresses", "affichage", "agence", "agencement", "agenda", "agent", "aide", "aiguille", "air",
    "ajout", "album", "alerte", "alertes", "algorithme", "alimentation", "allocation",
    "alternative", "amie", "amis", "amont", "ampleur", "ampoule", "analyse", "ancien", "ancienne",
    "angle", "angles", "animation", "anniversaire", "annotation", "annulation", "antislash",
    "appareil", "apparence", "appartenance", "appel", "appels", "application", "applications",
    "appui", "après", "arborescence", "arbre", "arbres", "architecture", "archivage", "archive",
    "archives", "argent", "argument", "arguments", "arrangement", "arrive", "arrivée", "article",
    "articles", "artiste", "ascenseur", "aspect", "assemblage", "assertion", "assez", "assistance",
    "assistant", "association", "atelier", "attaque", "attente", "attention", "attribut",
    "attribution", "attributs", "audio", "autant", "auteur", "auteurs", "authentification",
    "automatique", "automne", "autorisation", "autre", "autres", "avance", "avancement",
    "avantage", "avenir", "avertissement", "avion", "avocat", "avril", "axe", "axes", "eau",
    "effacement", "effet", "ellipse", "emballage", "emplacement", "emplacements", "emploi",
    "employeur", "empreinte", "empreintes", "encodage", "encodeur", "endroit", "enfant", "enfants",
    "engagement", "ennui", "enregistrement", "ensemble", "ensuite", "entier", "entreprise",
    "entrepôt", "entrée", "entrées", "enveloppe", "environ", "environnement", "envoi", "erreur",
    "erreurs", "escalier", "espace", "espaces", "essai", "essentiel", "essentielle", "estimation",
    "examen", "exception", "exemple", "exemples", "exercice", "exigence", "existant", "existence",
    "expiration", "explication", "exploitation", "explorateur", "exportation", "expression",
    "expressions", "extension", "extraction", "ici", "icône", "icônes", "identifiant",
    "identifiants", "identification", "illustration", "image", "images", "implantation",
    "importation", "impression", "imprimante", "imprimeur", "incident", "inclusion", "inconnu",
    "inconnue", "indentation", "index", "indicateur", "indication", "indice", "individu", "infini",
    "information", "informations", "infraction", "initialisation", "inscription", "insertion",
    "inspecteur", "installation", "installeur", "instance", "instruction", "instructions",
    "interaction", "interface", "internaute", "interruption", "intervalle", "inventaire",
    "invitation", "invite", "issue", "itinéraire", "objet", "objets", "obligation", "obstacle",
    "obtention", "occasion", "occurrence", "octet", "octets", "officier", "ombre", "omission",
    "oncle", "onglet", "onglets", "option", "options", "opération", "orage", "ordinateur", "ordre",
    "oreille", "organe", "organisation", "orientation", "originale", "origine", "orthographe",
    "oubli", "ouest", "outil", "outils", "ouverture", "ultime", "unique", "univers", "urgence",
    "usage", "usager", "usine", "usure", "utilisateur", "utilisateurs", "utilisation"};
// clang-format on
static_assert(std::is_sorted(nouns.begin(), nouns.end()));
/// The same with a mute h.
constexpr std::array<std::string_view, 55> nouns_with_h{
    "habit",      "habitant",    "habitants",   "habitation",  "habitude",   "habituel",
    "habituelle", "haleine",     "harmonie",    "hectare",     "herbe",      "heure",
    "heures",     "heureuse",    "heureux",     "hexadécimal", "hier",       "histoire",
    "historique", "historiques", "hiver",       "homme",       "hommes",     "honneur",
    "honoraire",  "horaire",     "horizon",     "horloge",     "horodatage", "horreur",
    "huile",      "huissier",    "humain",      "humanité",    "humeur",     "humidité",
    "humour",     "huître",      "hydrogène",   "hygiène",     "hymne",      "hyperlien",
    "hypothèse",  "hypothèses",  "hébergement", "hébergeur",   "hélice",     "hémisphère",
    "héritage",   "héritier",    "hésitation",  "hôpital",     "hôte",       "hôtel",
    "hôtes"};
static_assert(std::is_sorted(nouns_with_h.begin(), nouns_with_h.end()));
/// The same of verbs: "le utiliser", "la appelle".
constexpr std::array<std::string_view, 103> verbs{
    "accompagne",  "accorde",      "accueille", "accuse",      "activer",   "adapte",
    "afficher",    "affirme",      "agir",      "agit",        "aider",     "aime",
    "aimerait",    "ajouter",      "aligner",   "allouer",     "analyser",  "annuler",
    "appelant",    "appeler",      "appelez",   "appelle",     "appellent", "appliquer",
    "apprendre",   "approche",     "assurer",   "atteindre",   "attend",    "attendent",
    "attendre",    "attribue",     "augmente",  "augmenter",   "aura",      "aurait",
    "auront",      "authentifier", "autorise",  "autorisent",  "autoriser", "avaient",
    "avait",       "avertir",      "avertit",   "avoir",       "efface",    "effacer",
    "effectue",    "effectuer",    "employer",  "emprunter",   "encoder",   "enregistre",
    "enregistrer", "entoure",      "entrer",    "envelopper",  "envoie",    "envoient",
    "envoyer",     "essayer",      "estime",    "existe",      "existent",  "extraire",
    "identifier",  "ignorent",     "ignorer",   "imagine",     "imprime",   "imprimer",
    "inclure",     "indique",      "indiquent", "indiquer",    "informe",   "initialiser",
    "inscrit",     "installent",   "installer", "interdisent", "interdit",  "interroge",
    "interrompt",  "introduire",   "oblige",    "obligent",    "obtenir",   "obtiennent",
    "obtient",     "offre",        "offrent",   "oppose",      "organise",  "oublie",
    "ouvre",       "ouvrent",      "ouvrir",    "utilise",     "utilisent", "utiliser",
    "utilisez"};
static_assert(std::is_sorted(verbs.begin(), verbs.end()));

constexpr std::array<std::string_view, 40> behind_que{"actuellement",
                                                      "afin",
                                                      "ailleurs",
                                                      "ainsi",
                                                      "alors",
                                                      "assez",
                                                      "attendu",
                                                      "au",
                                                      "aucun",
                                                      "aucune",
                                                      "aucuns",
                                                      "auparavant",
                                                      "auprès",
                                                      "aussi",
                                                      "autant",
                                                      "autour",
                                                      "autrui",
                                                      "aux",
                                                      "avant",
                                                      "avec",
                                                      "elle",
                                                      "elles",
                                                      "en",
                                                      "encore",
                                                      "ensuite",
                                                      "entre",
                                                      "environ",
                                                      "est",
                                                      "eux",
                                                      "ici",
                                                      "il",
                                                      "ils",
                                                      "interactivement",
                                                      "inversement",
                                                      "on",
                                                      "originellement",
                                                      "un",
                                                      "une",
                                                      "uniquement",
                                                      "à"};
static_assert(std::is_sorted(behind_que.begin(), behind_que.end()));
constexpr std::array<std::string_view, 10> unelided{
    "onzième", "onzièmes", "ouaté", "ouatée", "ouï", "ouïe", "ululé", "ululée", "unième", "énième"};
static_assert(std::is_sorted(unelided.begin(), unelided.end()));

/// Behind "je", "ne", "se" and the like stands a verb, a pronoun or nothing that is elided: these
/// words are none of them, because one speaks of the word itself ("je et tu") or counts, or because
/// they are English.
constexpr std::array<std::string_view, 27> no_verbs{
    "about", "all", "also", "an",  "and",  "any", "are", "at", "au",
    "aux",   "et",  "if",   "in",  "into", "is",  "it",  "of", "on",
    "or",    "ou",  "our",  "out", "un",   "une", "up",  "us", "user"};
static_assert(std::is_sorted(no_verbs.begin(), no_verbs.end()));
/// What verbs with a mute h begin with; all others are taken for words with an aspirated one.
constexpr std::array<std::string_view, 13> mute_h{
    "habilit", "habit",  "harmonis", "homolog", "honor", "horodat", "hospitalis",
    "humili",  "hydrat", "hypnotis", "héberg",  "hérit", "hésit"};

enum class Before : std::uint8_t { none, article, pronoun, ne, que, si, ce };

/// Which of the words it is that lose their vowel. By length first: it is asked of every word.
Before kind_of(std::string_view word) {
    switch (word.size()) {
    case 2: {
        const std::string lower = to_lower(word);
        if (lower == "le" || lower == "la" || lower == "de") return Before::article;
        if (lower == "je" || lower == "me" || lower == "te" || lower == "se")
            return Before::pronoun;
        if (lower == "ne") return Before::ne;
        if (lower == "si") return Before::si;
        return lower == "ce" ? Before::ce : Before::none;
    }
    case 3:
        return to_lower(word) == "que" ? Before::que : Before::none;
    case 6:
        return to_lower(word) == "jusque" ? Before::que : Before::none;
    case 7: {
        const std::string lower = to_lower(word);
        return lower == "lorsque" || lower == "puisque" || lower == "quoique" ? Before::que
                                                                              : Before::none;
    }
    default:
        return Before::none;
    }
}

/// A word in small letters that begins with a vowel and has an accent, as French has them.
bool is_accented(std::string_view word) {
    if (word.size() < 4) return false;
    bool accent = false;
    for (std::size_t at = 0; at < word.size();) {
        const Decoded each = decode(word, at);
        constexpr std::u32string_view accents = U"àâéèêëîïôûùçœ";
        const bool is_accent = accents.find(each.value) != std::u32string_view::npos;
        accent = accent || is_accent;
        if (!is_accent && (each.value < U'a' || each.value > U'z')) return false;
        constexpr std::u32string_view first = U"aeiouâéèêîïôûœ";
        if (at == 0 && first.find(each.value) == std::u32string_view::npos) return false;
        at += each.length;
    }
    return accent && !has_word(unelided, word);
}

/// "ai", "appelle", "habite": a word in small letters behind which nobody would say "je".
bool is_like_a_verb(std::string_view word) {
    if (word == "a" || word == "y") return true;
    if (word.size() < 2 || has_word(no_verbs, word) || has_word(unelided, word)
        || word.starts_with("oui") || word == "onze" || word == "ululer")
        return false;
    constexpr std::string_view vowels = "aeiou";
    if (vowels.find(word.front()) == std::string_view::npos && !is_accented(word)) {
        if (std::none_of(mute_h.begin(), mute_h.end(),
                         [word](std::string_view begin) { return word.starts_with(begin); }))
            return false;
    }
    for (std::size_t at = 0; at < word.size();) {
        const Decoded each = decode(word, at);
        if (!is_lower(each.value)) return false;
        at += each.length;
    }
    return true;
}

bool is_elided_before(Before before, std::string_view word) {
    if (before == Before::si) return word == "il" || word == "ils";
    if (before == Before::ce) return word == "est" || word == "était" || word == "étaient";
    if (before == Before::que && has_word(behind_que, word)) return true;
    if (before == Before::pronoun || before == Before::ne) {
        if (is_like_a_verb(word)) return true;
    }
    return has_word(nouns, word) || has_word(nouns_with_h, word) || has_word(verbs, word)
           || is_accented(word);
}

/// "Le pronom te est réfléchi": whether a word is said for itself, by the one before it.
bool is_spoken_of(const ScannedText& said, std::size_t i) {
    constexpr std::array<std::string_view, 13> naming{
        "article", "lettre",  "lettres",  "mot",     "mots",    "particule", "pronom",
        "pronoms", "préfixe", "préfixes", "suffixe", "syllabe", "terme"};
    static_assert(std::is_sorted(naming.begin(), naming.end()));
    return i > 0 && has_word(naming, to_lower(said.text_of(said.words()[i - 1])));
}

} // namespace

void french_elision(const Translation& translation, Report& report) {
    const std::string_view text = translation.text();
    const auto words = translation.said.words();
    std::size_t left = most_looked_at;
    for (std::size_t i = 0; i + 1 < words.size() && left > 0; ++i) {
        const Before before = kind_of(translation.said.text_of(words[i]));
        if (before == Before::none) continue;
        const Word first = words[i];
        const Word second = words[i + 1];
        const std::string_view between = text.substr(first.end, second.begin - first.end);
        if (between != " " && between != "\n" && between != "\u00A0") continue;
        const std::string_view word = translation.said.text_of(second);
        const std::string_view said = text.substr(first.begin, second.end - first.begin);
        bool wrong = is_elided_before(before, word);
        // "de une à trois": a number is not elided.
        if ((word == "un" || word == "une") && to_lower(translation.said.text_of(first)) == "de")
            wrong = i + 2 == words.size() || translation.said.text_of(words[i + 2]) != "à";
        if (!wrong) continue;
        --left;
        if (translation.source_has(said)) continue;
        const char edge = first.begin == 0 ? ' ' : text[first.begin - 1];
        constexpr std::string_view open = " \n(\"[";
        const bool begins = open.find(edge) != std::string_view::npos
                            || text.substr(0, first.begin).ends_with("\u00A0")
                            || text.substr(0, first.begin).ends_with("\u202F");
        if (!begins || is_quoted(text, second.begin) || is_spoken_of(translation.said, i)
            || is_technical(translation, token_around(text, second.begin)))
            continue;
        report.at(translation, first.begin, in_quotes(said) + " without elision");
    }
}

} // namespace phrasebook::lint::checks
