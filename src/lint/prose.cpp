#include "lint/prose.hpp"

#include <algorithm>
#include <array>

#include "lint/characters.hpp"

namespace phrasebook::lint {

namespace {

/// ASCII's white space; the no-break spaces are looked for by themselves.
constexpr std::string_view white = " \t\r\n";

constexpr std::size_t longest_token = 500;

std::size_t white_before(std::string_view text, std::size_t at) noexcept {
    const std::size_t first = at - std::min(at, longest_token);
    for (std::size_t begin = at; begin > first; --begin) {
        if (white.find(text[begin - 1]) != std::string_view::npos) return begin;
        const std::string_view before = text.substr(0, begin);
        if (before.ends_with("\u00A0") || before.ends_with("\u202F")) return begin;
    }
    return first;
}

std::size_t white_behind(std::string_view text, std::size_t at) noexcept {
    std::string_view rest = text.substr(at, longest_token);
    rest = rest.substr(0, rest.find_first_of(white));
    rest = rest.substr(0, rest.find("\u00A0"));
    return at + rest.substr(0, rest.find("\u202F")).size();
}

bool is_word_byte(char c) noexcept {
    return is_ascii_letter(static_cast<unsigned char>(c))
           || is_ascii_digit(static_cast<unsigned char>(c))
           || static_cast<unsigned char>(c) >= 0x80;
}

struct Quotes {
    std::string_view open;
    std::string_view close;
};
constexpr std::array<Quotes, 10> quotes{{{"«", "»"},
                                         {"“", "”"},
                                         {"‘", "’"},
                                         {"「", "」"},
                                         {"『", "』"},
                                         {"《", "》"},
                                         {"〈", "〉"},
                                         {"\"", "\""},
                                         {"`", "`"},
                                         {"`", "'"}}};

} // namespace

char32_t character_at(const ScannedText& text, std::size_t index) noexcept {
    const auto characters = text.characters();
    return index < characters.size() ? characters[index].value : U' ';
}

std::string_view token_around(std::string_view text, std::size_t at) noexcept {
    const std::size_t begin = white_before(text, at);
    return text.substr(begin, white_behind(text, at) - begin);
}

bool is_technical(std::string_view token) noexcept {
    if (token.find_first_of("\\_=<>{}[]$%#@|*`~^+&/") != std::string_view::npos) return true;
    if (token.starts_with('-')) return true;
    for (std::size_t i = 1; i + 1 < token.size(); ++i)
        if ((token[i] == '.' || token[i] == ':') && is_word_byte(token[i - 1])
            && (is_word_byte(token[i + 1]) || token[i + 1] == ':'))
            return true;
    return false;
}

bool is_technical(const Translation& translation, std::string_view token) noexcept {
    const std::size_t key = token.find_first_of("_&");
    const bool for_keyboard = key != std::string_view::npos && key + 1 < token.size()
                              && is_word_byte(token[key + 1]) && translation.reference != nullptr
                              && translation.reference->has(token[key])
                              && !translation.source_has(token);
    if (!for_keyboard) return is_technical(token);
    return is_technical(token.substr(0, key)) || is_technical(token.substr(key + 1));
}

bool is_quoted(std::string_view text, std::size_t at) noexcept {
    return std::any_of(quotes.begin(), quotes.end(), [&](const Quotes& each) {
        const std::string_view before = text.substr(0, at);
        if (each.open == "\"") {
            const auto count = std::count(before.begin(), before.end(), '"');
            return count % 2 == 1 && text.find('"', at) != std::string_view::npos;
        }
        const std::size_t open = before.rfind(each.open);
        if (open == std::string_view::npos || text.find(each.close, at) == std::string_view::npos)
            return false;
        return before.find(each.close, open + each.open.size()) == std::string_view::npos;
    });
}

bool has_word(std::span<const std::string_view> sorted, std::string_view word) noexcept {
    return std::binary_search(sorted.begin(), sorted.end(), word);
}

} // namespace phrasebook::lint
