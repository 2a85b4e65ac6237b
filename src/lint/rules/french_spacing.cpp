// The no-break spaces of French: before `; : ! ?` and inside « ». In Canada before `:` and inside
// « » alone.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/characters.hpp"
#include "lint/prose.hpp"
#include "lint/rules/checks.hpp"

namespace phrasebook::lint::checks {

namespace {

constexpr char32_t no_break = 0xA0;
constexpr char32_t narrow = 0x202F;

/// A mark, and what parts it from its word.
struct Place {
    char32_t mark = 0;
    std::size_t begin = 0;       ///< of mark and space together
    std::size_t end = 0;         ///< in bytes of the text
    std::optional<char32_t> gap; ///< the one space there is; none where they touch
    bool opens = false;          ///< «, so that the space is behind it
};

bool is_high(char32_t c) {
    return c == U';' || c == U':' || c == U'!' || c == U'?';
}

bool is_line_end(char32_t c) {
    return c == U'\n' || c == U'\r';
}

bool is_canadian(const Translation& translation) {
    return translation.document.language && translation.document.language->region() == "CA";
}

/// In Switzerland guillemets touch their words as well.
bool is_swiss(const Translation& translation) {
    return translation.document.language && translation.document.language->region() == "CH";
}

/// Whether a high mark ends something of a sentence, by what follows.
bool ends_here(const ScannedText& said, std::size_t i) {
    const char32_t mark = character_at(said, i);
    const char32_t behind = character_at(said, i + 1);
    if (behind == U'\t') return false; // the head of a row
    if (is_blank(behind) || is_line_end(behind)) return true;
    if (behind == U'<') return character_at(said, i + 2) == U'/';
    if (mark == U':' || mark == U';') return false; // ":)", "::", "a;b"
    constexpr std::u32string_view closing = U")»”\"…!?";
    return closing.find(behind) != std::u32string_view::npos;
}

/// "http:", "DAV:": what a colon belongs to.
bool is_scheme(std::string_view word) {
    static constexpr std::array<std::string_view, 13> schemes{
        "about", "apt",   "cdrom",  "data", "dav", "file", "ftp",
        "http",  "https", "mailto", "tel",  "urn", "ws"};
    static_assert(std::is_sorted(schemes.begin(), schemes.end()));
    return has_word(schemes, to_lower(word));
}

/// A letter alone before a colon is a drive or the head of a list; "Content-Type:" is a header.
bool is_named(std::string_view token) {
    if (token.size() == 1) return true;
    const std::size_t hyphen = token.find('-');
    if (hyphen != std::string_view::npos && hyphen + 1 < token.size()
        && is_upper(static_cast<unsigned char>(token[hyphen + 1])))
        return true;
    return is_scheme(token);
}

/// "cmp: %s", "?regex?": the name of a program, which the source has as well, or a mark that is
/// spoken of.
bool is_of_a_program(const Translation& translation, std::string_view token) {
    if (token.starts_with('?') || token.starts_with('!') || token.starts_with(':')) return true;
    const bool small =
        std::all_of(token.begin(), token.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return small && translation.source_has(std::string(token) + ": ");
}

/// Whether the source has the word, the mark and the word behind it: then it is no sentence, but
/// what somebody types.
bool is_cited(const Translation& translation, std::size_t begin, std::size_t mark) {
    const std::string_view text = translation.text();
    const std::size_t next = text.find_first_not_of(" \n", mark + 1);
    if (next == std::string_view::npos) // "Yahoo!"; but "Options:" is a word of both languages
        return (text[mark] == '!' || text[mark] == '?')
               && translation.source_has(text.substr(begin, mark + 1 - begin));
    const std::string_view behind = token_around(text, next);
    const std::size_t end = static_cast<std::size_t>(behind.data() - text.data()) + behind.size();
    // "no-store; max-age=0"
    if (text[mark] == ';' && behind.find('=') != std::string_view::npos) return true;
    return translation.source_has(text.substr(begin, end - begin));
}

/// "folder;manager;": the keywords of a desktop, which end with the mark that parts them.
bool is_keyword_list(const ScannedText* source) {
    return source != nullptr && source->text().ends_with(';') && !source->has(' ');
}

/// A high mark without any space, where a sentence would have one.
bool lacks_space(const Translation& translation, std::size_t i) {
    const ScannedText& said = translation.said;
    const char32_t before = character_at(said, i - 1);
    if (!is_word_character(before) && before != U')' && before != U'»' && before != U'’')
        return false;
    const std::size_t at = said.characters()[i].at;
    std::string_view token = token_around(translation.text(), at);
    token =
        token.substr(0, at - static_cast<std::size_t>(token.data() - translation.text().data()));
    const std::size_t begin = at - token.size();
    if (is_technical(translation, token) || token.ends_with("()")) return false;
    if (said.characters()[i].value == U';' && token.find('&') != std::string_view::npos)
        return false;
    const char32_t mark = said.characters()[i].value;
    if (mark == U':' && is_named(token)) return false;
    if (is_of_a_program(translation, token)) return false;
    // The words of a shell, and a list of keywords: "while X; do", "text;editor;".
    if (mark == U';' && (translation.source_has("; do") || translation.source_has("; then")))
        return false;
    if (mark == U';' && is_keyword_list(translation.reference)) return false;
    return !is_cited(translation, begin, at);
}

/// A high mark with a space before it that belongs to a sentence.
bool has_space(const Translation& translation, std::size_t i) {
    const ScannedText& said = translation.said;
    const char32_t before = i < 2 ? U' ' : character_at(said, i - 2);
    constexpr std::u32string_view closing = U")]}>»”\"'…%°’";
    if (!is_word_character(before) && closing.find(before) == std::u32string_view::npos)
        return false;
    // "Le symbole ? remplace": a mark that is spoken of.
    const char32_t mark = said.characters()[i].value;
    if ((mark == U'!' || mark == U'?') && is_blank(character_at(said, i + 1))
        && is_lower(character_at(said, i + 2)))
        return false;
    std::string spaced = " ";
    spaced += encode(said.characters()[i].value);
    return !translation.source_has(spaced);
}

/// "<b style="color: red">": what is in a tag is for a program.
bool is_in_tag(std::string_view text, std::size_t at) {
    const std::size_t open = text.substr(0, at).rfind('<');
    if (open == std::string_view::npos || open + 1 >= at) return false;
    const auto name = static_cast<unsigned char>(text[open + 1]);
    return (is_letter(name) || name == '/')
           && text.substr(open, at - open).find('>') == std::string_view::npos
           && text.find('>', at) != std::string_view::npos;
}

/// No-break spaces as HTML names them.
constexpr std::array<std::string_view, 5> named_spaces{"&nbsp;", "&#160;", "&#xa0;", "&#8239;",
                                                       "&#x202f;"};

bool begins_with_space(std::string_view text) {
    return std::any_of(named_spaces.begin(), named_spaces.end(), [text](std::string_view each) {
        return to_lower(text.substr(0, each.size())) == each;
    });
}

bool ends_with_space(std::string_view text) {
    return std::any_of(named_spaces.begin(), named_spaces.end(), [text](std::string_view each) {
        return text.size() >= each.size()
               && to_lower(text.substr(text.size() - each.size())) == each;
    });
}

std::optional<Place> high_mark(const Translation& translation, std::size_t i) {
    const ScannedText& said = translation.said;
    const auto characters = said.characters();
    const char32_t before = characters[i - 1].value;
    if (is_high(before) || !ends_here(said, i)) return std::nullopt;
    if (is_in_tag(translation.text(), characters[i].at)) return std::nullopt;
    const std::size_t end = characters[i].at + 1;
    if (!is_blank(before)) {
        if (!lacks_space(translation, i)) return std::nullopt;
        return Place{characters[i].value, characters[i].at, end, std::nullopt};
    }
    if (before == U'\t' || !has_space(translation, i)) return std::nullopt;
    return Place{characters[i].value, characters[i - 1].at, end, before};
}

std::optional<Place> guillemet(const Translation& translation, std::size_t i) {
    const ScannedText& said = translation.said;
    const auto characters = said.characters();
    const bool opens = characters[i].value == U'«';
    if (opens ? i + 1 == characters.size() : i == 0) return std::nullopt;
    const std::size_t beside = opens ? i + 1 : i - 1;
    const char32_t next = characters[beside].value;
    if (is_line_end(next) || next == U'\t' || next == U'«' || next == U'»') return std::nullopt;
    const std::size_t behind =
        opens && i + 2 < characters.size() ? characters[i + 2].at : translation.text().size();
    if (!is_blank(next)) {
        const std::string_view text = translation.text();
        if (opens ? begins_with_space(text.substr(characters[beside].at))
                  : ends_with_space(text.substr(0, characters[i].at)))
            return std::nullopt;
        // "%c«C»" is no quotation, but what a program writes.
        const bool glued = opens && i > 0 && is_word_character(characters[i - 1].value);
        if (is_swiss(translation) || glued) return std::nullopt;
        return Place{characters[i].value, characters[i].at, characters[i].at + 2, std::nullopt,
                     opens};
    }
    return opens ? Place{characters[i].value, characters[i].at, behind, next, opens}
                 : Place{characters[i].value, characters[beside].at, characters[i].at + 2, next,
                         opens};
}

/// Every place where French sets a space, or where somebody has set one.
std::vector<Place> places_in(const Translation& translation) {
    const ScannedText& said = translation.said;
    std::vector<Place> places;
    if (said.is_ascii() && !said.has_any_of(";:!?")) return places;
    const bool quoting = !said.is_ascii() && !translation.source_has("«")
                         && (said.contains("«") || said.contains("»"));
    if (!quoting && !said.has_any_of(";:!?")) return places;
    const auto characters = said.characters();
    std::size_t left = most_looked_at;
    for (std::size_t i = 0; i < characters.size() && left > 0; ++i) {
        std::optional<Place> place;
        const bool high = i > 0 && is_high(characters[i].value);
        if (!high && (!quoting || (characters[i].value != U'«' && characters[i].value != U'»')))
            continue;
        --left;
        if (high)
            place = high_mark(translation, i);
        else
            place = guillemet(translation, i);
        if (place) places.push_back(*place);
    }
    return places;
}

/// What our style guide asks for: the narrow one before `; ! ?`, the wide one elsewhere.
char32_t space_of(char32_t mark) {
    return mark == U';' || mark == U'!' || mark == U'?' ? narrow : no_break;
}

std::string spaced(const Place& place) {
    const std::string space = encode(space_of(place.mark));
    return place.opens ? encode(place.mark) + space : space + encode(place.mark);
}

std::string where(const Place& place) {
    return (place.opens ? "after " : "before ") + in_quotes(encode(place.mark));
}

/// Canada sets no space before `; ! ?`.
bool is_spaced(const Translation& translation, const Place& place) {
    return !is_canadian(translation) || space_of(place.mark) == no_break;
}

} // namespace

void french_space(const Translation& translation, Report& report) {
    for (const Place& place : places_in(translation))
        if (!place.gap && is_spaced(translation, place))
            report.at(translation, place.begin, place.end - place.begin, spaced(place),
                      "no no-break space " + where(place));
}

void french_plain_space(const Translation& translation, Report& report) {
    for (const Place& place : places_in(translation))
        if (place.gap && *place.gap != no_break && *place.gap != narrow
            && is_spaced(translation, place))
            report.at(translation, place.begin, place.end - place.begin, spaced(place),
                      "a space that may break " + where(place));
}

void french_canadian_space(const Translation& translation, Report& report) {
    for (const Place& place : places_in(translation))
        if (place.gap && !is_spaced(translation, place))
            report.at(translation, place.begin, place.end - place.begin, encode(place.mark),
                      "a space " + where(place) + ", where Canada sets none");
}

void french_strict_space(const Translation& translation, Report& report) {
    for (const Place& place : places_in(translation)) {
        const bool kept = place.gap && (*place.gap == no_break || *place.gap == narrow);
        if (kept && *place.gap != space_of(place.mark) && is_spaced(translation, place))
            report.at(translation, place.begin, place.end - place.begin, spaced(place),
                      (space_of(place.mark) == narrow ? "U+00A0 instead of U+202F "
                                                      : "U+202F instead of U+00A0 ")
                          + where(place));
    }
}

} // namespace phrasebook::lint::checks
