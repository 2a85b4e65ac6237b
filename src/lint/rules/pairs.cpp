// Brackets and quotes without their partners. A bracket that is an end of a half-open interval, the
// mouth of a face or the mark behind a number has none and needs none.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "formats/ascii.hpp"
#include "lint/characters.hpp"
#include "lint/rules/checks.hpp"

namespace phrasebook::lint::checks {

namespace {

struct Pair {
    char32_t open;
    char32_t close;
    std::string_view languages; ///< where it is written so; empty: everywhere
};
constexpr std::array<Pair, 10> pairs{{
    {U'(', U')', ""},
    {U'[', U']', ""},
    {U'（', U'）', ""},
    {U'「', U'」', ""},
    {U'『', U'』', ""},
    {U'【', U'】', ""},
    {U'《', U'》', ""},
    {U'“', U'”', "en zh fr es it pt"},
    {U'«', U'»', "fr es it pt ru uk el nb nn"},
    {U'‹', U'›', "fr"},
}};

bool is_one_of(char32_t c, std::u32string_view list) {
    return list.find(c) != std::u32string_view::npos;
}

/// ":-(", ";)", "=(": whether a parenthesis is the mouth of a face.
bool is_mouth(std::span<const Character> characters, std::size_t at) {
    std::size_t eyes = at;
    if (eyes > 0 && is_one_of(characters[eyes - 1].value, U"-'^o")) --eyes;
    if (eyes == 0 || !is_one_of(characters[eyes - 1].value, U":;=")) return false;
    // "Note:(voir" and "x=(1" are no faces.
    const char32_t behind = at + 1 < characters.size() ? characters[at + 1].value : U' ';
    return !is_word_character(behind) && !is_one_of(behind, U"%{$\"'«“");
}

/// "a)", "12)", "iii)", "§ 3)": a parenthesis behind what numbers the parts of a text.
bool is_enumerator(std::span<const Character> characters, std::size_t at) {
    std::size_t begin = at;
    bool number = true;
    bool roman = true;
    constexpr std::size_t longest = 5;
    while (begin > 0 && at - begin < longest && is_word_character(characters[begin - 1].value)
           && !is_han(characters[begin - 1].value)) {
        const char32_t c = characters[--begin].value;
        number = number && is_ascii_digit(c);
        roman = roman && is_one_of(c, U"ivxIVX");
    }
    const std::size_t length = at - begin;
    if (length == 0 || length == longest) return false;
    const char32_t before = begin == 0 ? U' ' : characters[begin - 1].value;
    const bool starts = is_blank(before) || before == U'\n' || is_han(before)
                        || is_one_of(before, U"-–—*•/,;.、，；。：:«“\"'「『#§");
    return starts && (length <= 2 || number || roman);
}

/// One end of an interval: a number, an infinity, a variable of a letter, an argument.
bool is_bound(std::u32string_view text) {
    while (!text.empty() && is_blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back()))
        text.remove_suffix(1);
    constexpr std::size_t longest = 12;
    if (text.empty() || text.size() > longest
        || std::any_of(text.begin(), text.end(), [](char32_t c) { return is_blank(c); }))
        return false;
    if (text.front() == U'%' || text.front() == U'$' || text.back() == U'∞') return true;
    if (is_one_of(text.front(), U"+-−")) text.remove_prefix(1);
    return text.size() == 1 ? is_letter(text.front()) || is_ascii_digit(text.front())
                            : std::all_of(text.begin(), text.end(), [](char32_t c) {
                                  return is_ascii_digit(c) || is_one_of(c, U".+-−*/^eEπ");
                              });
}

/// Where an interval ends that begins at `at` and whose brackets are no pair: "[0, 1)", "[0 ; 1[",
/// "]0, 1]". 0 where there is none.
std::size_t end_of_interval(std::span<const Character> characters, std::size_t at) {
    constexpr std::u32string_view brackets = U"()[]";
    if (!is_one_of(characters[at].value, U"([]")) return 0;
    constexpr std::size_t longest = 30;
    std::u32string inside;
    for (std::size_t i = at + 1; i < characters.size() && inside.size() < longest; ++i) {
        const char32_t c = characters[i].value;
        if (!is_one_of(c, brackets)) {
            inside += c;
            continue;
        }
        const char32_t open = characters[at].value;
        if (c == U'(' || (open == U'[' && c == U']') || (open == U'(' && c == U')')) return 0;
        // French has a comma in its numbers: "[0,5 ; 1[".
        std::size_t middle = inside.find(U';');
        if (middle == std::u32string::npos) middle = inside.find(U',');
        if (middle == std::u32string::npos) return 0;
        std::u32string first = inside.substr(0, middle);
        std::u32string second = inside.substr(middle + 1);
        if (inside[middle] == U';')
            for (std::u32string* const each : {&first, &second})
                std::replace(each->begin(), each->end(), U',', U'.');
        return is_bound(first) && is_bound(second) ? i : 0;
    }
    return 0;
}

/// A text without the brackets that are none of a pair's: those of half-open intervals.
std::vector<Character> without_intervals(const ScannedText& text) {
    const auto characters = text.characters();
    std::vector<Character> rest;
    rest.reserve(characters.size());
    std::size_t end = 0;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        if (i <= end && end != 0) {
            if (i < end) rest.push_back(characters[i]);
            continue;
        }
        end = end_of_interval(characters, i);
        if (end == 0) rest.push_back(characters[i]);
    }
    return rest;
}

/// Whether a list of words parted by blanks has one.
bool is_listed(std::string_view list, std::string_view word) {
    for (std::string_view each = formats::next_word(list, " "); !each.empty();
         each = formats::next_word(list, " "))
        if (each == word) return true;
    return false;
}

/// What a parenthesis is taken for that may be a face's mouth or stand behind a number.
enum class Doubtful : std::uint8_t { counts, is_none };

std::size_t find_unpaired(std::span<const Character> characters, const Pair& pair,
                          Doubtful doubtful) {
    const bool round = pair.open == U'(' || pair.open == U'[' || pair.open == U'（';
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const char32_t c = characters[i].value;
        if (c != pair.open && c != pair.close) continue;
        const bool opens = c == pair.open;
        // A partner is not asked of them where there is none.
        const bool lonely = doubtful == Doubtful::is_none || (!opens && open.empty());
        if (round && lonely
            && (is_mouth(characters, i) || (!opens && c != U']' && is_enumerator(characters, i))))
            continue;
        if (opens)
            open.push_back(characters[i].at);
        else if (open.empty())
            return characters[i].at;
        else
            open.pop_back();
    }
    return open.empty() ? std::string_view::npos : open.front();
}

/// The first mark that has no partner, however the text is read; npos where all have.
std::size_t find_unpaired(const ScannedText& text, const Pair& pair) {
    const bool brackets = pair.open == U'(' || pair.open == U'[';
    const std::size_t literal = find_unpaired(text.characters(), pair, Doubtful::counts);
    if (literal == std::string_view::npos || !(brackets || pair.open == U'（')) return literal;
    const std::vector<Character> rest = without_intervals(text);
    for (const Doubtful doubtful : {Doubtful::counts, Doubtful::is_none})
        if (find_unpaired(rest, pair, doubtful) == std::string_view::npos)
            return std::string_view::npos;
    return literal;
}

/// Whether quotes of ASCII are opened in one message and closed in another: "m' or `zmmul".
bool cuts_quotes(std::string_view source) {
    const auto count = [&](char mark) { return std::count(source.begin(), source.end(), mark); };
    if (count('"') % 2 != 0) return true;
    const std::size_t open = source.find('`');
    if (open == std::string_view::npos) return source == "'";
    return count('`') != count('\'') || source.find('\'') < open;
}

} // namespace

void unbalanced_pair(const Translation& translation, Report& report) {
    const ScannedText& said = translation.said;
    if (said.is_ascii() && !said.has_any_of("()[]")) return;
    for (const Pair& pair : pairs) {
        if (!pair.languages.empty() && !is_listed(pair.languages, translation.language())) continue;
        if (pair.open < 0x80 && !said.has(static_cast<char>(pair.open))
            && !said.has(static_cast<char>(pair.close)))
            continue;
        const std::size_t at = find_unpaired(said, pair);
        if (at == std::string_view::npos) continue;
        // What is cut in two in the source is cut in the translation, with whatever marks it has.
        if (translation.reference != nullptr) {
            const bool cut = std::any_of(pairs.begin(), pairs.end(), [&](const Pair& each) {
                return find_unpaired(*translation.reference, each) != std::string_view::npos;
            });
            const bool quote = pair.open == U'“' || pair.open == U'«' || pair.open == U'‹'
                               || pair.open == U'「' || pair.open == U'『';
            if (cut || (quote && cuts_quotes(translation.reference->text()))) continue;
        }
        const Decoded mark = decode(translation.text(), at);
        return report.at(translation, at, in_quotes(encode(mark.value)) + " without its partner");
    }
}

} // namespace phrasebook::lint::checks
