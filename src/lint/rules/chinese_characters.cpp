// Characters that do not belong into Traditional Chinese: Simplified ones, kana, and two forms of
// one character in one file.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "lint/characters.hpp"
#include "lint/chinese_table.hpp"
#include "lint/prose.hpp"
#include "lint/rules/checks.hpp"

namespace phrasebook::lint::checks {

namespace {

using Verdict = ChineseTable::Verdict;

/// Characters that ICU maps, and that are right in Traditional texts as well, mostly as another
/// word: 后 (queen), 云 (to say), 范 and 于 (names), 几 (a table). 里, 台, 干, 只, 面, 系, 游, 余
/// are no longer mapped at all.
constexpr std::u32string_view right_in_both = U"丑丰于云仆佣凄几占厘后吨喂夸宁尸岭帘庄彷征恒挽斗昵"
                                              U"晒朴杆杠杰栖棱沉泄洒涂涌淀漓炖睾羡胜腌舍苧范"
                                              U"荐蚝蝎踊采干里台只面系游余么";

/// Words of such characters that are Simplified all the same, and what they are.
struct Slip {
    std::u32string_view written;
    std::u32string_view meant;
};
constexpr std::array<Slip, 39> slips{{
    {U"之后", U"之後"}, {U"以后", U"以後"}, {U"然后", U"然後"}, {U"最后", U"最後"},
    {U"后面", U"後面"}, {U"后端", U"後端"}, {U"背后", U"背後"}, {U"稍后", U"稍後"},
    {U"后台", U"後台"}, {U"后續", U"後續"}, {U"由于", U"由於"}, {U"关于", U"關於"},
    {U"對于", U"對於"}, {U"等于", U"等於"}, {U"大于", U"大於"}, {U"小于", U"小於"},
    {U"位于", U"位於"}, {U"用于", U"用於"}, {U"處于", U"處於"}, {U"于是", U"於是"},
    {U"云端", U"雲端"}, {U"其余", U"其餘"}, {U"剩余", U"剩餘"}, {U"多余", U"多餘"},
    {U"余下", U"餘下"}, {U"特征", U"特徵"}, {U"范圍", U"範圍"}, {U"規范", U"規範"},
    {U"示范", U"示範"}, {U"標准", U"標準"}, {U"准確", U"準確"}, {U"准備", U"準備"},
    {U"日志", U"日誌"}, {U"這里", U"這裡"}, {U"那里", U"那裡"}, {U"哪里", U"哪裡"},
    {U"里面", U"裡面"}, {U"推荐", U"推薦"}, {U"干淨", U"乾淨"},
}};

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

bool matches(const ScannedText& said, std::size_t begin, std::u32string_view word) {
    const auto characters = said.characters();
    if (begin + word.size() > characters.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (characters[begin + i].value != word[i]) return false;
    return true;
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
    std::size_t left = most_looked_at;
    for (std::size_t i = 0; i < characters.size() && left > 0; ++i) {
        const Verdict verdict = table.verdict(characters[i].value);
        const bool wrong = verdict == Verdict::simplified
                           || (verdict == Verdict::hongkong && !is_hongkong(translation));
        if (!wrong) continue;
        // Japanese has some of them: chinese-kana says it.
        if (left-- == most_looked_at && has_kana(said)) return;
        if (is_own_name(said, i) || translation.source_has(encode(characters[i].value))) continue;
        report.at(translation, characters[i].at,
                  stands_for(characters[i].value, table.traditional(characters[i].value)));
    }
}

void chinese_mapped(const Translation& translation, Report& report) {
    const ScannedText& said = translation.said;
    if (!said.has_han()) return;
    const ChineseTable& table = ChineseTable::get();
    const auto characters = said.characters();
    std::size_t left = most_looked_at;
    for (std::size_t i = 0; i < characters.size() && left > 0; ++i) {
        const char32_t c = characters[i].value;
        if (!is_han(c)) continue;
        const bool either = right_in_both.find(c) != std::u32string_view::npos;
        if (!either && table.verdict(c) == Verdict::mapped) {
            --left;
            if (!is_in_right_word(said, i) && !is_own_name(said, i)
                && !translation.source_has(encode(c)))
                report.at(translation, characters[i].at, stands_for(c, table.traditional(c)));
            continue;
        }
        for (const Slip& slip : slips)
            if (c == slip.written.front() && matches(said, i, slip.written))
                report.at(translation, characters[i].at,
                          in_quotes(utf8(slip.written)) + " is Simplified; Traditional is "
                              + in_quotes(utf8(slip.meant)));
    }
}

void chinese_kana(const Translation& translation, Report& report) {
    const ScannedText& said = translation.said;
    if (!said.has_han()) return; // a name by itself: ひらがな
    if (translation.reference != nullptr && has_kana(*translation.reference)) return;
    std::size_t left = most_looked_at;
    for (const Character& each : said.characters()) {
        if (!is_kana(each.value)) continue;
        if (left-- == 0) return;
        if (is_quoted(translation.text(), each.at)) continue;
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
