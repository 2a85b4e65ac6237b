// English that was left in French: a text that is English, and small words of it between French
// ones. Names are left alone: what is cited, what has capitals, what the source calls the same.
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "lint/characters.hpp"
#include "lint/guess_language.hpp"
#include "lint/prose.hpp"
#include "lint/rules/checks.hpp"

namespace phrasebook::lint::checks {

namespace {

/// Words of English that are none of French, and no name of a command or an operator either.
constexpr std::array<std::string_view, 45> function_words{
    "also",  "although", "are",  "because", "been",   "being",   "cannot", "could", "does",
    "from",  "had",      "has",  "have",    "into",   "is",      "its",    "must",  "of",
    "our",   "shall",    "she",  "should",  "such",   "than",    "that",   "the",   "their",
    "there", "these",    "they", "this",    "those",  "unless",  "was",    "were",  "what",
    "which", "whose",    "will", "with",    "within", "without", "would",  "you",   "your"};
static_assert(std::is_sorted(function_words.begin(), function_words.end()));

/// Small words of French that other languages have as well, which do not tell it from them, but
/// from English.
constexpr std::array<std::string_view, 18> more_french{"c",  "d",   "de",  "en",   "est",  "ici",
                                                       "j",  "l",   "n",   "plus", "qu",   "s",
                                                       "sa", "ses", "son", "tout", "vers", "à"};
static_assert(std::is_sorted(more_french.begin(), more_french.end()));

bool is_lower_case(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

struct Share {
    std::size_t french = 0;
    std::size_t english = 0;
};

Share share_of(const ScannedText& said) {
    Share share;
    for (const Word word : said.words()) {
        const std::string_view written = said.text_of(word);
        if (written.size() > 6) continue;
        const std::string lower = to_lower(written);
        if (is_stop_word("fr", lower) || has_word(more_french, lower)) ++share.french;
        if (is_stop_word("en", lower)) ++share.english;
    }
    return share;
}

/// Whether a word is spoken of, by the one before it: "la commande which est là". What goes on in
/// English is none: "la commande was not found".
bool is_named(const ScannedText& said, std::size_t word) {
    constexpr std::array<std::string_view, 26> naming{
        "boucle",     "bouton",    "boutons",     "clé",       "commande",   "commandes",
        "fonction",   "fonctions", "instruction", "mot",       "mots",       "nommé",
        "nommée",     "option",    "options",     "opérateur", "opérateurs", "paramètre",
        "paramètres", "terme",     "termes",      "touche",    "touches",    "utilitaire",
        "variable",   "variables"};
    static_assert(std::is_sorted(naming.begin(), naming.end()));
    const auto words = said.words();
    return word > 0
           && !(word + 1 < words.size()
                && is_stop_word("en", to_lower(said.text_of(words[word + 1]))))
           && has_word(naming, to_lower(said.text_of(said.words()[word - 1])));
}

/// "The serveur": a word of English that begins a text in French. "The End" is a name.
bool begins_in_english(const ScannedText& said, std::size_t i) {
    constexpr std::array<std::string_view, 5> beginnings{"That", "The", "These", "This", "Your"};
    const auto words = said.words();
    if (i != 0 || words[0].begin != 0 || !has_word(beginnings, said.text_of(words[0])))
        return false;
    const std::string_view next = said.text_of(words[1]);
    const std::string_view between =
        said.text().substr(words[0].end, words[1].begin - words[0].end);
    return between == " " && next.size() > 2 && is_lower(decode(next, 0).value);
}

/// Whether a word begins a sentence and is a small one of French: "Le", "Une".
bool begins_in_french(const ScannedText& said, Word word) {
    const std::string_view before = said.text().substr(0, word.begin);
    const bool begins = before.find_last_not_of(' ') == std::string_view::npos
                        || std::string_view(".!?\n").find(before[before.find_last_not_of(' ')])
                               != std::string_view::npos;
    return begins && is_stop_word("fr", to_lower(said.text_of(word)));
}

/// Whether a word stands among words of a sentence, all of them small but the first: "le fichier of
/// la page". "Internet of Things" and "the GIMP" are names.
bool is_among_words(const Translation& translation, std::size_t i) {
    const ScannedText& said = translation.said;
    const auto words = said.words();
    const std::string_view text = translation.text();
    const auto is_word = [&](std::size_t from, std::size_t to, std::size_t other) {
        const std::string_view between =
            text.substr(words[from].end, words[to].begin - words[from].end);
        const std::string_view neighbour = said.text_of(words[other]);
        return between == " " && neighbour.size() > 1
               && (is_lower(decode(neighbour, 0).value)
                   || (other < to && begins_in_french(said, words[other])));
    };
    return i > 0 && i + 1 < words.size() && is_word(i - 1, i, i - 1) && is_word(i, i + 1, i + 1);
}

} // namespace

void french_english(const Translation& translation, Report& report) {
    const ScannedText& said = translation.said;
    const auto words = said.words();
    if (words.size() < 3) return;
    if (translation.reference != nullptr && translation.reference->text() == said.text())
        return; // equal-to-reference says it
    std::size_t found = words.size();
    bool any = false;
    std::size_t left = most_looked_at;
    for (std::size_t i = 0; i < words.size() && found == words.size() && left > 0; ++i) {
        const std::string_view word = said.text_of(words[i]);
        if (word.size() < 2 || word.size() > 8) continue;
        if (!has_word(function_words, is_lower_case(word) ? std::string(word) : to_lower(word)))
            continue;
        any = true;
        --left;
        const bool first = begins_in_english(said, i);
        if ((!first && (!is_lower_case(word) || !is_among_words(translation, i)))
            || is_quoted(translation.text(), words[i].begin) || is_named(said, i)
            || is_technical(translation, token_around(translation.text(), words[i].begin)))
            continue;
        found = i;
    }
    if (!any) return;
    const Share share = share_of(said);
    constexpr std::size_t enough = 3;
    if (share.english >= enough && share.french == 0 && said.is_ascii()
        && share.english * 4 >= words.size())
        return report.at(translation, 0, "a text in English");
    // A small word of French is needed beside it, or a second one of English at its side.
    const auto stands = [&](std::string_view language, std::size_t i) {
        return is_stop_word(language, to_lower(said.text_of(words[i])));
    };
    const bool beside = found > 0 && found < words.size()
                        && (stands("fr", found - 1) || stands("en", found - 1)
                            || stands("fr", found + 1) || stands("en", found + 1));
    if (found == words.size() || share.french < (beside || found == 0 ? 1U : 2U)) return;
    report.at(translation, words[found].begin,
              "English between French words: " + in_quotes(said.text_of(words[found])));
}

} // namespace phrasebook::lint::checks
