#include "pages/phrases.hpp"

namespace phrasebook::pages {

namespace {

constexpr std::array title_arguments{Argument{"title"}, Argument{"code"}};
constexpr std::array label_arguments{Argument{"label"}, Argument{"value"}};
constexpr std::array count_arguments{Argument{"count", ArgumentKind::number}};
constexpr std::array when_arguments{Argument{"when", ArgumentKind::time}};

constexpr std::array<PhraseInfo, phrase_count> table{{
    {"document-title", title_arguments},
    {"labelled", label_arguments},
    {"advice-heading", {}},
    {"technical-details", {}},
    {"request-id", {}},
    {"time", {}},
    {"address", {}},
    {"method", {}},
    {"contact", {}},
    {"moment", when_arguments},
    {"retry-in-seconds", count_arguments},
    {"retry-in-minutes", count_arguments},
    {"retry-in-hours", count_arguments},
    {"retry-in-days", count_arguments},
    {"retry-at", when_arguments},
}};

} // namespace

const PhraseInfo& info(Phrase phrase) noexcept {
    return table[static_cast<std::size_t>(phrase)];
}

std::optional<Phrase> parse_phrase(std::string_view key) noexcept {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (table[i].key == key) return static_cast<Phrase>(i);
    return std::nullopt;
}

std::array<std::string_view, phrase_count> phrase_keys() noexcept {
    std::array<std::string_view, phrase_count> keys;
    for (std::size_t i = 0; i < table.size(); ++i)
        keys[i] = table[i].key;
    return keys;
}

} // namespace phrasebook::pages
