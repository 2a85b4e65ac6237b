#include "lint/shape.hpp"

#include <algorithm>
#include <cstddef>

#include <phrasebook/key.hpp>

#include "formats/ascii.hpp"
#include "lint/characters.hpp"

namespace phrasebook::lint {

namespace {

enum class Kind : std::uint8_t { either, hyphenated, sentence, name, code };

constexpr std::string_view separators = ".:/";

bool is_code_like(std::string_view msgid) {
    if (msgid.empty() || msgid.size() > 5 || !formats::is_digit(msgid.front())) return false;
    return std::all_of(msgid.begin(), msgid.end(),
                       [](char c) { return formats::is_digit(c) || c == 'x' || c == 'X'; });
}

/// Letters and digits, `_` and `-`: what a part of a dotted name may have.
bool is_name_character(char c) {
    return c == '_' || c == '-' || formats::is_digit(c)
           || is_ascii_letter(static_cast<unsigned char>(c));
}

Kind kind_of(std::string_view msgid) {
    if (is_code_like(msgid)) return Kind::code;
    bool separated = false;
    bool inner_capital = false;
    bool joined = false;
    bool hyphen = false;
    for (std::size_t i = 0; i < msgid.size(); ++i) {
        const char c = msgid[i];
        const bool inside = i > 0 && i + 1 < msgid.size();
        if (separators.find(c) != std::string_view::npos) {
            if (!inside || !is_name_character(msgid[i + 1])) return Kind::sentence;
            separated = true;
        } else if (!is_name_character(c)) {
            return Kind::sentence;
        } else if (inside && c == '_') {
            joined = true;
        } else if (inside && c == '-') {
            hyphen = true;
        } else if (i > 0 && c >= 'A' && c <= 'Z' && msgid[i - 1] >= 'a' && msgid[i - 1] <= 'z') {
            inner_capital = true;
        }
    }
    if (separated || joined || inner_capital) return Kind::name;
    return hyphen && to_lower(msgid) == msgid ? Kind::hyphenated : Kind::either;
}

} // namespace

Shape shape_of(const formats::PoFile& file) {
    std::size_t sentences = 0;
    std::size_t names = 0;
    std::size_t codes = 0;
    std::size_t hyphenated = 0;
    std::size_t others = 0;
    for (const formats::PoEntry& entry : file.entries) {
        if (entry.is_header() || entry.obsolete) continue;
        const Kind kind = kind_of(entry.msgid.value);
        if (kind == Kind::sentence) ++sentences;
        if (kind == Kind::name) ++names;
        if (kind == Kind::hyphenated) ++hyphenated;
        if (kind == Kind::either) ++others;
        // A number without a context is as well one that a program writes out.
        if (kind == Kind::code && (entry.msgctxt || Key::parse(entry.msgid.value))) ++codes;
    }
    if (codes > sentences + names) return Shape::codes;
    // "read-only" is a word, and a file full of such is full of names: "retry-in-seconds".
    if (sentences == 0 && hyphenated > 1 && hyphenated > others) return Shape::keys;
    return names + codes > 2 * sentences ? Shape::keys : Shape::natural;
}

std::optional<int> code_in(std::string_view msgid) {
    while (!msgid.empty()) {
        const std::string_view part = formats::next_word(msgid, ".:/_-");
        if (const std::optional<Key> key = Key::parse(part); key && !key->is_class())
            return key->number();
    }
    return std::nullopt;
}

std::string_view field_of(const formats::PoEntry& entry) {
    if (entry.msgctxt) return entry.msgctxt->value;
    const std::string_view msgid = entry.msgid.value;
    const std::size_t dot = msgid.find_last_of(separators);
    return dot == std::string_view::npos ? std::string_view() : msgid.substr(dot + 1);
}

} // namespace phrasebook::lint
