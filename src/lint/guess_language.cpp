#include "lint/guess_language.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>

#include <unicode/uloc.h>
#include <unicode/uscript.h>

#include "lint/characters.hpp"
#include "lint/document.hpp"
#include "lint/scanned_text.hpp"

namespace phrasebook::lint {

namespace {

using Words = std::span<const std::string_view>;

// Words that no other of these languages has, or hardly.
constexpr std::array<std::string_view, 24> german{
    "auf",   "das",  "dem", "den",  "der", "die",    "ein",  "eine",
    "einen", "für",  "ist", "kann", "mit", "nicht",  "oder", "sich",
    "sie",   "sind", "und", "von",  "vom", "werden", "wird", "wurde"};
constexpr std::array<std::string_view, 31> english{
    "and",  "are", "be",   "been", "but",   "by",   "can",  "cannot", "for", "from",  "has",
    "have", "if",  "is",   "it",   "not",   "of",   "or",   "that",   "the", "their", "this",
    "to",   "was", "were", "when", "which", "will", "with", "you",    "your"};
constexpr std::array<std::string_view, 20> spanish{"con", "de",   "del", "el",  "en",  "es", "está",
                                                   "la",  "las",  "lo",  "los", "más", "no", "para",
                                                   "por", "pero", "que", "se",  "una", "y"};
constexpr std::array<std::string_view, 31> french{
    "au",   "aucun", "aux",  "avec", "cette", "ce",  "dans", "de",    "des", "du",  "elle",
    "est",  "et",    "il",   "la",   "le",    "les", "ne",   "ont",   "ou",  "par", "pas",
    "pour", "qui",   "sont", "sur",  "un",    "une", "vos",  "votre", "vous"};
constexpr std::array<std::string_view, 20> italian{
    "che", "con", "del", "della", "di",  "dei",  "e",  "gli", "il", "in",
    "la",  "le",  "nel", "non",   "per", "sono", "un", "una", "è",  "questo"};
constexpr std::array<std::string_view, 20> dutch{"aan", "als", "bij",  "dat",  "de",    "een", "en",
                                                 "het", "is",  "kan",  "met",  "niet",  "of",  "op",
                                                 "te",  "van", "voor", "werd", "wordt", "zijn"};
constexpr std::array<std::string_view, 20> portuguese{
    "a",  "as",  "com", "da", "de", "do",   "dos", "em",  "foi", "na",
    "no", "não", "o",   "os", "ou", "para", "por", "que", "um",  "uma"};

struct Language {
    std::string_view tag;
    std::string_view name;
    Words words;
};
const std::array<Language, 7>& languages() {
    static constexpr std::array<Language, 7> all{{{"de", "German", german},
                                                  {"en", "English", english},
                                                  {"es", "Spanish", spanish},
                                                  {"fr", "French", french},
                                                  {"it", "Italian", italian},
                                                  {"nl", "Dutch", dutch},
                                                  {"pt", "Portuguese", portuguese}}};
    return all;
}

/// So much of a file says what it is.
constexpr std::size_t texts_looked_at = 2000;
constexpr std::size_t fewest_letters = 60;
constexpr std::size_t fewest_words = 25;

/// What the texts of a file are made of.
struct Sample {
    std::map<UScriptCode, std::size_t> scripts;
    std::array<std::size_t, 7> hits{}; ///< stop words by language
    std::size_t letters = 0;
    std::size_t words = 0;
};

Sample sample_of(const Document& document) {
    Sample sample;
    ScannedText text;
    std::size_t left = texts_looked_at;
    for (const formats::PoEntry& entry : document.file.entries) {
        if (!is_live(entry) || entry.fuzzy() || entry.msgstr.front().value.empty()) continue;
        if (left-- == 0) break;
        text.scan(entry.msgstr.front().value);
        for (const Character& each : text.characters()) {
            if (!is_letter(each.value)) continue;
            UErrorCode error = U_ZERO_ERROR;
            const UScriptCode script =
                each.value < 0x80 ? USCRIPT_LATIN
                                  : uscript_getScript(static_cast<UChar32>(each.value), &error);
            if (script == USCRIPT_COMMON || script == USCRIPT_INHERITED) continue;
            ++sample.scripts[script];
            ++sample.letters;
        }
        for (const Word word : text.words()) {
            ++sample.words;
            const std::string lower = to_lower(text.text_of(word));
            for (std::size_t i = 0; i < languages().size(); ++i)
                if (is_stop_word(languages()[i].tag, lower)) ++sample.hits[i];
        }
    }
    return sample;
}

/// The scripts that the language is written in.
std::vector<UScriptCode> scripts_of(const Tag& tag) {
    std::array<UScriptCode, 8> codes{};
    UErrorCode error = U_ZERO_ERROR;
    const std::string name(tag.text());
    const int count =
        uscript_getCode(name.c_str(), codes.data(), static_cast<int>(codes.size()), &error);
    if (U_FAILURE(error) || count <= 0) return {};
    std::vector<UScriptCode> scripts(codes.begin(), codes.begin() + count);
    const auto add = [&](std::initializer_list<UScriptCode> more) {
        scripts.insert(scripts.end(), more);
    };
    for (const UScriptCode code : std::vector<UScriptCode>(scripts)) {
        if (code == USCRIPT_SIMPLIFIED_HAN || code == USCRIPT_TRADITIONAL_HAN) add({USCRIPT_HAN});
        if (code == USCRIPT_KOREAN) add({USCRIPT_HANGUL, USCRIPT_HAN});
        if (code == USCRIPT_JAPANESE) add({USCRIPT_HAN, USCRIPT_KATAKANA, USCRIPT_HIRAGANA});
    }
    return scripts;
}

/// The script that nearly all letters are in; Latin stands in every language beside others.
std::string other_script(const Document& document, const Sample& sample) {
    const std::vector<UScriptCode> own = scripts_of(*document.language);
    if (own.empty() || sample.letters < fewest_letters) return {};
    const bool latin = std::find(own.begin(), own.end(), USCRIPT_LATIN) != own.end();
    std::size_t ours = 0;
    std::pair<std::size_t, UScriptCode> most{0, USCRIPT_LATIN};
    for (const auto& [script, count] : sample.scripts) {
        if (std::find(own.begin(), own.end(), script) != own.end())
            ours += count;
        else
            most = std::max(most, {count, script});
    }
    // A file of terms and names may be Latin for the most part in any language.
    const bool foreign = latin || most.second != USCRIPT_LATIN ? ours * 10 < most.first
                                                               : ours == 0 && most.first > 0;
    if (!foreign) return {};
    return std::string("in the script ") + uscript_getName(most.second);
}

} // namespace

Words stop_words(std::string_view language) noexcept {
    for (const Language& each : languages())
        if (each.tag == language) return each.words;
    return {};
}

bool is_stop_word(std::string_view language, std::string_view word) {
    const Words words = stop_words(language);
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string other_language(const Document& document) {
    const Sample sample = sample_of(document);
    if (std::string script = other_script(document, sample); !script.empty()) return script;
    if (sample.words < fewest_words) return {};
    std::size_t best = 0;
    std::size_t own = languages().size();
    for (std::size_t i = 0; i < languages().size(); ++i) {
        if (sample.hits[i] > sample.hits[best]) best = i;
        if (languages()[i].tag == document.language_name()) own = i;
    }
    const bool common = sample.hits[best] * 6 > sample.words;
    // Of a language whose small words are not known here, only English is told with certainty.
    const bool certain = own < languages().size() ? sample.hits[own] * 4 < sample.hits[best]
                                                  : languages()[best].tag == "en"
                                                        && sample.hits[best] * 4 > sample.words;
    if (best == own || !common || !certain) return {};
    return std::string(languages()[best].name);
}

} // namespace phrasebook::lint
