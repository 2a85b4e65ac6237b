#include "serve/preference.hpp"

#include <algorithm>
#include <cstddef>

#include <phrasebook/negotiate.hpp>

namespace phrasebook::serve {

namespace {

std::string_view trimmed(std::string_view text) noexcept {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

/// In thousandths; 1000 where there is none (RFC 9110 §12.4.2), -1 for what is malformed.
int quality_of(std::string_view parameters) noexcept {
    parameters = trimmed(parameters);
    if (parameters.empty()) return 1000;
    if (parameters.size() < 3 || (parameters[0] != 'q' && parameters[0] != 'Q')) return -1;
    if (parameters[1] != '=' || parameters.size() > 7) return -1;
    parameters.remove_prefix(2);
    if (parameters[0] != '0' && parameters[0] != '1') return -1;
    int quality = (parameters[0] - '0') * 1000;
    int unit = 100;
    for (const char c : parameters.substr(std::min<std::size_t>(2, parameters.size()))) {
        if (c < '0' || c > '9') return -1;
        quality += (c - '0') * unit;
        unit /= 10;
    }
    return quality <= 1000 ? quality : -1;
}

} // namespace

std::optional<Tag> preferred_tag(std::string_view accept_language) noexcept {
    std::string_view rest = accept_language.substr(0, max_header_size);
    std::optional<Tag> best;
    int best_quality = 0;
    for (std::size_t i = 0; i < max_ranges && !rest.empty() && best_quality < 1000; ++i) {
        const std::string_view element = rest.substr(0, rest.find(','));
        rest.remove_prefix(std::min(element.size() + 1, rest.size()));
        const std::size_t semicolon = std::min(element.find(';'), element.size());
        const int quality = quality_of(element.substr(std::min(semicolon + 1, element.size())));
        if (quality <= best_quality) continue;
        const std::optional<Tag> tag = Tag::parse(trimmed(element.substr(0, semicolon)));
        if (!tag || tag->is_root()) continue;
        best = tag;
        best_quality = quality;
    }
    return best;
}

bool is_known_language(std::string_view language) noexcept {
    const std::optional<Tag> tag = Tag::parse(language);
    return tag && !tag->is_root() && tag->likely() != *tag;
}

} // namespace phrasebook::serve
