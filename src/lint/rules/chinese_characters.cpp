// Characters that do not belong into Traditional Chinese: Simplified ones, kana, and two forms of
// one character in one file.
#include <algorithm>
#include <array>
#include <bitset>
#include <string>
#include <string_view>
#include <vector>

#include "lint/characters.hpp"
#include "lint/chinese_table.hpp"
#include "lint/code_spans.hpp"
#include "lint/prose.hpp"
#include "lint/rules/checks.hpp"
#include "lint/rules/simplified_words.hpp"

namespace phrasebook::lint::checks {

namespace {

using Verdict = ChineseTable::Verdict;

/// Characters that ICU maps, and that are right in Traditional texts as well, mostly as another
/// word: 后 (queen), 云 (to say), 范 and 于 (names), 几 (a table). 里, 台, 干, 只, 面, 系, 游, 余
/// are no longer mapped at all.
constexpr std::u32string_view right_in_both = U"丑丰于云仆佣凄几占厘后吨喂夸宁尸岭帘庄彷征恒挽斗昵"
                                              U"晒朴杆杠杰栖棱沉泄洒涂涌淀漓炖睾羡胜腌舍苧范"
                                              U"荐蚝蝎踊采干里台只面系游余么";

/// Words in which a mapped character is right.
constexpr std::array<std::u32string_view, 4> right_words{U"拮据", U"鄉愿", U"万俟", U"筑波"};

/// Forms of one character, both in Taiwan's set or Hong Kong's, of which a file keeps to one.
struct Variant {
    char32_t one;
    char32_t other;
};
constexpr std::array<Variant, 16> variants{{
    {U'裏', U'裡'},
    {U'臺', U'台'},
    {U'着', U'著'},
    {U'爲', U'為'},
    {U'衆', U'眾'},
    {U'羣', U'群'},
    {U'峯', U'峰'},
    {U'綫', U'線'},
    {U'啓', U'啟'},
    {U'説', U'說'},
    {U'麪', U'麵'},
    {U'産', U'產'},
    {U'値', U'值'},
    {U'録', U'錄'},
    {U'衞', U'衛'},
    {U'牀', U'床'},
}};

bool is_kana(char32_t c) {
    return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA)
           || (c >= 0xFF66 && c <= 0xFF9D && c != 0xFF70);
}

bool has_kana(const ScannedText& text) {
    const auto characters = text.characters();
    return std::any_of(characters.begin(), characters.end(),
                       [](const Character& each) { return is_kana(each.value); });
}

/// Kana without a Chinese character are Japanese that nobody translated, unless they are there for
/// themselves: the name of a script or a language, or a face, ¯\_(ツ)_/¯.
bool is_left_in_japanese(const Translation& translation) {
    const auto characters = translation.said.characters();
    const auto kana = std::count_if(characters.begin(), characters.end(),
                                    [](const Character& each) { return is_kana(each.value); });
    if (kana < 2) return false;
    const std::string_view text = translation.text();
    if (text == "ひらがな" || text == "カタカナ" || text == "かな") return false;
    if (translation.reference == nullptr) return true;
    const std::string source = to_lower(translation.reference->text());
    constexpr std::array<std::string_view, 4> about_them{"japan", "kana", "ainu", "okinawa"};
    return std::none_of(about_them.begin(), about_them.end(), [&](std::string_view word) {
        return source.find(word) != std::string::npos;
    });
}

bool matches(const ScannedText& said, std::size_t begin, std::u32string_view word) {
    const auto characters = said.characters();
    if (begin + word.size() > characters.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (characters[begin + i].value != word[i]) return false;
    return true;
}

/// The characters that some Simplified word begins with, so that others are passed over at once.
bool begins_simplified_word(char32_t character) {
    static const std::bitset<0x10000> firsts = [] {
        std::bitset<0x10000> bits;
        for (const SimplifiedWord& word : simplified_words())
            bits.set(word.written.front() & 0xFFFFU);
        return bits;
    }();
    return character < 0x10000 && firsts.test(character);
}

bool is_one_of(char32_t character, std::u32string_view list) {
    return list.find(character) != std::u32string_view::npos;
}

/// The Simplified word that begins there; null where none does.
const SimplifiedWord* simplified_word_at(const ScannedText& said, std::size_t i) {
    if (!begins_simplified_word(said.characters()[i].value)) return nullptr;
    const char32_t before = i == 0 ? U' ' : character_at(said, i - 1);
    for (const SimplifiedWord& word : simplified_words())
        if (matches(said, i, word.written) && !is_one_of(before, word.not_behind)
            && !is_one_of(character_at(said, i + word.written.size()), word.not_before))
            return &word;
    return nullptr;
}

/// "重啟后，", "儲存后再試": whether 后 says "after", by what stands around it. A queen is one of
/// somebody's (皇后, 影后), and has no adverb behind her.
bool is_after(const ScannedText& said, std::size_t i) {
    constexpr std::u32string_view of_queens =
        U"皇王太影歌天母西視球蜂蟻舞夏神仙黑白紅廢立封帝賢呂武"
        U"嬪妃名豔艷鄧竇衛元宣孝女侯賈與和為是";
    constexpr std::u32string_view behind = U"，。、；：！？）」再才即會將請仍就自無可並若則";
    if (said.characters()[i].value != U'后' || i == 0) return false;
    const char32_t before = character_at(said, i - 1);
    const bool ends =
        i + 1 == said.characters().size() || is_one_of(character_at(said, i + 1), behind);
    return ends && is_han(before) && !is_one_of(before, of_queens);
}

/// Whether a character is part of a word that is right.
bool is_in_right_word(const ScannedText& said, std::size_t i) {
    return std::any_of(right_words.begin(), right_words.end(), [&](std::u32string_view word) {
        const std::size_t within = word.find(said.characters()[i].value);
        return within != std::u32string_view::npos && i >= within
               && matches(said, i - within, word);
    });
}

/// The name that a language gives itself is the same in every language: 简体中文.
bool is_own_name(const ScannedText& said, std::size_t i) {
    constexpr std::u32string_view name = U"简体";
    return matches(said, i, name) || (i > 0 && matches(said, i - 1, name));
}

bool is_hongkong(const Translation& translation) {
    return translation.document.language
           && (translation.document.language->region() == "HK"
               || translation.document.language->region() == "MO");
}

std::string stands_for(char32_t written, char32_t meant) {
    return in_quotes(encode(written)) + " is the Simplified form of " + in_quotes(encode(meant));
}

std::string utf8(std::u32string_view text) {
    std::string result;
    for (const char32_t c : text)
        result += encode(c);
    return result;
}

} // namespace

void chinese_simplified(const Translation& translation, Report& report) {
    const ScannedText& said = translation.said;
    if (!said.has_han()) return;
    const ChineseTable& table = ChineseTable::get();
    const auto characters = said.characters();
    CodeSpans code(said);
    std::size_t left = most_looked_at;
    for (std::size_t i = 0; i < characters.size() && left > 0; ++i) {
        const Verdict verdict = table.verdict(characters[i].value);
        const bool wrong = verdict == Verdict::simplified
                           || (verdict == Verdict::hongkong && !is_hongkong(translation));
        if (!wrong) continue;
        // Japanese has some of them: chinese-kana says it.
        if (left-- == most_looked_at && has_kana(said)) return;
        if (is_own_name(said, i) || translation.source_has(encode(characters[i].value))
            || code.covers(characters[i].at))
            continue;
        report.at(translation, characters[i].at,
                  stands_for(characters[i].value, table.traditional(characters[i].value)));
    }
}

void chinese_mapped(const Translation& translation, Report& report) {
    const ScannedText& said = translation.said;
    if (!said.has_han()) return;
    const ChineseTable& table = ChineseTable::get();
    const auto characters = said.characters();
    CodeSpans code(said);
    std::size_t left = most_looked_at;
    for (std::size_t i = 0; i < characters.size() && left > 0; ++i) {
        const char32_t c = characters[i].value;
        if (!is_han(c)) continue;
        if (!is_one_of(c, right_in_both) && table.verdict(c) == Verdict::mapped) {
            --left;
            if (!is_in_right_word(said, i) && !is_own_name(said, i)
                && !translation.source_has(encode(c)) && !code.covers(characters[i].at))
                report.at(translation, characters[i].at, stands_for(c, table.traditional(c)));
            continue;
        }
        const SimplifiedWord* const word = simplified_word_at(said, i);
        if (word == nullptr && is_after(said, i) && !code.covers(characters[i].at)) {
            --left;
            report.at(translation, characters[i].at, stands_for(c, U'後'));
        }
        if (word == nullptr) continue;
        --left;
        const std::size_t at = characters[i].at;
        i += word->written.size() - 1; // 對于 + 是否 is no 于是
        if (!code.covers(at))
            report.at(translation, at,
                      in_quotes(utf8(word->written)) + " is Simplified; Traditional is "
                          + in_quotes(utf8(word->meant)));
    }
}

void chinese_kana(const Translation& translation, Report& report) {
    const ScannedText& said = translation.said;
    if (said.is_ascii()) return;
    if (translation.reference != nullptr && has_kana(*translation.reference)) return;
    if (!said.has_han() && !is_left_in_japanese(translation)) return;
    CodeSpans code(said);
    std::size_t left = most_looked_at;
    for (const Character& each : said.characters()) {
        if (!is_kana(each.value)) continue;
        if (left-- == 0) return;
        if (is_quoted(translation.text(), each.at) || code.covers(each.at)) continue;
        return report.at(translation, each.at,
                         in_quotes(encode(each.value)) + " is Japanese and no Chinese");
    }
}

void chinese_variant(const Document& document, Report& report) {
    struct Seen {
        const formats::PoEntry* entry;
        const formats::PoText* text;
        std::size_t at;
    };
    struct Count {
        std::size_t one = 0;
        std::size_t other = 0;
        std::vector<Seen> few_one;
        std::vector<Seen> few_other;
    };
    constexpr std::size_t most_kept = 20;
    std::array<Count, variants.size()> counts{};
    std::array<std::array<std::string, 2>, variants.size()> forms;
    for (std::size_t i = 0; i < variants.size(); ++i)
        forms[i] = {encode(variants[i].one), encode(variants[i].other)};
    for (const formats::PoEntry& entry : document.file.entries) {
        if (!is_live(entry) || entry.fuzzy()) continue;
        for (const formats::PoText& text : entry.msgstr)
            for (std::size_t i = 0; i < variants.size(); ++i) {
                const std::size_t one = text.value.find(forms[i][0]);
                const std::size_t other = text.value.find(forms[i][1]);
                Count& count = counts[i];
                if (one != std::string::npos && ++count.one <= most_kept)
                    count.few_one.push_back({&entry, &text, one});
                if (other != std::string::npos && ++count.other <= most_kept)
                    count.few_other.push_back({&entry, &text, other});
            }
    }
    for (std::size_t i = 0; i < variants.size(); ++i) {
        const Count& count = counts[i];
        const bool first_is_rare = count.one * 4 <= count.other && count.one <= most_kept;
        const bool other_is_rare = count.other * 4 <= count.one && count.other <= most_kept;
        if (count.one == 0 || count.other == 0 || (!first_is_rare && !other_is_rare)) continue;
        const char32_t rare = first_is_rare ? variants[i].one : variants[i].other;
        const char32_t usual = first_is_rare ? variants[i].other : variants[i].one;
        for (const Seen& seen : first_is_rare ? count.few_one : count.few_other)
            report.at(*seen.entry, *seen.text, seen.at,
                      in_quotes(encode(rare)) + ", where the file mostly writes "
                          + in_quotes(encode(usual)));
    }
}

} // namespace phrasebook::lint::checks
