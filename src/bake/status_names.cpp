#include "bake/status_names.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bake/input.hpp"
#include "bake/status_rows.hpp"
#include "core/ascii.hpp"

namespace phrasebook::bake {

namespace {

/// [lex.key] and [lex.digraph] of C++20, which bind in no other case. All in ascending order.
constexpr std::array<std::string_view, 92> keywords{
    "alignas",       "alignof",     "and",
    "and_eq",        "asm",         "auto",
    "bitand",        "bitor",       "bool",
    "break",         "case",        "catch",
    "char",          "char16_t",    "char32_t",
    "char8_t",       "class",       "co_await",
    "co_return",     "co_yield",    "compl",
    "concept",       "const",       "const_cast",
    "consteval",     "constexpr",   "constinit",
    "continue",      "decltype",    "default",
    "delete",        "do",          "double",
    "dynamic_cast",  "else",        "enum",
    "explicit",      "export",      "extern",
    "false",         "float",       "for",
    "friend",        "goto",        "if",
    "inline",        "int",         "long",
    "mutable",       "namespace",   "new",
    "noexcept",      "not",         "not_eq",
    "nullptr",       "operator",    "or",
    "or_eq",         "private",     "protected",
    "public",        "register",    "reinterpret_cast",
    "requires",      "return",      "short",
    "signed",        "sizeof",      "static",
    "static_assert", "static_cast", "struct",
    "switch",        "template",    "this",
    "thread_local",  "throw",       "true",
    "try",           "typedef",     "typeid",
    "typename",      "union",       "unsigned",
    "using",         "virtual",     "void",
    "volatile",      "wchar_t",     "while",
    "xor",           "xor_eq"};
static_assert(std::ranges::is_sorted(keywords));

constexpr char to_upper(char c) noexcept {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

std::string upper_snake(std::string_view phrase) {
    std::string name;
    bool gap = false;
    for (const char c : phrase) {
        const char letter = to_upper(c);
        if (c == '\'') continue;
        if ((letter < 'A' || letter > 'Z') && !is_digit(letter)) {
            gap = true;
            continue;
        }
        if (gap && !name.empty()) name += '_';
        gap = false;
        name += letter;
    }
    if (name.empty() || is_digit(name.front())) name.insert(0, name.empty() ? "STATUS" : "STATUS_");
    return name;
}

} // namespace

std::vector<std::string> names_of_codes(const std::vector<StatusRow>& rows,
                                        const std::filesystem::path& tsv) {
    struct Claims {
        int all = 0;
        int official = 0;
    };
    std::vector<std::string> names;
    std::map<std::string, Claims> claims;
    for (const StatusRow& row : rows) {
        names.push_back(upper_snake(row[reason]));
        Claims& claim = claims[names.back()];
        ++claim.all;
        if (row[standing] != "unofficial") ++claim.official;
    }
    std::map<std::string, std::string> owners;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const StatusRow& row = rows[i];
        const Claims claim = claims[names[i]];
        const bool keeps = claim.all == 1 || (claim.official == 1 && row[standing] != "unofficial");
        if (!keeps) names[i].append("_").append(row[code_column]);
        const auto [owner, is_new] = owners.emplace(names[i], row[code_column]);
        if (!is_new)
            throw InputError(tsv.string() + ": " + owner->second + " and " + row[code_column]
                             + " are both " + names[i]);
    }
    return names;
}

std::string enumerator_of(std::string_view name) {
    std::string result(name);
    std::ranges::transform(result, result.begin(), detail::to_lower);
    if (std::ranges::binary_search(keywords, result)) result += '_';
    return result;
}

} // namespace phrasebook::bake
