// The apostrophe and the quotes of French: ’ and « ».
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "lint/characters.hpp"
#include "lint/prose.hpp"
#include "lint/rules/checks.hpp"

namespace phrasebook::lint::checks {

namespace {

/// What stands before an apostrophe in French, in lower case.
bool is_elided(std::string_view word) {
    static constexpr std::array<std::string_view, 18> words{
        "aujourd", "c",      "d",      "entr", "j",      "jusqu",  "l", "lorsqu", "m",
        "n",       "presqu", "puisqu", "qu",   "quelqu", "quoiqu", "s", "t",      "y"};
    static_assert(std::is_sorted(words.begin(), words.end()));
    return has_word(words, to_lower(word));
}

/// What keyboards and converters give for an apostrophe: ´ ` ‘ ʼ ′ ‵ ˊ ˋ.
bool is_like_apostrophe(char32_t c) {
    constexpr std::u32string_view marks = U"\u00B4`\u2018\u02BC\u2032\u2035\u02CA\u02CB";
    return marks.find(c) != std::u32string_view::npos;
}

/// Words of a sentence: letters and blanks, and at least one small letter of them.
bool is_prose(std::string_view text) {
    bool small = false;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded each = decode(text, at);
        if (!is_letter(each.value) && !is_blank(each.value) && each.value != U'\''
            && each.value != U'’' && each.value != U',')
            return false;
        small = small || is_lower(each.value);
        at += each.length;
    }
    return small;
}

} // namespace

void french_apostrophe(const Translation& translation, Report& report) {
    if (!translation.said.has('\'')) return;
    const std::string_view text = translation.text();
    constexpr std::string_view sign = "%-\\_$";
    const auto words = translation.said.words();
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const Word word = words[i];
        if (text[word.end] != '\'' || words[i + 1].begin != word.end + 1) continue;
        const std::string_view said = translation.said.text_of(word);
        if (!is_elided(said)
            || (word.begin > 0 && sign.find(text[word.begin - 1]) != std::string_view::npos))
            continue; // "-d'x" is an option, "%d'un" a number
        report.at(translation, word.end, 1, "’", "a straight apostrophe");
    }
}

void french_false_apostrophe(const Translation& translation, Report& report) {
    const ScannedText& said = translation.said;
    if (said.is_ascii() && !said.has('`')) return;
    const auto characters = said.characters();
    std::size_t left = most_looked_at;
    for (std::size_t i = 1; i + 1 < characters.size() && left > 0; ++i) {
        const char32_t c = characters[i].value;
        if ((c < 0x80 && c != U'`') || !is_like_apostrophe(c) || !is_letter(characters[i - 1].value)
            || !is_letter(characters[i + 1].value))
            continue;
        --left;
        // U+02BC is a letter, so that it joins the words at its sides to one.
        std::size_t begin = i;
        while (begin > 0 && is_letter(characters[begin - 1].value)
               && !is_like_apostrophe(characters[begin - 1].value))
            --begin;
        const std::size_t at = characters[i].at;
        const std::string_view before =
            said.text().substr(characters[begin].at, at - characters[begin].at);
        if (!is_elided(before) || translation.source_has(encode(c))) continue;
        // "l`option`" is Markdown's code, and "d`option'" GNU's quotes.
        const std::string_view behind = said.text().substr(at + 1);
        if (c == U'`' && behind.find_first_of("`'") != std::string_view::npos) continue;
        report.at(translation, at, encode(c).size(), "’",
                  code_point_name(c) + " is no apostrophe; ’ is meant");
    }
}

void french_quotes(const Translation& translation, Report& report) {
    if (!translation.said.has('"')) return;
    const std::string_view text = translation.text();
    std::size_t left = most_looked_at;
    for (std::size_t open = text.find('"'); open != std::string_view::npos && left-- > 0;) {
        const std::size_t close = text.find('"', open + 1);
        if (close == std::string_view::npos) return;
        const std::string_view inside = text.substr(open + 1, close - open - 1);
        const bool blank = open == 0 || !is_word_character(decode(text, open - 1).value);
        // What the source cites in the same letters is a name.
        if (blank && !inside.empty() && is_prose(inside) && inside.front() != ' '
            && inside.back() != ' ' && !translation.source_has(inside))
            report.at(translation, open, "straight quotes around " + in_quotes(inside));
        open = text.find('"', close + 1);
    }
}

} // namespace phrasebook::lint::checks
