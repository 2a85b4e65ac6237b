/// @file
/// An immutable set of messages: edition × locale × code × field.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include <phrasebook/export.hpp>
#include <phrasebook/negotiate.hpp>
#include <phrasebook/reader.hpp>
#include <phrasebook/tag.hpp>

namespace phrasebook {

namespace detail {
struct CatalogAccess;
}

/// A catalog. Copies share the messages; copying one that was built at run time counts a reference,
/// copying `builtin()` costs nothing. Once built, a catalog asks no file, environment variable or
/// global for anything, and any number of threads may read it.
class PHRASEBOOK_EXPORT Catalog {
  public:
    /// A catalog without a message.
    constexpr Catalog() noexcept = default;
    // A move is a copy: no catalog is ever left without its messages.
    Catalog(const Catalog&) noexcept = default;
    Catalog& operator=(const Catalog&) noexcept = default;
    ~Catalog() = default;

    /// The catalog as the reader of `tag` sees it. The tag is a BCP 47 tag (RFC 5646) or a POSIX
    /// locale name, in any case; its chain is walked once, here (see chain.hpp). A tag that cannot
    /// be parsed, or that no locale of the catalog serves, gets the default locale.
    ///
    /// Never allocates or throws. The reader borrows from this catalog.
    [[nodiscard]] Reader reader(std::string_view tag) const noexcept;
    [[nodiscard]] Reader reader(const Tag& tag) const noexcept;

    /// `reader(tag)(code, field)`.
    [[nodiscard]] Message resolve(int code, std::string_view tag,
                                  Field field = Field::description) const noexcept {
        return reader(tag)(code, field);
    }

    /// The locale to answer in, chosen by the value of an Accept-Language header among the locales
    /// of this catalog, its default locale where nothing fits; see negotiate.hpp. Never allocates
    /// or throws. The range borrows from the header, the locale from this catalog.
    [[nodiscard]] Negotiation negotiate(std::string_view accept_language) const noexcept;

    /// The same messages with another order of editions. In each locale the editions are asked in
    /// the order given; one that is not named is not asked at all. Builds new tables: allocates.
    /// @throws std::invalid_argument naming an edition that this catalog does not hold
    [[nodiscard]] Catalog with_editions(std::span<const std::string_view> order) const;
    [[nodiscard]] Catalog with_editions(std::initializer_list<std::string_view> order) const {
        return with_editions(std::span(order.begin(), order.size()));
    }

    /// This catalog with another laid over it: the overlay's messages win, one by one, and the rest
    /// shows through. A message of the overlay stands before those of every edition here, in its
    /// own locale, for its own key and field; chains stay as they are, so words for `fr` still
    /// stand before an overlay's for `en`. Locales, editions and codes that only the overlay holds
    /// are added. The default locale is this catalog's, or the overlay's where this has none.
    ///
    /// The overlay's editions come first in the order; one that both hold is listed twice. Shares
    /// nothing with either catalog. Allocates; throws `std::bad_alloc`, and `std::length_error` as
    /// `CatalogBuilder::build` does.
    [[nodiscard]] Catalog with(const Catalog& overlay) const;

    /// The locale that answers for a tag itself, without its parents: its own, or for "zh-Hant",
    /// of which it is the likely expansion, "zh-TW". Empty when there is none.
    [[nodiscard]] std::string_view served_by(const Tag& tag) const noexcept;

    /// The locale that answers where a reader's own chain does not. Empty where no
    /// locale of the catalog serves the default asked for.
    [[nodiscard]] std::string_view default_locale() const noexcept;

    /// @name What the catalog holds, by index
    /// @{
    [[nodiscard]] std::size_t locale_count() const noexcept;
    [[nodiscard]] std::string_view locale(std::size_t index) const noexcept; ///< ascending
    [[nodiscard]] std::size_t edition_count() const noexcept;
    /// In the order in which they are asked.
    [[nodiscard]] std::string_view edition(std::size_t index) const noexcept;
    /// The codes and classes that some entry is about: classes first, then codes, ascending.
    [[nodiscard]] std::span<const Key> keys() const noexcept;
    /// @}

    /// One message as its file gives it, before any fallback.
    struct Entry {
        std::string_view locale;
        std::string_view edition;
        Key key{0};
        Field field = Field::title;
        std::string_view text;
        bool withheld = false; ///< marked fuzzy: known, but never served
    };
    [[nodiscard]] std::size_t entry_count() const noexcept;
    /// Ascending by locale, edition, key and field.
    [[nodiscard]] Entry entry(std::size_t index) const noexcept;
    /// The entry of one key in one locale and edition, none of its fallbacks. O(log n).
    [[nodiscard]] std::optional<Entry> find(std::string_view locale, std::string_view edition,
                                            Key key, Field field) const noexcept;
    /// The same for the edition of an index, where an overlay has brought two of a name.
    [[nodiscard]] std::optional<Entry> find(std::string_view locale, std::size_t edition, Key key,
                                            Field field) const noexcept;

    /// Where the messages of one edition in one locale come from, and under which licence.
    struct Source {
        std::string_view locale;
        std::string_view edition;
        std::string_view title;
        std::string_view license; ///< SPDX identifier where there is one
        std::string_view attribution;
    };
    [[nodiscard]] std::size_t source_count() const noexcept;
    [[nodiscard]] Source source(std::size_t index) const noexcept;

  private:
    friend class CatalogBuilder;
    friend struct detail::CatalogAccess;
    friend const Catalog& builtin() noexcept;

    constexpr explicit Catalog(const detail::Tables& tables) noexcept : tables_(&tables) {}
    explicit Catalog(std::shared_ptr<const detail::Tables> tables) noexcept;

    [[nodiscard]] Reader reader_of(detail::Reached reached) const noexcept;

    static constexpr detail::Text no_text{};
    static constexpr Key no_key{0};
    static constexpr detail::Tables no_tables{
        .locales = {&no_text, 1}, .editions = {&no_text, 1}, .keys = {&no_key, 1}};

    const detail::Tables* tables_ = &no_tables;
    std::shared_ptr<const detail::Tables> owner_; ///< empty for tables in static storage
};

/// The catalog in this library: the five documents and our own edition, in en, fr and zh-TW,
/// default locale en. The tables are static storage, initialised by the compiler; the catalog
/// needs no file and never ends.
[[nodiscard]] PHRASEBOOK_EXPORT const Catalog& builtin() noexcept;

} // namespace phrasebook
