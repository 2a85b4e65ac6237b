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

/// Words of French that begin with a vowel or a mute h. Those that begin with a vowel and have an
/// accent need not be here; names of commands and variables ("alias", "echo", "end") shall not.
constexpr std::array<std::string_view, 240> nouns_and_verbs{
    "abandon",      "abonnement",     "abord",          "absence",
    "acceptation",  "accord",         "accueil",        "achat",
    "action",       "actions",        "activation",     "activer",
    "addition",     "administrateur", "administration", "adresse",
    "adresses",     "affichage",      "afficher",       "agence",
    "agenda",       "agent",          "agir",           "agit",
    "aide",         "aider",          "aiguille",       "air",
    "ajout",        "ajouter",        "album",          "alerte",
    "alertes",      "algorithme",     "aligner",        "alimentation",
    "allocation",   "allouer",        "amont",          "ampleur",
    "analyse",      "analyser",       "ancien",         "ancienne",
    "animation",    "annotation",     "annulation",     "annuler",
    "antislash",    "appareil",       "apparence",      "appartenance",
    "appel",        "appeler",        "appels",         "application",
    "applications", "appliquer",      "apprendre",      "appui",
    "après",        "archivage",      "argent",         "argument",
    "arguments",    "arrivée",        "article",        "articles",
    "aspect",       "assemblage",     "assertion",      "assistance",
    "assistant",    "assurer",        "atelier",        "attaque",
    "atteindre",    "attendre",       "attente",        "attention",
    "attribut",     "attributs",      "audio",          "augmenter",
    "autant",       "auteur",         "auteurs",        "authentification",
    "authentifier", "automatique",    "autorisation",   "autoriser",
    "autre",        "autres",         "avance",         "avancement",
    "avenir",       "avertir",        "avertissement",  "avoir",
    "eau",          "effacement",     "effacer",        "effectuer",
    "effet",        "emballage",      "emplacement",    "emploi",
    "employer",     "emprunter",      "encodage",       "encoder",
    "endroit",      "enfant",         "engagement",     "enregistrement",
    "enregistrer",  "ensemble",       "entier",         "entreprise",
    "entrepôt",     "entrer",         "entrée",         "entrées",
    "envelopper",   "environnement",  "envoi",          "envoyer",
    "erreur",       "erreurs",        "escalier",       "espace",
    "espaces",      "essai",          "essayer",        "estimation",
    "examen",       "exception",      "exemple",        "exemples",
    "existant",     "existe",         "existence",      "expression",
    "expressions",  "extraction",     "extraire",       "habitude",
    "habituel",     "habituelle",     "heure",          "heures",
    "histoire",     "historique",     "historiques",    "homme",
    "horaire",      "horizon",        "horloge",        "horodatage",
    "huile",        "humain",         "hyperlien",      "hypothèse",
    "hébergement",  "hébergeur",      "hôte",           "hôtel",
    "hôtes",        "icône",          "icônes",         "identifiant",
    "identifiants", "identification", "identifier",     "ignorer",
    "illustration", "image",          "images",         "implantation",
    "imprimante",   "imprimer",       "inclure",        "inconnu",
    "inconnue",     "index",          "indicateur",     "indice",
    "indiquer",     "information",    "informations",   "initialisation",
    "initialiser",  "inscription",    "insertion",      "installation",
    "installer",    "installeur",     "instance",       "instruction",
    "instructions", "interface",      "interruption",   "intervalle",
    "introduire",   "inventaire",     "invite",         "issue",
    "itinéraire",   "objet",          "objets",         "obtenir",
    "obtention",    "occurrence",     "octet",          "octets",
    "onglet",       "onglets",        "option",         "options",
    "opération",    "ordinateur",     "ordre",          "organisation",
    "orientation",  "origine",        "oubli",          "outil",
    "outils",       "ouverture",      "ouvre",          "ouvrir",
    "unique",       "univers",        "usage",          "usager",
    "utilisateur",  "utilisateurs",   "utilisation",    "utiliser"};
static_assert(std::is_sorted(nouns_and_verbs.begin(), nouns_and_verbs.end()));

constexpr std::array<std::string_view, 19> behind_que{
    "ailleurs", "alors", "au",  "aucun", "aucune", "aux", "avant", "avec", "elle", "elles",
    "en",       "entre", "est", "il",    "ils",    "on",  "un",    "une",  "à"};
static_assert(std::is_sorted(behind_que.begin(), behind_que.end()));
constexpr std::array<std::string_view, 10> behind_ne{"a",     "ai", "aie", "as",  "avez",
                                                     "avons", "en", "est", "ont", "y"};
static_assert(std::is_sorted(behind_ne.begin(), behind_ne.end()));
constexpr std::array<std::string_view, 10> unelided{
    "onzième", "onzièmes", "ouaté", "ouatée", "ouï", "ouïe", "ululé", "ululée", "unième", "énième"};
static_assert(std::is_sorted(unelided.begin(), unelided.end()));

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

bool is_elided_before(Before before, std::string_view word) {
    if (before == Before::si) return word == "il" || word == "ils";
    if (before == Before::ce) return word == "est";
    if (before == Before::que && has_word(behind_que, word)) return true;
    if (before == Before::ne && has_word(behind_ne, word)) return true;
    if (before == Before::pronoun && (word == "y" || word == "en")) return true;
    return has_word(nouns_and_verbs, word) || is_accented(word);
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
        if (word == "une" && to_lower(translation.said.text_of(first)) == "de")
            wrong = i + 2 == words.size() || translation.said.text_of(words[i + 2]) != "à";
        if (!wrong) continue;
        --left;
        if (translation.source_has(said)) continue;
        const char edge = first.begin == 0 ? ' ' : text[first.begin - 1];
        constexpr std::string_view open = " \n(\"[";
        const bool begins = open.find(edge) != std::string_view::npos
                            || text.substr(0, first.begin).ends_with("\u00A0")
                            || text.substr(0, first.begin).ends_with("\u202F");
        if (!begins || is_technical(translation, token_around(text, second.begin))) continue;
        report.at(translation, first.begin, in_quotes(said) + " without elision");
    }
}

} // namespace phrasebook::lint::checks
