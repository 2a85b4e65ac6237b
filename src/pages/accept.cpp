#include "pages/accept.hpp"

#include <optional>

#include "formats/ascii.hpp"

namespace phrasebook::pages {

namespace {

using formats::equal_in_any_case;

constexpr std::string_view blanks = " \t"; // OWS, RFC 9110 §5.6.3

std::string_view trim(std::string_view text) noexcept {
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// RFC 9110 §5.6.2.
constexpr bool is_token(std::string_view text) noexcept {
    for (const char c : text) {
        const bool alphanumeric =
            (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!alphanumeric && std::string_view("!#$%&'*+-.^_`|~").find(c) == std::string_view::npos)
            return false;
    }
    return !text.empty();
}

/// Cuts off what stands before the separator, one inside a quoted string (RFC 9110 §5.6.4) not
/// counting. `more` says whether there was one.
std::string_view cut_at(std::string_view& text, char separator, bool& more) noexcept {
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') quoted = !quoted;
        if (text[i] == '\\' && quoted) ++i;
        if (i < text.size() && text[i] == separator && !quoted) {
            const std::string_view part = text.substr(0, i);
            text.remove_prefix(i + 1);
            more = true;
            return part;
        }
    }
    const std::string_view part = text;
    text = {};
    more = false;
    return part;
}

/// RFC 9110 §12.4.2, in thousandths.
std::optional<std::uint16_t> parse_quality(std::string_view text) noexcept {
    if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return std::nullopt;
    if (text.size() > 1 && text[1] != '.') return std::nullopt;
    int quality = (text[0] - '0') * 1000;
    int weight = 100;
    for (const char c : text.substr(text.size() > 1 ? 2 : 1)) {
        if (c < '0' || c > '9') return std::nullopt;
        quality += (c - '0') * weight;
        weight /= 10;
    }
    if (quality > 1000) return std::nullopt;
    return static_cast<std::uint16_t>(quality);
}

bool is_utf8(std::string_view value) noexcept {
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
        value = value.substr(1, value.size() - 2);
    return equal_in_any_case(value, "utf-8") || equal_in_any_case(value, "utf8");
}

std::optional<MediaRange> parse_element(std::string_view element) noexcept {
    MediaRange range;
    std::string_view rest = element;
    bool more = false;
    const std::string_view name = trim(cut_at(rest, ';', more));
    const std::size_t slash = name.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    range.text = name;
    range.type = name.substr(0, slash);
    range.subtype = name.substr(slash + 1);
    if (!is_token(range.type) || !is_token(range.subtype)) return std::nullopt;
    if (range.type == "*" && range.subtype != "*") return std::nullopt;
    while (more) {
        const std::string_view parameter = trim(cut_at(rest, ';', more));
        if (parameter.empty()) continue; // RFC 9110 §5.6.6
        const std::size_t equals = parameter.find('=');
        const std::string_view key = parameter.substr(0, equals);
        if (equals == std::string_view::npos || !is_token(key)) return std::nullopt;
        const std::string_view value = parameter.substr(equals + 1);
        if (equal_in_any_case(key, "q")) {
            const std::optional<std::uint16_t> quality = parse_quality(value);
            if (!quality) return std::nullopt;
            range.quality = *quality;
            break; // what follows were RFC 7231's accept-ext, which nobody ever defined
        }
        if (!equal_in_any_case(key, "charset") || !is_utf8(value)) range.has_parameters = true;
        const auto end = static_cast<std::size_t>(parameter.data() - element.data());
        range.text = trim(element.substr(0, end + parameter.size()));
    }
    return range;
}

} // namespace

bool AcceptReader::next(MediaRange& range) noexcept {
    while (!rest_.empty()) {
        if (count_++ == max_media_ranges) {
            skipped_ = true;
            break;
        }
        bool more = false;
        const std::string_view element = trim(cut_at(rest_, ',', more));
        if (!more && is_cut_) { // the limit may have cut this one in two
            skipped_ = true;
            break;
        }
        if (element.empty()) continue; // RFC 9110 §5.6.1.2
        if (const std::optional<MediaRange> parsed = parse_element(element)) {
            range = *parsed;
            return true;
        }
        skipped_ = true;
    }
    rest_ = {};
    return false;
}

} // namespace phrasebook::pages
