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
