// Characters that nobody sees, or that look like others.
#include <algorithm>
#include <array>
#include <string>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include "lint/characters.hpp"
#include "lint/rules/checks.hpp"

namespace phrasebook::lint::checks {

namespace {

bool source_has(const Translation& translation, char32_t character) {
    return translation.source_has(encode(character));
}

bool is_right_to_left(std::string_view language) {
    constexpr std::array<std::string_view, 12> languages{"ar", "arc", "ckb", "dv", "fa", "he",
                                                         "ku", "ps",  "sd",  "ug", "ur", "yi"};
    return std::find(languages.begin(), languages.end(), language) != languages.end();
}

bool is_control(char32_t c) {
    return (c < 0x20 && c != U'\n' && c != U'\t') || (c >= 0x7F && c < 0xA0);
}

UScriptCode script_of(char32_t character) {
    if (character < 0x80) return is_ascii_letter(character) ? USCRIPT_LATIN : USCRIPT_COMMON;
    UErrorCode error = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(character), &error);
}

/// Scripts whose letters need no joiners, so that an invisible character between them is a mistake.
bool is_plain_script(char32_t character) {
    switch (script_of(character)) {
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
        return true;
    case USCRIPT_COMMON: // but emoji are joined
        return character < 0x2000 || (character >= 0x3000 && character < 0x3040)
               || (character >= 0xFF00 && character < 0xFFF0);
    default:
        return false;
    }
}

/// U+2028 and U+2029, which part lines and paragraphs.
bool is_separator(char32_t c) {
    return c == 0x2028 || c == 0x2029;
}

bool is_zero_width(char32_t c) {
    return (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF || c == 0x180E;
}

/// Letters of Greek and Cyrillic that look like one of Latin.
bool looks_latin(char32_t c) {
    constexpr std::u32string_view lookalikes =
        U"\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7"
        U"\u03BF"
        U"\u0405\u0406\u0408\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0425"
        U"\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0455\u0456\u0458";
    return lookalikes.find(c) != std::u32string_view::npos;
}

/// Whether a word begins with the letters of something else: of a directive ("%sНет"), or with one
/// that abbreviates another word ("IИспользовано").
bool is_glued(const ScannedText& said, Word word) {
    const std::string_view before = said.text().substr(0, word.begin);
    const std::size_t last = before.find_last_not_of("0123456789-+.*#$'lhz%");
    const std::size_t directive = before.find_last_of('%');
    if (directive != std::string_view::npos && (last == std::string_view::npos || directive > last))
        return true;
    if (before.ends_with('\\')) return true;
    const std::string_view text = said.text_of(word);
    const Decoded first = decode(text, 0);
    return first.length < text.size() && script_of(first.value) == USCRIPT_LATIN
           && is_upper(decode(text, first.length).value)
           && script_of(decode(text, first.length).value) != USCRIPT_LATIN;
}

bool is_compatibility_form(char32_t c) {
    if (c < 0x2E80) return false;
    if (c <= 0x2FD5) return true; // CJK and Kangxi radicals
    // Twelve of the compatibility ideographs are no such thing (Unicode, chapter 18).
    if (c >= 0xF900 && c <= 0xFAD9)
        return (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_DECOMPOSITION_TYPE)
                != U_DT_NONE);
    return (c >= 0xFB00 && c <= 0xFB06)
           || (c >= 0xFB50 && c <= 0xFDFB && c != 0xFD3E && c != 0xFD3F)
           || (c >= 0xFE70 && c <= 0xFEFC);
}

/// ASCII in the width of Chinese characters; it is right beside those.
bool is_full_width(char32_t c) {
    return c >= 0xFF01 && c <= 0xFF5E;
}

bool is_east_asian(std::string_view language) {
    constexpr std::array<std::string_view, 10> languages{"cdo", "gan", "hak", "ja",  "ko",
                                                         "lzh", "nan", "wuu", "yue", "zh"};
    return std::find(languages.begin(), languages.end(), language) != languages.end();
}

std::string normalized(std::string_view text, const icu::Normalizer2* normalizer) {
    UErrorCode error = U_ZERO_ERROR;
    std::string result;
    normalizer
        ->normalize(icu::UnicodeString::fromUTF8(
                        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size()))),
                    error)
        .toUTF8String(result);
    return result;
}

/// Asked for once, so that it is made before any other thread has it, where ThreadSanitizer sees.
std::string nfkc(std::string_view text) {
    static const icu::Normalizer2* const instance = [] {
        UErrorCode error = U_ZERO_ERROR;
        return icu::Normalizer2::getNFKCInstance(error);
    }();
    return normalized(text, instance);
}

} // namespace

void control_character(const Translation& translation, Report& report) {
    for (const Character& each : translation.said.characters()) {
        if (!is_control(each.value) || source_has(translation, each.value)) continue;
        return report.at(translation, each.at,
                         "the control character " + code_point_name(each.value));
    }
}

void replacement_character(const Translation& translation, Report& report) {
    if (translation.said.is_ascii()) return;
    const std::size_t at = translation.text().find("\xEF\xBF\xBD");
    if (at != std::string_view::npos && !translation.source_has("\xEF\xBF\xBD"))
        report.at(translation, at, "U+FFFD: a character was lost here");
}

void private_use(const Translation& translation, Report& report) {
    if (translation.said.is_ascii()) return;
    for (const Character& each : translation.said.characters()) {
        const bool nobodys =
            each.value >= 0xE000
            && (each.value <= 0xF8FF || each.value >= 0xF0000 || (each.value & 0xFFFEU) == 0xFFFEU);
        if (!nobodys || source_has(translation, each.value)) continue;
        return report.at(translation, each.at,
                         code_point_name(each.value) + ", which no font but one shows");
    }
}

void bidi_control(const Translation& translation, Report& report) {
    if (translation.said.is_ascii()) return;
    const bool right_to_left = is_right_to_left(translation.language());
    // A mark beside Hebrew or Arabic embeds nothing, and puts a bracket where it belongs.
    const auto all = translation.said.characters();
    const bool both_ways = std::any_of(all.begin(), all.end(), [](const Character& each) {
        return (each.value >= 0x590 && each.value <= 0x8FF && each.value != 0x61C)
               || (each.value >= 0xFB1D && each.value <= 0xFDFF)
               || (each.value >= 0xFE70 && each.value <= 0xFEFC);
    });
    std::ptrdiff_t open = 0;
    std::size_t last = 0;
    for (const Character& each : translation.said.characters()) {
        const char32_t c = each.value;
        const bool mark = c == 0x200E || c == 0x200F || c == 0x061C;
        const bool opens =
            (c >= 0x202A && c <= 0x202E && c != 0x202C) || (c >= 0x2066 && c <= 0x2068);
        const bool closes = c == 0x202C || c == 0x2069;
        if (!mark && !opens && !closes) continue;
        if (mark && both_ways) continue;
        if (!right_to_left && !source_has(translation, c))
            return report.at(translation, each.at,
                             code_point_name(c) + " turns the direction of writing, unseen");
        if (mark) continue;
        open += opens ? 1 : -1;
        last = each.at;
        if (open < 0) break;
    }
    if (open != 0)
        report.at(translation, last, "an embedding or isolate that is not closed, or not opened");
}

void zero_width(const Translation& translation, Report& report) {
    if (translation.said.is_ascii()) return;
    const auto characters = translation.said.characters();
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const Character each = characters[i];
        if ((!is_zero_width(each.value) && !is_separator(each.value))
            || source_has(translation, each.value))
            continue;
        if (is_separator(each.value)) {
            // Where no word is, it may part lines on purpose.
            if (i > 0 && i + 1 < characters.size() && is_word_character(characters[i - 1].value)
                && is_word_character(characters[i + 1].value))
                report.at(translation, each.at, 3, "",
                          code_point_name(each.value) + ", which parts lines, within a word");
            continue;
        }
        const bool before = i == 0 || is_plain_script(characters[i - 1].value)
                            || is_zero_width(characters[i - 1].value);
        const bool behind = i + 1 == characters.size() || is_plain_script(characters[i + 1].value)
                            || is_zero_width(characters[i + 1].value);
        if (before && behind)
            report.at(translation, each.at, encode(each.value).size(), "",
                      "the invisible character " + code_point_name(each.value));
    }
}

void soft_hyphen(const Translation& translation, Report& report) {
    if (translation.said.is_ascii() || translation.source_has("\u00AD")) return;
    for (const Character& each : translation.said.characters())
        if (each.value == 0xAD)
            report.at(translation, each.at, 2, "", "a soft hyphen, which is seen or not by chance");
}

void not_nfc(const Translation& translation, Report& report) {
    if (translation.said.is_ascii()) return;
    UErrorCode error = U_ZERO_ERROR;
    static const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(error);
    const auto characters = translation.said.characters();
    // Below U+0300 every text is in NFC (UAX #15).
    const auto high = std::find_if(characters.begin(), characters.end(),
                                   [](const Character& each) { return each.value >= 0x300; });
    if (high == characters.end()) return;
    for (std::size_t i = static_cast<std::size_t>(high - characters.begin());
         i < characters.size();) {
        // From one character that begins anew to the next.
        std::size_t begin = i;
        while (begin > 0 && !nfc->hasBoundaryBefore(static_cast<UChar32>(characters[begin].value)))
            --begin;
        std::size_t end = i + 1;
        while (end < characters.size()
               && !nfc->hasBoundaryBefore(static_cast<UChar32>(characters[end].value)))
            ++end;
        const std::size_t last =
            end < characters.size() ? characters[end].at : translation.text().size();
        const std::string_view part =
            translation.text().substr(characters[begin].at, last - characters[begin].at);
        i = end;
        if (part.size() <= 1 || part.size() > 200) continue;
        const bool alone = end - begin == 1;
        if (alone && nfc->isInert(static_cast<UChar32>(characters[begin].value))) continue;
        if (alone && is_compatibility_form(characters[begin].value)) continue; // said elsewhere
        if (translation.source_has(part)) continue;
        const std::string normal = normalized(part, nfc);
        if (normal != part)
            report.at(translation, characters[begin].at, part.size(), normal,
                      "not in NFC: " + in_quotes(part) + " is to be one character");
    }
}

void compatibility_form(const Translation& translation, Report& report) {
    if (translation.said.is_ascii()) return;
    // A citation of Chinese has its marks.
    const bool narrow = !translation.language().empty() && !is_east_asian(translation.language())
                        && !translation.said.has_han();
    const auto characters = translation.said.characters();
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const Character each = characters[i];
        const auto is_wide = [&](std::size_t k) {
            return narrow && k < characters.size() && is_full_width(characters[k].value)
                   && !source_has(translation, characters[k].value);
        };
        if (is_wide(i)) {
            std::string meant; // a word of them is one mistake
            std::size_t end = i;
            for (; is_wide(end); ++end)
                meant += encode(characters[end].value - 0xFEE0);
            report.at(translation, each.at, (end - i) * 3, meant,
                      "full-width letters or marks; " + in_quotes(meant) + " is meant");
            i = end - 1;
            continue;
        }
        if (!is_compatibility_form(each.value) || source_has(translation, each.value)) continue;
        const std::string written = encode(each.value);
        const std::string meant = nfkc(written);
        if (meant == written)
            report.at(translation, each.at,
                      code_point_name(each.value) + " is a part of a character, not one of a text");
        else
            report.at(translation, each.at, written.size(), meant,
                      code_point_name(each.value) + " stands for " + in_quotes(meant));
    }
}

void mixed_scripts(const Translation& translation, Report& report) {
    if (translation.said.is_ascii()) return;
    for (const Word word : translation.said.words()) {
        const std::string_view said = translation.said.text_of(word);
        std::size_t latin = 0;
        std::size_t others = 0;
        std::size_t alike = 0;
        std::size_t latin_alike = 0;
        std::size_t place = 0;
        for (std::size_t at = 0; at < said.size();) {
            const Decoded character = decode(said, at);
            const UScriptCode script = script_of(character.value);
            if (script == USCRIPT_LATIN) {
                ++latin;
                constexpr std::u32string_view lookalikes = U"AaBCcEeHIiJjKMOoPpSsTXxy";
                if (lookalikes.find(character.value) != std::u32string_view::npos) ++latin_alike;
            } else if (script == USCRIPT_CYRILLIC || script == USCRIPT_GREEK) {
                if (others == 0) place = at;
                ++others;
                if (looks_latin(character.value)) ++alike;
            }
            at += character.length;
        }
        if (latin == 0 || others == 0 || is_glued(translation.said, word)) continue;
        // "μm" and "HTMLом" are meant; a letter that only looks like its neighbours is not.
        const bool stranger = latin >= others ? alike == others : latin_alike == latin;
        if (stranger && !translation.source_has(said))
            return report.at(translation, word.begin + (latin >= others ? place : 0),
                             in_quotes(said) + " mixes letters of two scripts that look alike");
    }
}

} // namespace phrasebook::lint::checks
