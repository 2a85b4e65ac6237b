#include "core/accept_language.hpp"

#include <optional>

#include <phrasebook/tag.hpp>

#include "core/subtags.hpp"

namespace phrasebook::detail {

namespace {

constexpr bool is_space(char c) noexcept {
    return c == ' ' || c == '\t';
} // OWS, RFC 9110 §5.6.3

constexpr std::string_view trim(std::string_view text) noexcept {
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_space(text.back()))
        text.remove_suffix(1);
    return text;
}

/// `(1*8ALPHA *("-" 1*8alphanum)) / "*"`, RFC 4647 §2.1.
constexpr bool is_language_range(std::string_view text) noexcept {
    if (text == "*") return true;
    if (text.size() > Tag::max_size) return false;
    std::size_t length = 0;
    bool first = true;
    for (const char c : text) {
        if (c == '-') {
            if (length == 0) return false;
            length = 0;
            first = false;
        } else if (!(is_alpha(c) || (!first && is_digit(c))) || ++length > 8) {
            return false;
        }
    }
    return length != 0;
}

/// `( "0" [ "." 0*3DIGIT ] ) / ( "1" [ "." 0*3("0") ] )`, RFC 9110 §12.4.2, in thousandths.
constexpr std::optional<std::uint16_t> parse_quality(std::string_view text) noexcept {
    if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return std::nullopt;
    if (text.size() > 1 && text[1] != '.') return std::nullopt;
    int quality = (text[0] - '0') * 1000;
    int weight = 100;
    for (const char c : text.substr(text.size() > 1 ? 2 : 1)) {
        if (!is_digit(c)) return std::nullopt;
        quality += (c - '0') * weight;
        weight /= 10;
    }
    if (quality > 1000) return std::nullopt;
    return static_cast<std::uint16_t>(quality);
}

/// An element with its weight, `OWS ";" OWS "q=" qvalue`; nothing where it is malformed.
constexpr std::optional<LanguageRange> parse_element(std::string_view element) noexcept {
    const std::size_t semicolon = element.find(';');
    LanguageRange range{trim(element.substr(0, semicolon)), 1000};
    if (!is_language_range(range.text)) return std::nullopt;
    if (semicolon == std::string_view::npos) return range;
    const std::string_view weight = trim(element.substr(semicolon + 1));
    if (weight.size() < 3 || (weight[0] != 'q' && weight[0] != 'Q') || weight[1] != '=')
        return std::nullopt;
    const std::optional<std::uint16_t> quality = parse_quality(weight.substr(2));
    if (!quality) return std::nullopt;
    range.quality = *quality;
    return range;
}

} // namespace

AcceptLanguage::AcceptLanguage(std::string_view header) noexcept {
    const bool is_cut = header.size() > max_header_size;
    std::string_view rest = header.substr(0, max_header_size);
    std::size_t empty_elements = 0;
    for (bool more = true; more;) {
        const std::size_t comma = rest.find(',');
        more = comma != std::string_view::npos;
        const std::string_view element = trim(rest.substr(0, comma));
        rest.remove_prefix(more ? comma + 1 : rest.size());
        if (!more && is_cut) {
            // The limit may have cut this one in two, and its half must not pass for a shorter
            // range.
            skipped_ = true;
        } else if (element.empty()) {
            // A recipient accepts as many as mistakes make, but not so many that they cost it
            // (RFC 9110 §5.6.1.2).
            more = more && ++empty_elements < max_ranges;
            skipped_ = skipped_ || (!more && !rest.empty());
        } else if (const std::optional<LanguageRange> range = parse_element(element);
                   range && count_ < ranges_.size()) {
            insert(*range);
        } else {
            skipped_ = true;
            more = more && count_ < ranges_.size();
        }
    }
}

void AcceptLanguage::insert(LanguageRange range) noexcept {
    // Headers come sorted nearly always, so that this rarely moves anything.
    std::size_t place = count_++;
    for (; place > 0 && ranges_[place - 1].quality < range.quality; --place)
        ranges_[place] = ranges_[place - 1];
    ranges_[place] = range;
}

} // namespace phrasebook::detail
