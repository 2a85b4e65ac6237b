/// @file
/// The layout of a catalog in memory: one blob of text, and tables of offsets into it. Offsets and
/// not pointers, so that compiled-in tables need no relocation and are shared between processes.
/// Not part of the public interface: the reader is inline, therefore this must be visible.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include <phrasebook/field.hpp>
#include <phrasebook/message.hpp>

namespace phrasebook::detail {

/// A place in the blob. Each text there is followed by a NUL; offset 0 is the empty text.
struct Text {
    std::uint32_t offset = 0;
    std::uint32_t length = 0;

    [[nodiscard]] constexpr std::string_view in(const char* blob) const noexcept {
        return {blob + offset, length};
    }
};

/// The answer for one locale, row and field, fallback already applied.
struct Cell {
    std::uint32_t offset = 0;
    std::uint16_t length = 0;
    std::uint16_t locale = 0;  ///< index into `locales`
    std::int32_t number = 0;   ///< of the key that answered
    std::uint16_t edition = 0; ///< index into `editions`
    Match match = Match::none; ///< `exact` here means: in the first locale of the reader's list
};

/// One message as a catalog file gives it, before any fallback.
struct Entry {
    std::uint32_t offset = 0;
    std::uint16_t length = 0;
    std::uint16_t locale = 0;
    std::uint16_t edition = 0;
    std::uint16_t row = 0;
    Field field = Field::title;
    bool withheld = false; ///< fuzzy: known, but not served
};

/// A tag for which a locale answers: its own, and each ancestor of which it is the likely
/// expansion.
struct Served {
    Text tag;
    std::uint16_t locale = 0;
};

/// Which locale a tag of the table of known tags reaches first, and how; 0 where it reaches none.
struct Reached {
    std::uint16_t locale = 0;
    Match match = Match::default_locale;
};

/// Where the messages of one edition in one locale come from.
struct Source {
    std::uint16_t locale = 0;
    std::uint16_t edition = 0;
    Text title;
    Text license;
    Text attribution;
};

/// Codes to rows: `rows[code - first]`, row 0 for a code about which nothing is known. Codes of a
/// known class share the row of the class.
struct RowIndex {
    std::int32_t first = 0;
    std::uint32_t count = 0;
    const std::uint16_t* rows = nullptr;

    [[nodiscard]] constexpr std::uint32_t operator[](int code) const noexcept {
        const auto distance = static_cast<std::uint32_t>(code) - static_cast<std::uint32_t>(first);
        return distance < count ? rows[distance] : 0;
    }
};

/// A whole catalog. Index 0 of `locales`, `editions` and `keys` stands for "none".
struct Tables {
    const char* blob = "";
    std::size_t blob_size = 0;          ///< without the NUL that ends the last text
    std::span<const Text> locales{};    ///< in ascending order of their canonical tags
    std::span<const Text> editions{};   ///< in the order in which they are asked
    std::span<const Key> keys{};        ///< what each row is about
    RowIndex rows{};                    ///< which row a code is in
    std::span<const Cell> cells{};      ///< [locale][row][field]; locale 0 is left out
    std::span<const Entry> entries{};   ///< in ascending order of locale, edition, row, field
    std::span<const Served> served{};   ///< in ascending order of the tags
    std::span<const Reached> reached{}; ///< by the number of the known tag; may be empty
    std::span<const Source> sources{};  ///< in ascending order of locale, edition
    std::uint16_t default_locale = 0;

    [[nodiscard]] constexpr const Cell* cells_of(std::size_t locale) const noexcept {
        return cells.data() + (locale - 1) * keys.size() * all_fields.size();
    }
};

} // namespace phrasebook::detail
