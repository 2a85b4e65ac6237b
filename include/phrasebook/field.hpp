/// @file
/// Which words about a code: the `msgctxt` of a catalog entry.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace phrasebook {

/// The words a catalog can hold about one code.
enum class Field : std::uint8_t {
    title,       ///< a heading of a few words
    summary,     ///< one plain sentence for the person who reads the page
    description, ///< the reason description, in the technical register of the documents
    advice,      ///< what the reader can do now; empty where nothing needs doing
};

inline constexpr std::array<Field, 4> all_fields{Field::title, Field::summary, Field::description,
                                                 Field::advice};

/// The field's name as catalogs write it in `msgctxt`: "title", "summary", … Static storage.
[[nodiscard]] constexpr std::string_view to_string(Field field) noexcept {
    constexpr std::array<std::string_view, all_fields.size()> names{"title", "summary",
                                                                    "description", "advice"};
    return names[static_cast<std::size_t>(field)];
}

/// The field of that name, to the letter; nothing for any other text.
[[nodiscard]] constexpr std::optional<Field> parse_field(std::string_view name) noexcept {
    for (const Field field : all_fields)
        if (to_string(field) == name) return field;
    return std::nullopt;
}

} // namespace phrasebook
