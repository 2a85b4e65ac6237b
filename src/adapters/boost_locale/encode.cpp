#include "adapters/boost_locale/encode.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <utility>

#include <boost/locale/encoding.hpp>

namespace phrasebook::boost_locale {

namespace {

struct LookAlike {
    std::string_view text;
    std::string_view plain;
};

/// What Latin-1 and Latin-9 lack, what Latin-1 lacks besides, and what ASCII does.
constexpr std::array<LookAlike, 17> punctuation{{
    {"\u2018", "'"},
    {"\u2019", "'"},
    {"\u201A", "'"},
    {"\u2039", "'"},
    {"\u203A", "'"},
    {"\u201C", "\""},
    {"\u201D", "\""},
    {"\u201E", "\""},
    {"\u2010", "-"},
    {"\u2011", "-"},
    {"\u2012", "-"},
    {"\u2013", "-"},
    {"\u2014", "-"},
    {"\u2212", "-"},
    {"\u2026", "..."},
    {"\u2009", "\u00A0"},
    {"\u202F", "\u00A0"},
}};
constexpr std::array<LookAlike, 2> ligatures{{{"\u0153", "oe"}, {"\u0152", "OE"}}};
constexpr std::array<LookAlike, 3> spaces_and_guillemets{
    {{"\u00A0", " "}, {"\u00AB", "\""}, {"\u00BB", "\""}}};
constexpr std::array<std::span<const LookAlike>, 3> stages{punctuation, ligatures,
                                                           spaces_and_guillemets};

bool is_ascii(std::string_view text) noexcept {
    return std::ranges::all_of(text, [](unsigned char c) { return c < 0x80; });
}

std::string plainer(std::string text, std::span<const LookAlike> table) {
    for (const auto& [from, to] : table)
        for (std::size_t at = text.find(from); at != std::string::npos;
             at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
    return text;
}

std::optional<std::string> exactly(std::string_view text, const std::string& encoding) {
    // Every encoding of a locale holds ASCII as it is; Boost counts on that as well.
    if (is_ascii(text)) return std::string(text);
    try {
        return boost::locale::conv::from_utf(text.data(), text.data() + text.size(), encoding,
                                             boost::locale::conv::stop);
    } catch (const boost::locale::conv::conversion_error&) {
        return std::nullopt;
    }
}

/// U+00C0 to U+00FF without their accents; a letter that is more than an accent stays.
std::string unaccented(std::string text) {
    static constexpr std::string_view letters =
        "AAAAAA*CEEEEIIII*NOOOOO*OUUUUY**aaaaaa*ceeeeiiii*nooooo*ouuuuy*y";
    for (std::size_t at = text.find('\xC3'); at != std::string::npos;
         at = text.find('\xC3', at + 1)) {
        if (at + 1 == text.size()) break;
        const auto index = static_cast<unsigned char>(text[at + 1]) - 0x80U;
        if (index < letters.size() && letters[index] != '*') text.replace(at, 2, 1, letters[index]);
    }
    return text;
}

} // namespace

std::optional<std::string> encode(std::string_view text, const std::string& encoding,
                                  bool last_resort) {
    if (auto encoded = exactly(text, encoding)) return encoded;
    std::string plain(text);
    for (const auto stage : stages) {
        plain = plainer(std::move(plain), stage);
        if (auto encoded = exactly(plain, encoding)) return encoded;
    }
    return last_resort ? exactly(unaccented(std::move(plain)), encoding) : std::nullopt;
}

} // namespace phrasebook::boost_locale
