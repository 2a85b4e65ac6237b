#include "lint/pseudo/pseudo_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "formats/ascii.hpp"
#include "lint/characters.hpp"
#include "lint/pseudo/kept_bytes.hpp"

namespace phrasebook::lint {

namespace {

/// Letters of one script, in NFC; none of Latin-1, since those beside each other or beside quotes
/// look like UTF-8 that was read as something else.
constexpr std::array<std::string_view, 26> capitals{"Ā", "Ɓ", "Ć", "Ď", "Ē", "Ḟ", "Ĝ", "Ĥ", "Ī",
                                                    "Ĵ", "Ķ", "Ļ", "Ṁ", "Ń", "Ō", "Ṗ", "Ɋ", "Ŕ",
                                                    "Ş", "Ţ", "Ū", "Ṽ", "Ŵ", "Ẋ", "Ŷ", "Ź"};
constexpr std::array<std::string_view, 26> smalls{"ā", "ƀ", "ć", "ď", "ē", "ḟ", "ĝ", "ĥ", "ī",
                                                  "ĵ", "ķ", "ļ", "ṁ", "ń", "ō", "ṗ", "ʠ", "ŕ",
                                                  "ş", "ţ", "ū", "ṽ", "ŵ", "ẋ", "ŷ", "ź"};
/// What short texts grow by: "lorem ipsum dolor" and so on.
constexpr std::array<std::string_view, 10> padding{
    " ļōōŕēēṁ",         " īīṗşūūṁ", " ďōōļōōŕ", " şīīţ",        " āāṁēēţ",
    " ćōōńşēēćţēēţūūŕ", " ēēļīīţ",  " şēēď",    " ēēīīūūşṁōōď", " ţēēṁṗōōŕ"};

bool is_vowel(char c) {
    return std::string_view("aeiou").find(c) != std::string_view::npos;
}

std::size_t characters_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

std::string accented(std::string_view text, const std::vector<bool>& kept) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (!kept[i] && c >= 'a' && c <= 'z') {
            const std::string_view letter = smalls[static_cast<std::size_t>(c - 'a')];
            result += letter;
            if (is_vowel(c)) result += letter;
        } else if (!kept[i] && c >= 'A' && c <= 'Z') {
            result += capitals[static_cast<std::size_t>(c - 'A')];
        } else {
            result += c;
        }
    }
    return result;
}

} // namespace

std::string pseudo_text(std::string_view text, bool is_pattern) {
    const std::string_view inside = formats::trim(text);
    if (inside.empty()) return std::string(text);
    const auto begin = static_cast<std::size_t>(inside.data() - text.data());
    std::vector<bool> kept;
    if (is_pattern) {
        auto of_pattern = kept_bytes_of_pattern(inside);
        if (!of_pattern) return std::string(text);
        kept = *std::move(of_pattern);
    } else {
        kept = kept_bytes(inside);
    }
    std::string said = accented(inside, kept);
    constexpr std::size_t short_text = 12;
    const std::size_t before = characters_of(inside);
    const std::size_t wanted = before < short_text ? before * 2 : before + before / 3;
    std::size_t length = characters_of(said) + 2;
    for (std::size_t i = 0; length < wanted; ++i) {
        said += padding[i % padding.size()];
        length += characters_of(padding[i % padding.size()]);
    }
    // Blanks at the edges are for programs, msgfmt says so of line ends.
    std::string result(text.substr(0, begin));
    result.append("[").append(said).append("]");
    return result.append(text.substr(begin + inside.size()));
}

} // namespace phrasebook::lint
