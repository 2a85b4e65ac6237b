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

namespace phrasebook::lint::checks {

namespace {

using Verdict = ChineseTable::Verdict;

/// Characters that ICU maps, and that are right in Traditional texts as well, mostly as another
/// word: 后 (queen), 云 (to say), 范 and 于 (names), 几 (a table). 里, 台, 干, 只, 面, 系, 游, 余
/// are no longer mapped at all.
constexpr std::u32string_view right_in_both = U"丑丰于云仆佣凄几占厘后吨喂夸宁尸岭帘庄彷征恒挽斗昵"
                                              U"晒朴杆杠杰栖棱沉泄洒涂涌淀漓炖睾羡胜腌舍苧范"
                                              U"荐蚝蝎踊采干里台只面系游余么";

/// Words of characters that Traditional texts have as well, in other words: what they are in these.
/// ICU's Hans-Hant has words too, but joins what is parted in Traditional texts (限制造成,
/// 當日志工), and so each says beside which characters it is no word.
struct Slip {
    std::u32string_view written;
    std::u32string_view meant;
    std::u32string_view not_behind{}; ///< 皇 + 后來
    std::u32string_view not_before{}; ///< 關系 + 統
};
constexpr std::array<Slip, 249> slips{{
    {U"主干", U"主幹", U"", U"預涉擾政"},
    {U"之后", U"之後", U"", U"妃羿冠"},
    {U"事后", U"事後", U"", U"妃羿冠"},
    {U"于是", U"於是"},
    {U"云存儲", U"雲端儲存"},
    {U"云平台", U"雲端平台"},
    {U"云服務", U"雲端服務"},
    {U"云端", U"雲端"},
    {U"云計算", U"雲端運算"},
    {U"什么", U"什麼"},
    {U"今后", U"今後", U"", U"妃羿冠"},
    {U"介于", U"介於"},
    {U"以后", U"以後", U"", U"妃羿冠"},
    {U"仿制", U"仿製"},
    {U"企划", U"企劃", U"", U"船算拳水"},
    {U"伺服器里", U"伺服器裡", U"", U"程長民辦"},
    {U"似于", U"似於", U"", U"先小女姓氏右"},
    {U"位于", U"位於"},
    {U"低于", U"低於"},
    {U"余下", U"餘下"},
    {U"余數", U"餘數"},
    {U"余量", U"餘量"},
    {U"余額", U"餘額"},
    {U"依于", U"依於", U"", U"先小女姓氏右"},
    {U"便于", U"便於"},
    {U"備注", U"備註", U"", U"意視入射重冊銷音目"},
    {U"優于", U"優於", U"", U"先小女姓氏右"},
    {U"先于", U"先於", U"", U"先小女姓氏右"},
    {U"先后", U"先後", U"", U"妃羿冠"},
    {U"关于", U"關於"},
    {U"其余", U"其餘"},
    {U"其后", U"其後", U"", U"妃羿冠"},
    {U"典范", U"典範"},
    {U"冗余", U"冗餘"},
    {U"准備", U"準備", U"核批獲照恩允", U"許予考"},
    {U"准則", U"準則", U"核批獲照恩允", U"許予考"},
    {U"准確", U"準確", U"核批獲照恩允", U"許予考"},
    {U"几乎", U"幾乎", U"茶"},
    {U"几個", U"幾個", U"茶"},
    {U"几內", U"幾內", U"茶"},
    {U"几分", U"幾分", U"茶"},
    {U"几天", U"幾天", U"茶"},
    {U"几年", U"幾年", U"茶"},
    {U"几次", U"幾次", U"茶"},
    {U"几秒", U"幾秒", U"茶"},
    {U"几種", U"幾種", U"茶"},
    {U"出于", U"出於", U"", U"先小女姓氏右"},
    {U"划分", U"劃分", U"", U"船"},
    {U"列表里", U"列表裡", U"", U"程長民辦"},
    {U"制作", U"製作",
     U"控限強管編體抑機法專牽節自學稅幣軍兵民黨議年月時雙單帝會公英壓抵遏鉗受克反創建禁宰進",
     U"業用"},
    {U"制品", U"製品",
     U"控限強管編體抑機法專牽節自學稅幣軍兵民黨議年月時雙單帝會公英壓抵遏鉗受克反創建禁宰進"},
    {U"制圖", U"製圖",
     U"控限強管編體抑機法專牽節自學稅幣軍兵民黨議年月時雙單帝會公英壓抵遏鉗受克反創建禁宰進"},
    {U"制片", U"製片",
     U"控限強管編體抑機法專牽節自學稅幣軍兵民黨議年月時雙單帝會公英壓抵遏鉗受克反創建禁宰進"},
    {U"制程", U"製程",
     U"控限強管編體抑機法專牽節自學稅幣軍兵民黨議年月時雙單帝會公英壓抵遏鉗受克反創建禁宰進",
     U"業用"},
    {U"制造", U"製造",
     U"控限強管編體抑機法專牽節自學稅幣軍兵民黨議年月時雙單帝會公英壓抵遏鉗受克反創建禁宰進",
     U"成訪型假福"},
    {U"前后", U"前後", U"", U"妃羿冠"},
    {U"剩余", U"剩餘"},
    {U"印制", U"印製", U"", U"度定約衡"},
    {U"同于", U"同於", U"", U"先小女姓氏右"},
    {U"后來", U"後來", U"皇王太影歌天母"},
    {U"后備", U"後備", U"皇王太影歌天母"},
    {U"后台", U"後台", U"皇王太影歌天母"},
    {U"后天", U"後天", U"皇王太影歌天母"},
    {U"后果", U"後果", U"皇王太影歌天母"},
    {U"后端", U"後端", U"皇王太影歌天母"},
    {U"后綴", U"後綴", U"皇王太影歌天母"},
    {U"后續", U"後續", U"皇王太影歌天母"},
    {U"后置", U"後置", U"皇王太影歌天母"},
    {U"后者", U"後者", U"皇王太影歌天母"},
    {U"后退", U"後退", U"皇王太影歌天母"},
    {U"后面", U"後面", U"皇王太影歌天母"},
    {U"含于", U"含於", U"", U"先小女姓氏右"},
    {U"呼吁", U"呼籲"},
    {U"咨詢", U"諮詢"},
    {U"哪里", U"哪裡", U"", U"長程民辦"},
    {U"善于", U"善於", U"", U"先小女姓氏右"},
    {U"圖片里", U"圖片裡", U"", U"程長民辦"},
    {U"在于", U"在於"},
    {U"基于", U"基於"},
    {U"基准", U"基準", U"核批獲照恩允", U"許予考"},
    {U"复制", U"複製", U"", U"度定約衡"},
    {U"多么", U"多麼"},
    {U"多于", U"多於"},
    {U"多余", U"多餘"},
    {U"大于", U"大於"},
    {U"始于", U"始於", U"", U"先小女姓氏右"},
    {U"存于", U"存於", U"", U"先小女姓氏右"},
    {U"家里", U"家裡", U"", U"長程民辦"},
    {U"寫于", U"寫於", U"", U"先小女姓氏右"},
    {U"寬松", U"寬鬆", U"", U"鼠樹木果山江香針林柏子"},
    {U"對于", U"對於"},
    {U"對准", U"對準", U"核批獲照恩允", U"許予考"},
    {U"導游", U"導遊", U"", U"泳標離牧移擊"},
    {U"小于", U"小於"},
    {U"少于", U"少於"},
    {U"屬于", U"屬於"},
    {U"嵌于", U"嵌於", U"", U"先小女姓氏右"},
    {U"布于", U"布於", U"", U"先小女姓氏右"},
    {U"干淨", U"乾淨"},
    {U"干燥", U"乾燥"},
    {U"干脆", U"乾脆", U"若相"},
    {U"干部", U"幹部", U"若相"},
    {U"延后", U"延後", U"", U"妃羿冠"},
    {U"建于", U"建於", U"", U"先小女姓氏右"},
    {U"往后", U"往後", U"", U"妃羿冠"},
    {U"征求", U"徵求", U"長遠出"},
    {U"征集", U"徵集", U"長遠出"},
    {U"復制", U"複製", U"恢回", U"度定約衡裁式"},
    {U"復合", U"複合", U"恢回修光收康反重"},
    {U"復數", U"複數", U"恢回修光收康反重"},
    {U"復本", U"複本", U"恢回修光收康反重"},
    {U"復製", U"複製", U"恢回修光收康"},
    {U"復雜", U"複雜", U"恢回修光收康反重"},
    {U"心里", U"心裡", U"", U"長程民辦"},
    {U"忙于", U"忙於", U"", U"先小女姓氏右"},
    {U"快于", U"快於", U"", U"先小女姓氏右"},
    {U"怎么", U"怎麼"},
    {U"慢于", U"慢於", U"", U"先小女姓氏右"},
    {U"應于", U"應於", U"", U"先小女姓氏右"},
    {U"成于", U"成於", U"", U"先小女姓氏右"},
    {U"手機里", U"手機裡", U"", U"程長民辦"},
    {U"抵御", U"抵禦"},
    {U"推荐", U"推薦"},
    {U"放于", U"放於", U"", U"先小女姓氏右"},
    {U"放松", U"放鬆", U"", U"鼠樹木果山江香針林柏子"},
    {U"敗于", U"敗於", U"", U"先小女姓氏右"},
    {U"文件里", U"文件裡", U"", U"程長民辦"},
    {U"方塊里", U"方塊裡", U"", U"程長民辦"},
    {U"旅游", U"旅遊", U"", U"泳標離牧移擊"},
    {U"日志", U"日誌", U"當", U"工願慶"},
    {U"早于", U"早於", U"", U"先小女姓氏右"},
    {U"易于", U"易於"},
    {U"晚于", U"晚於", U"", U"先小女姓氏右"},
    {U"最后", U"最後", U"", U"妃羿冠"},
    {U"有助于", U"有助於"},
    {U"松散", U"鬆散"},
    {U"松開", U"鬆開"},
    {U"標准", U"標準", U"核批獲照恩允", U"許予考"},
    {U"樹干", U"樹幹", U"", U"預涉擾政"},
    {U"檔案里", U"檔案裡", U"", U"程長民辦"},
    {U"欄位里", U"欄位裡", U"", U"程長民辦"},
    {U"止于", U"止於", U"", U"先小女姓氏右"},
    {U"此后", U"此後", U"", U"妃羿冠"},
    {U"歸于", U"歸於", U"", U"先小女姓氏右"},
    {U"水准", U"水準", U"核批獲照恩允", U"許予考"},
    {U"決于", U"決於", U"", U"先小女姓氏右"},
    {U"沖突", U"衝突"},
    {U"注冊", U"註冊", U"關專備"},
    {U"注銷", U"註銷", U"關專傾投", U"售"},
    {U"清單里", U"清單裡", U"", U"程長民辦"},
    {U"游客", U"遊客", U"上下中"},
    {U"游戲", U"遊戲", U"上中下"},
    {U"游覽", U"遊覽", U"", U"泳"},
    {U"源于", U"源於", U"", U"先小女姓氏右"},
    {U"漫游", U"漫遊", U"", U"泳標離牧移擊"},
    {U"瀏覽器里", U"瀏覽器裡", U"", U"程長民辦"},
    {U"然后", U"然後", U"", U"妃羿冠"},
    {U"特征", U"特徵", U"", U"服戰收途稅"},
    {U"用于", U"用於"},
    {U"由于", U"由於"},
    {U"留于", U"留於", U"", U"先小女姓氏右"},
    {U"畫面里", U"畫面裡", U"", U"程長民辦"},
    {U"異于", U"異於", U"", U"先小女姓氏右"},
    {U"當于", U"當於", U"", U"先小女姓氏右"},
    {U"監制", U"監製", U"", U"度定約衡"},
    {U"目錄里", U"目錄裡", U"", U"程長民辦"},
    {U"瞄准", U"瞄準", U"核批獲照恩允", U"許予考"},
    {U"短于", U"短於", U"", U"先小女姓氏右"},
    {U"研制", U"研製", U"", U"度定約衡"},
    {U"磁碟里", U"磁碟裡", U"", U"程長民辦"},
    {U"示范", U"示範"},
    {U"程式里", U"程式裡", U"", U"程長民辦"},
    {U"稍后", U"稍後", U"", U"妃羿冠"},
    {U"空間里", U"空間裡", U"", U"程長民辦"},
    {U"立于", U"立於", U"", U"先小女姓氏右"},
    {U"筆划", U"筆劃"},
    {U"等于", U"等於"},
    {U"策划", U"策劃", U"", U"船算拳水"},
    {U"範圍里", U"範圍裡", U"", U"程長民辦"},
    {U"精准", U"精準", U"核批獲照恩允", U"許予考"},
    {U"終于", U"終於"},
    {U"網頁里", U"網頁裡", U"", U"程長民辦"},
    {U"緩沖", U"緩衝"},
    {U"繪制", U"繪製", U"", U"度定約衡"},
    {U"置于", U"置於", U"", U"先小女姓氏右"},
    {U"聯系", U"聯繫", U"", U"統列所主學辦級出數"},
    {U"背后", U"背後", U"", U"妃羿冠"},
    {U"至于", U"至於"},
    {U"舍棄", U"捨棄", U"宿校房農鄰"},
    {U"范例", U"範例"},
    {U"范圍", U"範圍"},
    {U"范本", U"範本"},
    {U"落后", U"落後", U"", U"妃羿冠"},
    {U"處于", U"處於"},
    {U"螢幕里", U"螢幕裡", U"", U"程長民辦"},
    {U"表格里", U"表格裡", U"", U"程長民辦"},
    {U"複制", U"複製", U"", U"度定約裁"},
    {U"要么", U"要麼"},
    {U"見于", U"見於", U"", U"先小女姓氏右"},
    {U"規划", U"規劃", U"", U"船算拳水"},
    {U"規范", U"規範"},
    {U"視窗里", U"視窗裡", U"", U"程長民辦"},
    {U"視訊里", U"視訊裡", U"", U"程長民辦"},
    {U"計划", U"計劃", U"", U"船算拳水"},
    {U"訊息里", U"訊息裡", U"", U"程長民辦"},
    {U"設于", U"設於", U"", U"先小女姓氏右"},
    {U"設定里", U"設定裡", U"", U"程長民辦"},
    {U"象征", U"象徵", U"", U"服戰收途稅"},
    {U"資料夾里", U"資料夾裡", U"", U"程長民辦"},
    {U"資料庫里", U"資料庫裡", U"", U"程長民辦"},
    {U"輕松", U"輕鬆", U"", U"鼠樹木果山江香針林柏子"},
    {U"這么", U"這麼"},
    {U"這里", U"這裡", U"", U"長程民辦"},
    {U"過于", U"過於", U"", U"先小女姓氏右"},
    {U"適于", U"適於"},
    {U"選單里", U"選單裡", U"", U"程長民辦"},
    {U"那么", U"那麼"},
    {U"那里", U"那裡", U"", U"長程民辦"},
    {U"郵件里", U"郵件裡", U"", U"程長民辦"},
    {U"采取", U"採取", U"風文神光色"},
    {U"采樣", U"採樣", U"風文神光色"},
    {U"采用", U"採用", U"風文神光色"},
    {U"采礦", U"採礦", U"風文神光色"},
    {U"采納", U"採納", U"風文神光色"},
    {U"采訪", U"採訪", U"風文神光色"},
    {U"采購", U"採購", U"風文神光色"},
    {U"采集", U"採集", U"風文神光色"},
    {U"里面", U"裡面", U"公英海鄰千百"},
    {U"重制", U"重製", U"嚴慎鄭", U"度定約裁憲"},
    {U"重復", U"重複", U"嚴", U"發工課職合原健活興查習"},
    {U"錄于", U"錄於", U"", U"先小女姓氏右"},
    {U"錄制", U"錄製", U"", U"度定約衡"},
    {U"鑒于", U"鑒於"},
    {U"長于", U"長於", U"", U"先小女姓氏右"},
    {U"開辟", U"開闢"},
    {U"開采", U"開採", U"風文神光色"},
    {U"關于", U"關於"},
    {U"關系", U"關係", U"", U"統列所主學辦級出數"},
    {U"防御", U"防禦"},
    {U"防范", U"防範"},
    {U"附于", U"附於", U"", U"先小女姓氏右"},
    {U"附注", U"附註", U"", U"意視入射重冊銷音目"},
    {U"限于", U"限於"},
    {U"隨后", U"隨後", U"", U"妃羿冠"},
    {U"雜志", U"雜誌", U"", U"願在於工"},
    {U"電腦里", U"電腦裡", U"", U"程長民辦"},
    {U"餅干", U"餅乾"},
    {U"骨干", U"骨幹", U"", U"預涉擾政"},
    {U"高于", U"高於"},
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

/// The characters that some slip begins with, so that others are passed over at once.
bool begins_slip(char32_t character) {
    static const std::bitset<0x10000> firsts = [] {
        std::bitset<0x10000> bits;
        for (const Slip& slip : slips)
            bits.set(slip.written.front() & 0xFFFFU);
        return bits;
    }();
    return character < 0x10000 && firsts.test(character);
}

bool is_one_of(char32_t character, std::u32string_view list) {
    return list.find(character) != std::u32string_view::npos;
}

/// The slip that begins there; null where none does.
const Slip* slip_at(const ScannedText& said, std::size_t i) {
    if (!begins_slip(said.characters()[i].value)) return nullptr;
    const char32_t before = i == 0 ? U' ' : character_at(said, i - 1);
    const auto* const found = std::find_if(slips.begin(), slips.end(), [&](const Slip& slip) {
        return matches(said, i, slip.written) && !is_one_of(before, slip.not_behind)
               && !is_one_of(character_at(said, i + slip.written.size()), slip.not_before);
    });
    return found == slips.end() ? nullptr : found;
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
        const Slip* const slip = slip_at(said, i);
        if (slip == nullptr && is_after(said, i) && !code.covers(characters[i].at)) {
            --left;
            report.at(translation, characters[i].at, stands_for(c, U'後'));
        }
        if (slip == nullptr) continue;
        --left;
        const std::size_t at = characters[i].at;
        i += slip->written.size() - 1; // 對于 + 是否 is no 于是
        if (!code.covers(at))
            report.at(translation, at,
                      in_quotes(utf8(slip->written)) + " is Simplified; Traditional is "
                          + in_quotes(utf8(slip->meant)));
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
