/// @file
/// How much of a catalog there is in each locale, and what its readers see where there is none.
///
/// Link phrasebook::lint. Nothing here reads the environment; `measure_files` reads files.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <phrasebook/catalog.hpp>
#include <phrasebook/export.hpp>
#include <phrasebook/field.hpp>
#include <phrasebook/key.hpp>
#include <phrasebook/lint.hpp>
#include <phrasebook/tag.hpp>

namespace phrasebook::lint {

/// Where the words come from that a reader is given, from best to worst. Not `Match`: of a message
/// about a class, the class's own words are `own` and no fallback.
enum class Origin : std::uint8_t {
    own,            ///< the locale that serves the reader's tag
    parent,         ///< a locale further along the chain: fr for fr-CA
    default_locale, ///< the catalog's, which is not on the chain
    code_class,     ///< words about the class of the code, in any locale
    none,           ///< no words at all
};
inline constexpr std::size_t origin_count = 5;

/// "own", "parent", "default", "class" or "none". Static storage.
[[nodiscard]] PHRASEBOOK_EXPORT std::string_view to_string(Origin origin) noexcept;

/// One field of one edition in one locale. What counts is every message that the edition has in any
/// locale, be it fuzzy; a text that is empty is no message, so that what is empty by design is
/// missing nowhere.
struct CoverageCell {
    std::string locale;
    std::string edition; ///< empty: all of them, of each message the first that has it
    Field field = Field::title;
    std::size_t total = 0;
    std::size_t own = 0;   ///< there, and served
    std::size_t fuzzy = 0; ///< there, and not served
    /// What a reader of the locale is given for those that are not served (`total - own`): words of
    /// another edition, or those of an `Origin`. `instead[own]` is 0.
    std::size_t other_edition = 0;
    std::array<std::size_t, origin_count> instead{};

    [[nodiscard]] std::size_t missing() const noexcept { return total - own - fuzzy; }
};

/// What a reader is given for one message.
struct SeenMessage {
    Key key{0};
    Field field = Field::title;
    Origin origin = Origin::none;
    std::string locale;  ///< of the words; empty for `none`
    std::string edition; ///< of the words; empty for `none`
    bool fuzzy = false;  ///< nearer words are there, but fuzzy
};

/// A catalog as the reader of one tag sees it.
struct ReaderCoverage {
    std::string tag;
    std::vector<std::string> chain;    ///< the tags that are tried, the default locale's last
    std::vector<SeenMessage> messages; ///< all of the catalog's, by key and field

    [[nodiscard]] PHRASEBOOK_EXPORT std::size_t count(Origin origin) const noexcept;
    [[nodiscard]] PHRASEBOOK_EXPORT std::size_t count(Field field, Origin origin) const noexcept;
};

struct Coverage {
    std::string default_locale;
    std::vector<CoverageCell> cells; ///< by locale, edition (all of them first) and field
    /// The locales that are measured, then the tags that were asked for.
    std::vector<ReaderCoverage> readers;
    std::size_t locales = 0; ///< so many of the readers are locales that are measured
};

/// So many thousandths, rounded down: 1000 only where nothing lacks. 0 of nothing.
[[nodiscard]] constexpr std::size_t permille(std::size_t part, std::size_t whole) noexcept {
    return whole == 0 ? 0 : part * 1000 / whole;
}

/// Measures a catalog. Owns all it gives. Allocates; throws `std::bad_alloc`.
/// @param locales more of them than the catalog has: it may be one of few editions, of which they
///        have nothing
[[nodiscard]] PHRASEBOOK_EXPORT Coverage measure(const Catalog& catalog,
                                                 std::span<const Tag> readers = {},
                                                 std::span<const Tag> locales = {});

/// Measures files of any program, which know no editions, fields or readers.
/// @param problems takes what could not be read, with the reason
[[nodiscard]] PHRASEBOOK_EXPORT std::vector<FileReport>
measure_files(std::span<const std::filesystem::path> paths, std::vector<std::string>& problems);

} // namespace phrasebook::lint
