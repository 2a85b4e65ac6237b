#include "serve/preference.hpp"

#include "core/accept_language.hpp"

namespace phrasebook::serve {

std::optional<Tag> preferred_tag(std::string_view accept_language) noexcept {
    const detail::AcceptLanguage header(accept_language);
    for (const detail::LanguageRange& range : header.ranges()) {
        if (range.quality == 0) break; // and so are those behind it
        const std::optional<Tag> tag = Tag::parse(range.text);
        if (tag && !tag->is_root()) return tag;
    }
    return std::nullopt;
}

bool is_known_language(std::string_view language) noexcept {
    const std::optional<Tag> tag = Tag::parse(language);
    return tag && !tag->is_root() && tag->likely() != *tag;
}

} // namespace phrasebook::serve
