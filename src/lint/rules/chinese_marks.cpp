// Marks, spaces and letters of other widths in Chinese.
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/characters.hpp"
#include "lint/code_spans.hpp"
#include "lint/prose.hpp"
#include "lint/rules/checks.hpp"

namespace phrasebook::lint::checks {

namespace {

constexpr std::u32string_view full_marks = U"，。、；：？！";
constexpr std::u32string_view brackets = U"（）「」『』《》【】〈〉";

bool is_one_of(char32_t c, std::u32string_view list) {
    return list.find(c) != std::u32string_view::npos;
}

/// What stands there in Chinese; 0 for what is no such mark.
char32_t full_width_of(char32_t mark) {
    constexpr std::u32string_view half = U",;!?.:()";
    constexpr std::u32string_view full = U"，；！？。：（）";
    const std::size_t at = half.find(mark);
    return at == std::u32string_view::npos ? 0 : full[at];
}

bool is_end(char32_t c) {
    return c == U' ' || c == U'\n';
}

/// Whether the message goes on in another one, or is laid out in columns, as its source is.
bool is_laid_out(const Translation& translation) {
    return translation.said.contains("  ") || translation.said.has('\t');
}

void report_half(const Translation& translation, std::size_t i, Report& report) {
    const Character& mark = translation.said.characters()[i];
    report.at(translation, mark.at,
              "half-width " + in_quotes(encode(mark.value)) + " beside a Chinese character; "
                  + in_quotes(encode(full_width_of(mark.value))) + " is meant");
}

/// A comma, a stop or the like that ends something Chinese.
bool is_half_mark(const ScannedText& said, std::size_t i) {
    const char32_t mark = character_at(said, i);
    const char32_t before = i == 0 ? U' ' : character_at(said, i - 1);
    const char32_t behind = character_at(said, i + 1);
    const bool chinese = is_han(before) || is_one_of(before, U"」』）》");
    if (!chinese) return false;
    if (mark == U',' || mark == U';') return is_end(behind) || is_han(behind);
    if (mark == U'!' || mark == U'?')
        return is_end(behind) || is_han(behind) || is_one_of(behind, U"」』）");
    // "名.副檔名" is a pattern and "…" has three stops.
    return mark == U'.' && is_end(behind)
           && !(i + 2 < said.characters().size() && behind == U' '
                && !is_han(character_at(said, i + 2)));
}

bool is_half_bracket(const ScannedText& said, std::size_t i) {
    const char32_t mark = character_at(said, i);
    const char32_t before = i == 0 ? U' ' : character_at(said, i - 1);
    const char32_t behind = character_at(said, i + 1);
    if (mark == U':') return is_han(before) && (is_end(behind) || is_han(behind));
    if (mark == U'(') return is_han(before) && is_han(behind);
    return mark == U')' && is_han(before);
}

/// Between a Chinese character and a letter or digit: whether there is a space.
enum class Gap : std::uint8_t { none, space };

struct Joint {
    Gap gap;
    std::size_t at;
};

bool is_latin(char32_t c) {
    return is_ascii_letter(c) || is_ascii_digit(c);
}

/// Whether the run of ASCII around a letter has marks of a program: "%s", "%0A", "--all".
bool is_of_a_program(const ScannedText& said, std::size_t i) {
    const auto characters = said.characters();
    const auto is_part = [&](std::size_t k) {
        return k < characters.size() && characters[k].value > U' ' && characters[k].value < 0x7F;
    };
    std::size_t begin = i;
    while (begin > 0 && is_part(begin - 1))
        --begin;
    std::size_t end = i + 1;
    while (is_part(end))
        ++end;
    const std::size_t last = end < characters.size() ? characters[end].at : said.text().size();
    return is_technical(said.text().substr(characters[begin].at, last - characters[begin].at));
}

void add_joints(const ScannedText& said, std::vector<Joint>& joints) {
    const auto characters = said.characters();
    CodeSpans code(said);
    for (std::size_t i = 0; i + 1 < characters.size(); ++i) {
        const bool space = characters[i + 1].value == U' ' && i + 2 < characters.size();
        const char32_t one = characters[i].value;
        const char32_t other = characters[space ? i + 2 : i + 1].value;
        const bool joint = (is_han(one) && is_latin(other)) || (is_latin(one) && is_han(other));
        if (joint && !is_of_a_program(said, is_latin(one) ? i : i + (space ? 2 : 1))
            && !(code.covers(characters[i].at) && code.covers(characters[i + 1].at)))
            joints.push_back({space ? Gap::space : Gap::none, characters[i + 1].at});
    }
}

} // namespace

void chinese_half_width(const Translation& translation, Report& report) {
    const ScannedText& said = translation.said;
    if (!said.has_han() || !said.has_any_of(",;!?.")) return;
    // The keywords of a desktop: "folder;manager;".
    const ScannedText* const source = translation.reference;
    if (source != nullptr && source->text().ends_with(';') && !source->has(' ')) return;
    CodeSpans code(said);
    for (std::size_t i = 1; i < said.characters().size(); ++i)
        if (is_half_mark(said, i) && !code.covers(said.characters()[i].at))
            report_half(translation, i, report);
}

void chinese_half_bracket(const Translation& translation, Report& report) {
    const ScannedText& said = translation.said;
    if (!said.has_han() || !said.has_any_of(":()")) return;
    CodeSpans code(said);
    for (std::size_t i = 1; i < said.characters().size(); ++i)
        if (is_half_bracket(said, i) && !code.covers(said.characters()[i].at))
            return report_half(translation, i, report);
}

void chinese_mark_space(const Translation& translation, Report& report) {
    const ScannedText& said = translation.said;
    if (said.is_ascii() || !said.has(' ') || is_laid_out(translation)) return;
    const auto characters = said.characters();
    CodeSpans code(said);
    for (std::size_t i = 1; i + 1 < characters.size(); ++i) {
        if (characters[i].value != U' ') continue;
        const char32_t before = characters[i - 1].value;
        const char32_t behind = characters[i + 1].value;
        const bool after = is_one_of(before, full_marks) || is_one_of(before, brackets);
        const bool ahead = is_one_of(behind, full_marks) || is_one_of(behind, brackets);
        // Something of a program stands apart on purpose: "用法： %s [選項]".
        const bool text_before = is_han(before) || is_latin(before) || before == U')';
        const bool text_behind = is_han(behind) || is_ascii_letter(behind)
                                 || (behind == U'(' && is_han(character_at(said, i + 2)));
        if (!(after && (text_behind || ahead)) && !(ahead && text_before)) continue;
        if (code.covers(characters[i].at)) continue;
        const char32_t mark = after ? before : behind;
        report.at(translation, characters[i].at, 1, "",
                  "a space beside " + in_quotes(encode(mark)) + ", which has its own");
    }
}

void chinese_full_width_latin(const Translation& translation, Report& report) {
    if (translation.said.is_ascii()) return;
    CodeSpans code(translation.said);
    for (const Character& each : translation.said.characters()) {
        const char32_t c = each.value;
        const bool wide = (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A)
                          || (c >= 0xFF41 && c <= 0xFF5A);
        if (!wide || translation.source_has(encode(c)) || code.covers(each.at)) continue;
        const std::string narrow = encode(c - 0xFEE0);
        report.at(translation, each.at, 3, narrow,
                  "a full-width letter or digit; " + in_quotes(narrow) + " is meant");
    }
}

void chinese_latin_space(const Document& document, Report& report) {
    struct Place {
        const formats::PoEntry* entry;
        const formats::PoText* text;
        std::size_t at;
    };
    std::array<std::vector<Place>, 2> places;
    std::array<std::size_t, 2> counts{};
    constexpr std::size_t most_kept = 1000;
    ScannedText said;
    std::vector<Joint> joints;
    for (const formats::PoEntry& entry : document.file.entries) {
        if (!is_live(entry) || entry.fuzzy()) continue;
        for (const formats::PoText& text : entry.msgstr) {
            said.scan(text.value);
            if (!said.has_han()) continue;
            joints.clear();
            add_joints(said, joints);
            for (const Joint& joint : joints) {
                const auto gap = static_cast<std::size_t>(joint.gap);
                ++counts[gap];
                auto& kept = places[gap];
                // Once a text is enough.
                const bool again = !kept.empty() && kept.back().text == &text;
                if (!again && kept.size() < most_kept) kept.push_back({&entry, &text, joint.at});
            }
        }
    }
    // Only a file that has a way of its own can be held to it.
    constexpr std::size_t enough = 10;
    constexpr std::size_t times = 5;
    const std::size_t rare = counts[0] < counts[1] ? 0 : 1;
    if (counts[1 - rare] < enough || counts[rare] * times > counts[1 - rare]) return;
    for (const Place& place : places[rare])
        report.at(*place.entry, *place.text, place.at,
                  rare == 0 ? "no space between Chinese and Latin, where the file mostly has one"
                            : "a space between Chinese and Latin, where the file mostly has none");
}

void chinese_fragment(const Translation& translation, Report& report) {
    const ScannedText& said = translation.said;
    if (!said.has_han() || said.words().empty() || translation.reference == nullptr) return;
    std::string_view text = translation.text();
    while (text.ends_with("。") || text.ends_with("）"))
        text.remove_suffix(std::string_view("。").size());
    const std::size_t begin = text.find_last_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ_") + 1;
    const std::string_view word = text.substr(begin);
    // Known things are short (HTTP, UTF), or the source has them too.
    constexpr std::size_t shortest = 6;
    const bool cut = word.ends_with('_') && word.size() > 1;
    if ((!cut && word.size() < shortest) || begin == 0) return;
    if (to_lower(translation.reference->text()).find(to_lower(word)) != std::string::npos) {
        // "UNAVAIL" stands in "unavailable", and is cut off all the same.
        const auto words = translation.reference->words();
        const bool whole = std::any_of(words.begin(), words.end(), [&](Word each) {
            return to_lower(translation.reference->text_of(each)) == to_lower(word);
        });
        if (whole || translation.source_has(word)) return;
    }
    report.at(translation, begin,
              in_quotes(word) + " at the end is a piece of an identifier, which no reader knows");
}

} // namespace phrasebook::lint::checks
