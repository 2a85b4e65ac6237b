// Tags that are resolved through a table: those of every locale that ICU knows. A tag that is not
// among them takes the slow road, which parses it and walks its chain, and gives the same answer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace phrasebook::detail {

/// No known tag.
inline constexpr std::uint16_t unknown_tag = 0xffff;

/// The number of a tag in the table, letters in any case and `_` for `-`.
[[nodiscard]] std::uint16_t known_tag(std::string_view text) noexcept;

/// The text of a known tag, in its place: a table of pointers would need relocations.
struct KnownTag {
    static constexpr std::size_t max_size = 16;
    char text[max_size + 1];

    [[nodiscard]] constexpr std::string_view view() const noexcept { return text; }
};

/// The tags of the table, each at its number.
[[nodiscard]] std::span<const KnownTag> known_tags() noexcept;

} // namespace phrasebook::detail
