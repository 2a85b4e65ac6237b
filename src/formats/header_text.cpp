#include "formats/header_text.hpp"

#include "formats/ascii.hpp"
#include "formats/excerpt.hpp"

#include <algorithm>

namespace phrasebook::formats {

std::optional<HeaderLine> HeaderLines::next() noexcept {
    if (begin_ >= text_.size()) {
        return std::nullopt;
    }
    const std::size_t begin = begin_;
    const std::size_t end = std::min(text_.find('\n', begin), text_.size());
    begin_ = end + 1;

    const std::string_view line = text_.substr(begin, end - begin);
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) {
        return HeaderLine{begin, {}, trim(line)};
    }
    return HeaderLine{begin, trim(line.substr(0, colon)), trim(line.substr(colon + 1))};
}

std::string_view charset_in(std::string_view content_type) noexcept {
    constexpr std::string_view mark = "charset=";
    const std::size_t at = content_type.find(mark);
    if (at == std::string_view::npos) {
        return {};
    }
    std::string_view rest = content_type.substr(at + mark.size());
    return next_word(rest, " \t\v\f;\"");
}

CharsetKind kind_of_charset(std::string_view charset) noexcept {
    const auto is = [charset](std::string_view name) { return equal_in_any_case(charset, name); };
    if (charset.empty() || is("UTF-8") || is("UTF8") || charset == "CHARSET") {
        return CharsetKind::utf8;
    }
    if (is("ASCII") || is("US-ASCII") || is("ANSI_X3.4-1968")) {
        return CharsetKind::ascii;
    }
    return CharsetKind::other;
}

std::string describe_other_charset(std::string_view charset) {
    return "the charset is " + excerpt(charset)
           + "; only UTF-8 and ASCII are read, so texts in it are left out";
}

} // namespace phrasebook::formats
