#include "lint/code_spans.hpp"

#include <algorithm>
#include <string_view>

#include "lint/characters.hpp"

namespace phrasebook::lint {

namespace {

bool is_ascii_word(char c) noexcept {
    return is_ascii_letter(static_cast<unsigned char>(c))
           || is_ascii_digit(static_cast<unsigned char>(c));
}

bool is_word_byte(char c) noexcept {
    return is_ascii_word(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// White space, marks and quotes of which no address has one.
bool ends_token(char32_t c) noexcept {
    constexpr std::u32string_view marks =
        U"\n\r\"<>`\u202F，。、；：？！…（）「」『』《》【】〈〉“”‘’«»";
    return is_blank(c) || marks.find(c) != std::u32string_view::npos;
}

/// Of the bytes before `at`, down to `begin`, where those begin that `belongs` takes.
template<class Belongs>
std::size_t back_over(std::string_view text, std::size_t begin, std::size_t at, Belongs belongs) {
    while (at > begin && belongs(text[at - 1]))
        --at;
    return at;
}

} // namespace

bool CodeSpans::covers(std::size_t at) {
    if (!found_) find();
    found_ = true;
    const auto behind =
        std::upper_bound(spans_.begin(), spans_.end(), at,
                         [](std::size_t index, const Word& span) { return index < span.begin; });
    return behind != spans_.begin() && at < std::prev(behind)->end;
}

void CodeSpans::add(std::size_t begin, std::size_t end) {
    if (begin < end)
        spans_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
}

void CodeSpans::find() {
    if (!said_.has_any_of("`@/\\.")) return;
    find_quoted();
    std::size_t begin = 0;
    for (const Character& each : said_.characters()) {
        if (!ends_token(each.value)) continue;
        look_into(begin, each.at);
        begin = each.at + encode(each.value).size();
    }
    look_into(begin, said_.text().size());
    std::sort(spans_.begin(), spans_.end(),
              [](const Word& a, const Word& b) { return a.begin < b.begin; });
    std::vector<Word> merged;
    for (const Word& span : spans_) {
        if (!merged.empty() && span.begin <= merged.back().end)
            merged.back().end = std::max(merged.back().end, span.end);
        else
            merged.push_back(span);
    }
    spans_ = std::move(merged);
}

void CodeSpans::find_quoted() {
    if (!said_.has('`')) return;
    const std::string_view text = said_.text();
    for (std::size_t open = text.find('`'); open != std::string_view::npos;) {
        const std::size_t close = text.find('`', open + 1);
        if (close == std::string_view::npos) return;
        const std::string_view inside = text.substr(open, close - open);
        // "`word'" is GNU's way to quote, and the next one opens again.
        const bool code = inside.find_first_of("'\n") == std::string_view::npos;
        if (code) add(open, close + 1);
        open = code ? text.find('`', close + 1) : close;
    }
}

void CodeSpans::look_into(std::size_t begin, std::size_t end) {
    if (begin >= end) return;
    const std::string_view token = said_.text().substr(begin, end - begin);
    if (token.find_first_of("@/\\.") == std::string_view::npos) return;
    find_address(begin, end);
    find_mail(begin, end);
    find_path(begin, end);
    find_file_name(begin, end);
}

/// "https://example.org/網頁,二": to the end of the token, for what follows may be a part of it.
void CodeSpans::find_address(std::size_t begin, std::size_t end) {
    const std::string_view text = said_.text().substr(0, end);
    if (const std::size_t at = text.find("://", begin); at != std::string_view::npos)
        add(back_over(text, begin, at, is_ascii_word), end);
    const std::size_t at = text.find("www.", begin);
    if (at != std::string_view::npos && (at == begin || !is_ascii_word(text[at - 1]))) add(at, end);
    // "example.org/網頁,二": a host has a stop in it, and a slash behind it.
    const auto belongs = [](char c) { return is_ascii_word(c) || c == '-' || c == '.'; };
    for (std::size_t slash = text.find('/', begin); slash != std::string_view::npos;
         slash = text.find('/', slash + 1)) {
        const std::size_t first = back_over(text, begin, slash, belongs);
        const std::size_t stop = text.substr(first, slash - first).find('.');
        if (stop != std::string_view::npos && stop > 0 && first + stop + 2 < slash
            && is_ascii_letter(static_cast<unsigned char>(text[slash - 1])))
            return add(first, end);
    }
}

void CodeSpans::find_mail(std::size_t begin, std::size_t end) {
    const std::string_view text = said_.text().substr(0, end);
    const auto belongs = [](char c) {
        return is_word_byte(c) || std::string_view("._%+-").find(c) != std::string_view::npos;
    };
    for (std::size_t at = text.find('@', begin); at != std::string_view::npos;) {
        const std::size_t first = back_over(text, begin, at, belongs);
        std::size_t last = at + 1;
        while (last < end && belongs(text[last]))
            ++last;
        if (first < at && text.substr(at, last - at).find('.') != std::string_view::npos)
            add(first, last);
        begin = last;
        at = text.find('@', last);
    }
}

/// "/etc/檔案", "~/檔案", "C:\檔案". "是/否" is none.
void CodeSpans::find_path(std::size_t begin, std::size_t end) {
    const std::string_view text = said_.text().substr(0, end);
    for (std::size_t i = begin; i + 1 < end; ++i) {
        const char before = i == begin ? '(' : text[i - 1];
        const bool starts = before == '(' || before == '\'' || before == '=' || before == '['
                            || before == ',' || static_cast<unsigned char>(before) >= 0x80;
        if (!starts) continue;
        const std::string_view rest = text.substr(i);
        const bool root = rest[0] == '/' && is_ascii_letter(static_cast<unsigned char>(rest[1]))
                          && (i == begin || rest.find('/', 1) != std::string_view::npos);
        const bool relative =
            rest.starts_with("~/") || rest.starts_with("./") || rest.starts_with("../");
        const bool drive = rest.size() > 2 && is_ascii_letter(static_cast<unsigned char>(rest[0]))
                           && rest[1] == ':' && (rest[2] == '\\' || rest[2] == '/');
        const bool share = rest.starts_with("\\\\") && rest.size() > 2 && is_word_byte(rest[2]);
        if (root || relative || drive || share) return add(i, end);
    }
}

/// "名稱.txt", "名稱(副本).txt". What stands before a name of Latin letters is the sentence's.
void CodeSpans::find_file_name(std::size_t begin, std::size_t end) {
    const std::string_view text = said_.text().substr(0, end);
    constexpr std::size_t longest_ending = 4;
    for (std::size_t dot = text.find('.', begin); dot != std::string_view::npos;
         dot = text.find('.', dot + 1)) {
        std::size_t last = dot + 1;
        bool letter = false;
        for (; last < end && is_ascii_word(text[last]); ++last)
            letter = letter || (text[last] >= 'a' && text[last] <= 'z');
        if (!letter || last - dot - 1 < 2 || last - dot - 1 > longest_ending || dot == begin)
            continue;
        std::size_t name = dot;
        if (text[dot - 1] == ')') {
            constexpr std::size_t longest_remark = 60;
            const std::size_t from = std::max(begin, dot - std::min(dot, longest_remark));
            const std::size_t open = text.substr(from, dot - from).rfind('(');
            if (open == std::string_view::npos || from + open <= begin) continue;
            name = from + open;
        }
        if (!is_word_byte(text[name - 1])) continue;
        const bool latin = is_ascii_word(text[name - 1]);
        add(back_over(text, begin, name,
                      [latin](char c) {
                          return (latin ? is_ascii_word(c) : is_word_byte(c)) || c == '-'
                                 || c == '_';
                      }),
            last);
    }
}

} // namespace phrasebook::lint
