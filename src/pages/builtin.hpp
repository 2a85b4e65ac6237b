// What is compiled in, printed by bake_pages of locales/*/pages.po and templates/.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "pages/phrases.hpp"

namespace phrasebook::pages {

struct BuiltinPhrases {
    std::string_view locale;
    std::array<std::string_view, phrase_count> patterns; ///< an empty one is not there
};

/// Static storage.
std::span<const BuiltinPhrases> builtin_phrases() noexcept;

} // namespace phrasebook::pages
