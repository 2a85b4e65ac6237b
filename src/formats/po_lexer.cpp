#include "formats/po_lexer.hpp"

#include "formats/ascii.hpp"
#include <string_view>

namespace phrasebook::formats {
namespace {

bool is_line_end(char c) noexcept {
    return c == '\n' || c == '\r';
}
bool is_blank(char c) noexcept {
    return c == ' ' || c == '\t' || c == '\v' || c == '\f';
}
bool is_word(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_' || c == '$';
}

int hex_value(char c) noexcept {
    if (is_digit(c)) {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    if (c >= 'A' && c <= 'F') {
        return c - 'A' + 10;
    }
    return -1;
}

/// How many bytes the line end at the start of `text` takes: 2 for CRLF.
std::size_t line_end_length(std::string_view text) noexcept {
    return text.starts_with("\r\n") ? 2 : 1;
}

/// The byte written as digits of `base` from `raw[begin]` on, `most` of them at most.
PoEscape read_number(std::string_view raw, std::size_t begin, int base, std::size_t most) noexcept {
    int value = 0;
    bool fits = true;
    std::size_t end = begin;
    for (; end < raw.size() && end - begin < most; ++end) {
        const int digit = hex_value(raw[end]);
        if (digit < 0 || digit >= base) {
            break;
        }
        value = value * base + digit;
        fits = fits && value <= 0xFF;
        if (!fits) {
            value = 0;
        }
    }
    if (end == begin) {
        return {end, {}, "\\x without a hexadecimal digit"};
    }
    if (!fits) {
        return {end, {}, "an escape that does not fit a byte"};
    }
    if (value == 0) {
        return {end, {}, "an escape that gives a NUL byte"};
    }
    return {end, static_cast<char>(value), nullptr};
}

} // namespace

char PoLexer::peek(std::size_t ahead) const noexcept {
    return bytes_.size() - at_ > ahead ? bytes_[at_ + ahead] : '\0';
}

void PoLexer::end_line() noexcept {
    const std::size_t length = line_end_length(bytes_.substr(at_));
    auto& count = length == 2 ? line_ends_.crlf : peek() == '\r' ? line_ends_.cr : line_ends_.lf;
    ++count;
    at_ += length;
    ++line_;
    line_start_ = at_;
    obsolete_ = previous_ = false;
}

void PoLexer::skip_line() noexcept {
    static_cast<void>(rest_of_line());
}

std::string_view PoLexer::rest_of_line() noexcept {
    const std::size_t begin = at_;
    while (!done() && !is_line_end(peek())) {
        ++at_;
    }
    return bytes_.substr(begin, at_ - begin);
}

/// `#~`, `#|` and `#~|` say how to take the tokens behind them on the line.
bool PoLexer::skip_mark() noexcept {
    if (peek() != '#') {
        return false;
    }
    if (peek(1) == '|') {
        previous_ = true;
        at_ += 2;
        return true;
    }
    if (peek(1) != '~') {
        return false;
    }
    obsolete_ = true;
    at_ += 2;
    if (peek() == '|') {
        previous_ = true;
        ++at_;
    }
    return true;
}

void PoLexer::lex_string(PoToken& token) noexcept {
    const std::size_t begin = ++at_;
    while (!done() && peek() != '"' && !is_line_end(peek())) {
        if (peek() == '\\') {
            ++at_;
        }
        if (done()) {
            break;
        }
        // A backslash at the end of the line: the string goes on in the next one.
        if (is_line_end(peek())) {
            end_line();
        } else {
            ++at_;
        }
    }
    token.raw = bytes_.substr(begin, at_ - begin);
    if (peek() == '"') {
        token.kind = PoTokenKind::string;
        ++at_;
    } else {
        token.kind = PoTokenKind::unterminated;
    }
}

bool PoLexer::lex_index(PoToken& token) noexcept {
    std::size_t ahead = 1;
    while (is_blank(peek(ahead))) {
        ++ahead;
    }
    const std::size_t begin = ahead;
    while (is_digit(peek(ahead))) {
        ++ahead;
    }
    const std::size_t end = ahead;
    while (is_blank(peek(ahead))) {
        ++ahead;
    }
    if (begin == end || peek(ahead) != ']') {
        return false;
    }

    token.kind = PoTokenKind::index;
    token.raw = bytes_.substr(at_ + begin, end - begin);
    at_ += ahead + 1;
    return true;
}

PoToken PoLexer::next() noexcept {
    for (;;) {
        if (is_blank(peek())) {
            ++at_;
        } else if (is_line_end(peek())) {
            end_line();
        } else if (!skip_mark()) {
            break;
        }
    }
    PoToken token{PoTokenKind::end, {}, line_, at_ - line_start_ + 1, at_, obsolete_, previous_};
    if (done()) {
        return token;
    }

    if (peek() == '"') {
        lex_string(token);
    } else if (peek() == '#') {
        ++at_;
        token.kind = PoTokenKind::comment;
        token.raw = rest_of_line();
    } else if (is_word(peek()) && !is_digit(peek())) {
        while (is_word(peek())) {
            ++at_;
        }
        token.kind = PoTokenKind::keyword;
        token.raw = bytes_.substr(token.offset, at_ - token.offset);
    } else if (peek() != '[' || !lex_index(token)) {
        token.kind = PoTokenKind::garbage;
        token.raw = rest_of_line();
    }
    return token;
}

PoEscape read_escape(std::string_view raw) noexcept {
    if (raw.size() < 2) {
        return {1, {}, "a backslash at the end"};
    }
    switch (const char c = raw[1]) {
    case 'a':
        return {2, '\a', nullptr};
    case 'b':
        return {2, '\b', nullptr};
    case 'f':
        return {2, '\f', nullptr};
    case 'n':
        return {2, '\n', nullptr};
    case 'r':
        return {2, '\r', nullptr};
    case 't':
        return {2, '\t', nullptr};
    case 'v':
        return {2, '\v', nullptr};
    case '\\':
    case '"':
        return {2, c, nullptr};
    case '\n':
    case '\r':
        return {1 + line_end_length(raw.substr(1)), {}, nullptr};
    case 'x': // Takes all the digits there are, as in C.
        return read_number(raw, 2, 16, std::string_view::npos);
    default:
        if (c >= '0' && c <= '7') {
            return read_number(raw, 1, 8, 3);
        }
        return {2, {}, "an unknown escape"};
    }
}

PoTextWalker::PoTextWalker(std::string_view bytes, const PoText& text) noexcept
    : lexer_(bytes, text), position_{text.line, text.column} {
    do {
        piece_ = lexer_.next();
    } while (piece_.kind == PoTokenKind::keyword || piece_.kind == PoTokenKind::index);
    position_ = {piece_.line, piece_.column + 1};
}

/// Goes on behind the character or escape at hand; returns how many bytes of the text it gave.
std::size_t PoTextWalker::step() noexcept {
    const std::string_view rest = piece_.raw.substr(in_piece_);
    if (rest.front() != '\\') {
        ++in_piece_;
        ++position_.column;
        return 1;
    }
    const PoEscape escape = read_escape(rest);
    in_piece_ += escape.length;
    position_.column += escape.length;
    if (escape.byte) {
        return 1;
    }
    ++position_.line;
    position_.column = 1;
    return 0;
}

PoPosition PoTextWalker::advance(std::size_t index) noexcept {
    for (;;) {
        if (in_piece_ < piece_.raw.size()) {
            // What gives no byte (a line that goes on) is stepped over on the way to the next one.
            const bool continues = piece_.raw[in_piece_] == '\\'
                                   && !read_escape(piece_.raw.substr(in_piece_)).byte.has_value();
            if (index_ == index && !continues) {
                return position_;
            }
            index_ += step();
            continue;
        }
        PoLexer ahead = lexer_;
        const PoToken following = ahead.next();
        if (following.kind != PoTokenKind::string || following.previous) {
            return position_;
        }
        lexer_ = ahead;
        piece_ = following;
        in_piece_ = 0;
        position_ = {piece_.line, piece_.column + 1};
    }
}

} // namespace phrasebook::formats
