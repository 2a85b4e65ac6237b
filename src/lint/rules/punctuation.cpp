// Marks: doubled, with a space before them; and doubled words.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "formats/ascii.hpp"
#include "lint/characters.hpp"
#include "lint/rules/checks.hpp"

namespace phrasebook::lint::checks {

namespace {

char32_t at_or(std::span<const Character> characters, std::size_t i) {
    return i < characters.size() ? characters[i].value : U' ';
}

bool is_doubled_mark(char32_t c) {
    constexpr std::u32string_view marks = U",;.:，。、；：";
    return marks.find(c) != std::u32string_view::npos;
}

/// Whether a list of words parted by blanks has one.
bool is_listed(std::string_view list, std::string_view word) {
    for (std::string_view each = formats::next_word(list, " "); !each.empty();
         each = formats::next_word(list, " "))
        if (each == word) return true;
    return false;
}

/// Whether a language sets a space before `; : ! ?`, as French does.
bool spaces_high_marks(std::string_view language) {
    constexpr std::array<std::string_view, 5> languages{"fr", "br", "co", "mg", "oc"};
    return std::find(languages.begin(), languages.end(), language) != languages.end();
}

/// Whether a text has a mark that follows no word: it is spoken of, or stands in a column.
bool has_free_standing(const ScannedText* text, char32_t mark) {
    if (text == nullptr) return false;
    const auto characters = text->characters();
    for (std::size_t i = 0; i < characters.size(); ++i)
        if (characters[i].value == mark && (i == 0 || is_blank(characters[i - 1].value)))
            return true;
    return false;
}

/// Words that may follow themselves, by language.
struct Exceptions {
    std::string_view language;
    std::string_view words;
};
constexpr std::array<Exceptions, 7> doubled_rightly{{
    {"de", "das der die sie sich den dem des war hat werden"},
    {"en", " that had is her do you "},
    {"es", " no nos se "},
    {"fr", " nous vous faire bla "},
    {"it", " non si "},
    {"nl", " dat die het zijn "},
    {"pt", " nos se "},
}};

bool may_be_doubled(std::string_view language, const std::string& word) {
    return std::any_of(doubled_rightly.begin(), doubled_rightly.end(), [&](const auto& each) {
        return each.language == language && is_listed(each.words, word);
    });
}

/// "Log in in French": a particle of the verb, and a preposition.
bool is_phrasal(const ScannedText& said, std::size_t first) {
    constexpr std::array<std::string_view, 19> verbs{
        "break", "carry", "check", "click", "come", "drop", "go",   "hand", "hold", "live",
        "log",   "move",  "opt",   "plug",  "sign", "stay", "turn", "type", "zoom"};
    constexpr std::array<std::string_view, 9> endings{"",    "s",    "es",  "ed",  "ing",
                                                      "ged", "ging", "ted", "ting"};
    constexpr std::array<std::string_view, 4> particles{"by", "in", "on", "over"};
    const auto words = said.words();
    const auto has = [](const auto& list, std::string_view word) {
        return std::find(list.begin(), list.end(), word) != list.end();
    };
    if (first == 0 || !has(particles, said.text_of(words[first]))) return false;
    const std::string before = to_lower(said.text_of(words[first - 1]));
    return std::any_of(verbs.begin(), verbs.end(), [&](std::string_view verb) {
        return before.starts_with(verb)
               && has(endings, std::string_view(before).substr(verb.size()));
    });
}

/// "Press : to search": whether a mark stands for itself, by the word before it.
bool is_key(const ScannedText& said, std::size_t blank) {
    constexpr std::array<std::string_view, 25> before{
        "a",   "an",   "and",    "character", "das",   "der",      "die",  "drücken", "hit",
        "key", "mit",  "oder",   "or",        "press", "pressing", "sie",  "symbol",  "taste",
        "the", "type", "typing", "und",       "use",   "uses",     "using"};
    const auto words = said.words();
    const auto word =
        std::lower_bound(words.begin(), words.end(), blank,
                         [](const Word& each, std::size_t end) { return each.end < end; });
    return word != words.end() && word->end == blank
           && std::find(before.begin(), before.end(), to_lower(said.text_of(*word)))
                  != before.end();
}

/// Languages that say "many" by saying it twice.
bool doubles_words(std::string_view language) {
    constexpr std::array<std::string_view, 14> languages{
        "fil", "haw", "id", "jv", "km", "lo", "mg", "mi", "ms", "su", "sw", "th", "tl", "vi"};
    return std::find(languages.begin(), languages.end(), language) != languages.end();
}

bool equal_words(std::string_view a, std::string_view b) {
    if (a == b) return true;
    // "Le le" begins a sentence; "DAYS days" is a word of the usage and the word itself.
    const Decoded first = decode(a, 0);
    return is_upper(first.value)
           && a.substr(first.length) == b.substr(std::min(first.length, b.size()))
           && to_lower(a) == to_lower(b);
}

/// What is no word: a number, a letter, a name in capitals that is an example.
bool is_counted_word(std::string_view word) {
    const Decoded first = decode(word, 0);
    if (!is_letter(first.value) || word.size() == first.length || is_han(first.value)) return false;
    // What usage messages write in capitals stands for something: "-f FIELD FIELD of the file".
    for (std::size_t at = 0; at < word.size();) {
        const Decoded character = decode(word, at);
        if (!is_upper(character.value)) return true;
        at += character.length;
    }
    return false;
}

bool has_doubled_word(const ScannedText& text) {
    const auto words = text.words();
    for (std::size_t i = 1; i < words.size(); ++i)
        if (words[i].begin == words[i - 1].end + 1
            && equal_words(text.text_of(words[i]), text.text_of(words[i - 1])))
            return true;
    return false;
}

/// Whether the semicolon ends "&nbsp;" or "&#160;", so that another one may follow.
bool ends_entity(std::string_view text, std::size_t semicolon) {
    constexpr std::string_view name =
        "#0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    const std::size_t before = text.substr(0, semicolon).find_last_not_of(name);
    return before != std::string_view::npos && text[before] == '&' && before + 1 < semicolon;
}

} // namespace

void doubled_mark(const Translation& translation, Report& report) {
    const auto characters = translation.said.characters();
    for (std::size_t i = 0; i + 1 < characters.size(); ++i) {
        const char32_t mark = characters[i].value;
        if (mark != characters[i + 1].value || !is_doubled_mark(mark)) continue;
        std::size_t end = i + 2;
        while (at_or(characters, end) == mark)
            ++end;
        const std::size_t count = end - i;
        const char32_t before = i == 0 ? U' ' : characters[i - 1].value;
        const char32_t behind = at_or(characters, end);
        const std::size_t begin = characters[i].at;
        i = end - 1;
        // "..." and "……" are a mark; "../x", "a..b" and "::" are written by programmers.
        if (mark == U'.'
            && (count != 2 || behind == U'/' || before == U'/' || before == U'\\'
                || !is_word_character(before) || is_word_character(behind) || behind == U'%'
                || behind == U'{'))
            continue;
        if (mark == U':' && (count != 2 || is_word_character(behind) || !is_letter(before)))
            continue;
        if ((mark == U',' || mark == U';') && (count != 2 || !is_word_character(before))) continue;
        if (mark == U';' && ends_entity(translation.text(), begin)) continue;
        if (mark == U'。' && count > 2) continue;
        const std::string twice = encode(mark) + encode(mark);
        if (translation.source_has(twice)) continue;
        report.at(translation, begin, twice.size(), encode(mark),
                  in_quotes(encode(mark)) + " twice");
    }
}

void space_before_comma(const Translation& translation, Report& report) {
    const ScannedText& said = translation.said;
    if (said.is_ascii() && !said.contains(" ,") && !said.contains(" .")) return;
    const auto characters = said.characters();
    for (std::size_t i = 1; i + 1 < characters.size(); ++i) {
        const char32_t mark = characters[i + 1].value;
        if (!is_blank(characters[i].value) || (mark != U',' && mark != U'.')) continue;
        const char32_t before = characters[i - 1].value;
        const char32_t behind = at_or(characters, i + 2);
        // " .po", " ...", " ,x" and a mark in a line of its own are no sentence's.
        const bool ends = behind == U' ' || behind == U'\n';
        if (!ends || !(is_word_character(before) || before == U')' || before == U'»')) continue;
        // " . " in mid-sentence is the name of a folder, or of the mark itself.
        if (mark == U'.' && behind == U' ' && i + 3 < characters.size()
            && !is_upper(at_or(characters, i + 3)))
            continue;
        const std::string_view written = translation.text().substr(
            characters[i].at, characters[i + 1].at + 1 - characters[i].at);
        if (translation.source_has(written)) continue;
        report.at(translation, characters[i].at, written.size(), encode(mark),
                  "a space before " + in_quotes(encode(mark)));
    }
}

void space_before_mark(const Translation& translation, Report& report) {
    const ScannedText& said = translation.said;
    if (translation.language().empty() || spaces_high_marks(translation.language())
        || !said.has_any_of(";:!?") || translation.source_has("; do")
        || translation.source_has("; then")) // what somebody types into a shell
        return;
    const auto characters = said.characters();
    for (std::size_t i = 1; i + 1 < characters.size(); ++i) {
        const char32_t mark = characters[i + 1].value;
        if (!is_blank(characters[i].value)
            || (mark != U';' && mark != U':' && mark != U'!' && mark != U'?'))
            continue;
        const char32_t behind = at_or(characters, i + 2);
        const bool ends = behind == U' ' || behind == U'\n';
        if (!ends || !is_letter(characters[i - 1].value)) continue;
        std::string written = " ";
        written += encode(mark);
        // A table, or a source that sets the space itself.
        if (translation.source_has(written) || has_free_standing(translation.reference, mark))
            continue;
        if (i + 2 < characters.size() && is_key(said, characters[i].at)) continue;
        return report.at(translation, characters[i].at,
                         "a space before " + in_quotes(encode(mark)));
    }
}

void doubled_word(const Translation& translation, Report& report) {
    const std::string_view language = translation.language();
    if (doubles_words(language)) return;
    const ScannedText& said = translation.said;
    const auto words = said.words();
    for (std::size_t i = 1; i < words.size(); ++i) {
        const Word first = words[i - 1];
        const Word second = words[i];
        const std::string_view between =
            translation.text().substr(first.end, second.begin - first.end);
        if (between != " " && between != "\n" && between != "\u00A0") continue;
        const std::string_view word = said.text_of(second);
        if (!equal_words(said.text_of(first), word) || !is_counted_word(word)) continue;
        // "l'une une" and "%s s" are no doubled words, nor is what goes on: "re re-do".
        const char before = first.begin == 0 ? ' ' : translation.text()[first.begin - 1];
        const char behind =
            second.end == translation.text().size() ? ' ' : translation.text()[second.end];
        constexpr std::string_view joined = "%{$<\\/_-@'=.";
        if (joined.find(before) != std::string_view::npos || behind == '-' || behind == '\''
            || behind == '_' || behind == '=' || behind == '(' || behind == '/'
            || translation.text().substr(second.end).starts_with("’")
            || translation.text().substr(0, first.begin).ends_with("’"))
            continue;
        if (may_be_doubled(language, to_lower(word))) continue;
        if (language == "en" && is_phrasal(said, i - 1)) continue;
        if (translation.reference != nullptr && has_doubled_word(*translation.reference)) continue;
        return report.at(translation, second.begin, in_quotes(word) + " twice");
    }
}

} // namespace phrasebook::lint::checks
