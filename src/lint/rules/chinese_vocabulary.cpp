// Words of mainland China in texts for Taiwan. Only what software says and Taiwan does not; words
// that are right there in another sense (程序, 信號, 支持, 項目) are not here alone, but in the
// compounds that leave no doubt (應用程序).
#include <algorithm>
#include <array>
#include <bitset>
#include <string>
#include <string_view>

#include "formats/ascii.hpp"
#include "lint/characters.hpp"
#include "lint/code_spans.hpp"
#include "lint/rules/checks.hpp"

namespace phrasebook::lint::checks {

namespace {

struct Term {
    std::string_view written;
    std::string_view meant;
    /// What has the same characters in a row and is right: 快取 + 內 + 存取 is no 內存.
    std::string_view exceptions{};
};

constexpr std::array<Term, 128> terms{{
    {"服務器", "伺服器", "服務器材"},
    {"網絡", "網路"},
    {"軟件", "軟體"},
    {"硬件", "硬體"},
    {"信息", "訊息、資訊", "信息素 相信息 威信息 電信息"},
    {"默認", "預設", "默默認"},
    {"缺省", "預設", "欠缺省"},
    {"內存", "記憶體",
     "內存取 內存放 內存在 內存有 內存檔 內存入 內存成 內存儲 內存款 內存活 國內存"},
    {"硬盤", "硬碟"},
    {"磁盤", "磁碟"},
    {"光盤", "光碟", "陽光盤 目光盤 觀光盤"},
    {"軟盤", "軟碟"},
    {"U盤", "隨身碟"},
    {"鼠標", "滑鼠"},
    {"打印", "列印", "拷打印 敲打印"},
    {"屏幕", "螢幕"},
    {"文件夾", "資料夾", "文件夾帶 文件夾雜"},
    {"文件名", "檔名", "文件名稱 文件名為 文件名單"},
    {"字符", "字元", "字符合 文字符號 數字符號 字符號"},
    {"字符串", "字串"},
    {"字節", "位元組", "字節錄 數字節 文字節"},
    {"數據庫", "資料庫"},
    {"數據包", "封包", "數據包含 數據包括"},
    {"元數據", "詮釋資料、中繼資料", "多元數據"},
    {"緩存", "快取", "緩存在 暫緩存"},
    {"鏈接", "連結"},
    {"註冊表", "登錄檔", "註冊表單 註冊表格"},
    {"密鑰", "金鑰"},
    {"端口", "連接埠", "尖端口 終端口 兩端口 雲端口 前端口 後端口 高端口"},
    {"視頻", "影片、視訊"},
    {"音頻", "音訊", "雙音頻"},
    {"圖標", "圖示", "地圖標 圖標示 圖標題 圖標籤 圖標記 圖標註 圖標明 圖標出"},
    {"窗口", "視窗",
     "聯絡窗口 單一窗口 服務窗口 對外窗口 對口窗口 申訴窗口 諮詢窗口 本校窗口 承辦窗口 聯繫窗口 "
     "售票窗口 專責窗口 報名窗口"},
    {"應用程序", "應用程式", "應用程序列 應用程序號"},
    {"程序員", "程式設計師", "程序員工"},
    {"線程", "執行緒", "連線程 離線程 上線程 在線程 路線程 線程式 線程序 線程度 斷線程"},
    {"多線程", "多執行緒"},
    {"子進程", "子行程"},
    {"父進程", "父行程"},
    {"守護進程", "常駐程式"},
    {"網絡協議", "網路協定"},
    {"傳輸協議", "傳輸協定"},
    {"通信協議", "通訊協定"},
    {"接口", "介面", "連接口 轉接口 焊接口 銜接口 直接口 間接口 交接口 接口令 插接口 接口譯"},
    {"變量", "變數", "改變量 轉變量 突變量 應變量"},
    {"常量", "常數", "正常量 通常量 異常量 經常量 平常量 日常量"},
    {"數組", "陣列",
     "多數組 參數組 整數組 函數組 變數組 係數組 常數組 數組織 少數組 數組成 分數組 數組號"},
    {"隊列", "佇列", "部隊列 軍隊列"},
    {"堆棧", "堆疊"},
    {"遞歸", "遞迴"},
    {"算法", "演算法",
     "演算法 計算法 換算法 運算法 珠算法 估算法 推算法 預算法 結算法 決算法 打算法"},
    {"兼容", "相容", "兼容並"},
    {"加載", "載入", "增加載 附加載 追加載 參加載 更加載 加載明 添加載"},
    {"異步", "非同步", "變異步 差異步"},
    {"調試", "除錯、偵錯", "強調試"},
    {"粘貼", "貼上"},
    {"剪貼板", "剪貼簿"},
    {"回車", "歸位字元、Enter", "返回車 取回車 收回車 開回車 駛回車 趕回車"},
    {"查找", "尋找", "檢查找 搜查找 調查找"},
    {"博客", "部落格", "博客來"},
    {"互聯網", "網際網路"},
    {"因特網", "網際網路"},
    {"局域網", "區域網路"},
    {"以太網", "乙太網路"},
    {"網關", "閘道", "網關閉 網關於 網關係 網關聯"},
    {"域名", "網域名稱", "網域名 區域名 領域名 海域名 流域名 地域名 區域名稱 場域名 值域名 全域名"},
    {"帶寬", "頻寬", "絲帶寬 彩帶寬 色帶寬 條帶寬 皮帶寬 地帶寬 領帶寬"},
    {"寬帶", "寬頻"},
    {"服務端", "伺服器端"},
    {"在線幫助", "線上說明"},
    {"在線文檔", "線上文件"},
    {"源代碼", "原始碼", "資源代碼 來源代碼 電源代碼"},
    {"全局", "全域",
     "安全局 完全局 全局面 保全局 健全局 齊全局 全局勢 觀全局 握全局 顧全局 覽全局"},
    {"分辨率", "解析度"},
    {"模塊", "模組"},
    {"插件", "外掛程式", "安插件"},
    {"擴展名", "副檔名"},
    {"芯片", "晶片"},
    {"主板", "主機板"},
    {"顯卡", "顯示卡"},
    {"聲卡", "音效卡"},
    {"人工智能", "人工智慧"},
    {"智能手機", "智慧型手機"},
    {"移動設備", "行動裝置"},
    {"短信", "簡訊", "簡短信 短信賴 縮短信 短信任"},
    {"激活", "啟用", "刺激活 激活化"},
    {"批處理", "批次處理", "分批處理 大批處理 整批處理 逐批處理 一批處理 首批處理"},
    {"首選項", "偏好設定", "首選項目"},
    {"命令行", "命令列", "命令行為 命令行事 命令行程 命令行動"},
    {"字段", "欄位", "數字段 文字段 字段落"},
    {"存儲", "儲存", "內存儲 留存儲 保存儲 暫存儲 現存儲 庫存儲"},
    {"訪問權限", "存取權限"},
    {"訪問控制", "存取控制"},
    {"面向對象", "物件導向"},
    {"構造函數", "建構函式"},
    {"操作系統", "作業系統"},
    {"筆記本電腦", "筆記型電腦"},
    {"光標", "游標", "目光標 觀光標 陽光標 日光標 光標準 月光標 燈光標 感光標 曝光標"},
    {"十六進制", "十六進位", "十六進制度"},
    {"二進制", "二進位", "十二進制 二進制度 二進制定"},
    {"八進制", "八進位", "十八進制"},
    {"十進制", "十進位", "十進制度"},
    {"比特", "位元", "比特幣 比特別 相比特 對比特 阿比特 比特定 比特殊"},
    {"縮略圖", "縮圖"},
    {"截屏", "螢幕截圖"},
    {"全屏", "全螢幕"},
    {"句柄", "控制代碼", "語句柄"},
    {"套接字", "通訊端", "套接字元"},
    {"正則表達式", "正規表示式"},
    {"哈希", "雜湊"},
    {"散列", "雜湊", "分散列 離散列"},
    {"魯棒", "穩健"},
    {"通配符", "萬用字元", "萬用通配符"},
    {"占位符", "預留位置"},
    {"標識符", "識別字", "標識符合"},
    {"激光", "雷射", "刺激光"},
    {"打印機", "印表機"},
    {"掃描儀", "掃描器", "掃描儀器"},
    {"攝像頭", "攝影機"},
    {"源文件", "原始檔", "來源文件 資源文件 開源文件 根源文件 能源文件"},
    {"頭文件", "標頭檔", "開頭文件 抬頭文件"},
    {"庫文件", "函式庫檔", "倉庫文件 資料庫文件 知識庫文件"},
    {"宏定義", "巨集定義", "恢宏定義"},
    {"編程", "程式設計", "改編程 主編程 整編程 彙編程 組編程 重編程 選編程 新編程"},
    {"交互式", "互動式"},
    {"黑客", "駭客", "黑客松"},
    {"菜單", "選單", "今日菜單 餐廳菜單 點菜單"},
    {"重定向", "重新導向"},
}};

/// The characters that some term begins with, so that others are passed over at once.
bool begins_term(char32_t character) {
    static const std::bitset<0x10000> firsts = [] {
        std::bitset<0x10000> bits;
        for (const Term& term : terms)
            bits.set(decode(term.written, 0).value & 0xFFFFU);
        return bits;
    }();
    return character < 0x10000 && firsts.test(character);
}

bool is_exception(std::string_view text, std::size_t at, const Term& term) {
    std::string_view rest = term.exceptions;
    for (std::string_view word = formats::next_word(rest, " "); !word.empty();
         word = formats::next_word(rest, " ")) {
        const std::size_t within = word.find(term.written);
        if (within != std::string_view::npos && within <= at
            && text.substr(at - within).starts_with(word))
            return true;
    }
    return false;
}

} // namespace

void chinese_vocabulary(const Translation& translation, Report& report) {
    const ScannedText& said = translation.said;
    if (!said.has_han()) return;
    const std::string_view text = translation.text();
    CodeSpans code(said);
    std::size_t done = 0;
    for (const Character& each : said.characters()) {
        if (each.at < done || !begins_term(each.value)) continue;
        const Term* found = nullptr;
        for (const Term& term : terms)
            if (text.substr(each.at).starts_with(term.written)
                && (found == nullptr || found->written.size() < term.written.size())
                && !is_exception(text, each.at, term))
                found = &term;
        if (found == nullptr || code.covers(each.at)) continue;
        report.at(translation, each.at,
                  in_quotes(found->written) + " is said in mainland China; Taiwan says "
                      + in_quotes(found->meant));
        done = each.at + found->written.size();
    }
}

} // namespace phrasebook::lint::checks
