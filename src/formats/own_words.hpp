// What a locale itself says, for those who write a catalog in a format that falls back by itself.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <phrasebook/catalog.hpp>

namespace phrasebook::formats {

/// The locale's own message: that of the first edition, in the catalog's order, which has one that
/// is served. Neither another locale nor the class of a code stands in for what is missing.
[[nodiscard]] inline std::optional<Catalog::Entry>
own_word(const Catalog& catalog, std::string_view locale, Key key, Field field) noexcept {
    for (std::size_t i = 0; i < catalog.edition_count(); ++i) {
        const std::optional<Catalog::Entry> entry =
            catalog.find(locale, catalog.edition(i), key, field);
        if (entry && !entry->withheld) return entry;
    }
    return std::nullopt;
}

} // namespace phrasebook::formats
