#include "adapters/boost_locale/encode.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

#include <boost/locale/encoding.hpp>

namespace phrasebook::boost_locale {

namespace {

struct LookAlike {
    std::string_view text;
    std::string_view plain;
};

/// What Latin-1 lacks, and then what ASCII lacks besides.
constexpr std::array<LookAlike, 22> look_alikes{{
    {"\u2018", "'"},      {"\u2019", "'"},  {"\u201A", "'"},   {"\u201C", "\""},
    {"\u201D", "\""},     {"\u201E", "\""}, {"\u2039", "'"},   {"\u203A", "'"},
    {"\u2010", "-"},      {"\u2011", "-"},  {"\u2012", "-"},   {"\u2013", "-"},
    {"\u2014", "-"},      {"\u2212", "-"},  {"\u2026", "..."}, {"\u2009", "\u00A0"},
    {"\u202F", "\u00A0"}, {"\u0153", "oe"}, {"\u0152", "OE"},  {"\u00A0", " "},
    {"\u00AB", "\""},     {"\u00BB", "\""},
}};
constexpr std::size_t latin_1_lacks = 19;

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

} // namespace

std::optional<std::string> encode(std::string_view text, const std::string& encoding) {
    if (auto encoded = exactly(text, encoding)) return encoded;
    const std::span table(look_alikes);
    std::string plain = plainer(std::string(text), table.first(latin_1_lacks));
    if (auto encoded = exactly(plain, encoding)) return encoded;
    plain = plainer(std::move(plain), table.subspan(latin_1_lacks));
    return exactly(plain, encoding);
}

} // namespace phrasebook::boost_locale
