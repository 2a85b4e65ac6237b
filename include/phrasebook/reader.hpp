/// @file
/// A catalog as one reader sees it: chain and order of editions already applied.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include <phrasebook/detail/tables.hpp>
#include <phrasebook/field.hpp>
#include <phrasebook/message.hpp>

namespace phrasebook {

class Catalog;

namespace detail {
struct ReaderAccess;
}

/// Answers codes for one locale. A lookup is one access to a table, whatever the chain: it never
/// allocates, throws, locks, or asks the environment.
///
/// A reader is a small value that borrows from its catalog: it must not outlive the last copy of
/// it. Any number of threads may use one reader at a time.
class Reader {
  public:
    /// A reader of nothing: every lookup gives `Match::none`.
    constexpr Reader() noexcept = default;

    /// The words for a code. Any `int` may be asked: a code that the catalog does not know gets
    /// the words of its class (RFC 9110 §15: "x00"), one without a class an empty message.
    [[nodiscard]] constexpr Message operator()(int code,
                                               Field field = Field::description) const noexcept {
        const detail::Cell& cell =
            cells_[rows_[code] * all_fields.size() + static_cast<std::size_t>(field)];
        return {
            .text = {blob_ + cell.offset, cell.length},
            .locale = locales_[cell.locale].in(blob_),
            .edition = editions_[cell.edition].in(blob_),
            .code = cell.match == Match::code_class ? Key::of_class(cell.number) : Key(cell.number),
            .match = std::max(cell.match, first_match_), // no answer is nearer than the first
        };
    }

    /// Only the words. Empty where nothing was found; then as after, valid as long as the catalog.
    [[nodiscard]] constexpr std::string_view title(int code) const noexcept {
        return (*this)(code, Field::title).text;
    }
    [[nodiscard]] constexpr std::string_view summary(int code) const noexcept {
        return (*this)(code, Field::summary).text;
    }
    [[nodiscard]] constexpr std::string_view description(int code) const noexcept {
        return (*this)(code, Field::description).text;
    }
    [[nodiscard]] constexpr std::string_view advice(int code) const noexcept {
        return (*this)(code, Field::advice).text;
    }

    /// The shipped locale that is asked first: "fr" for a reader of fr-CA. Empty for `Reader()`.
    [[nodiscard]] constexpr std::string_view locale() const noexcept {
        return locales_[locale_].in(blob_);
    }
    /// How that locale stands to the tag the reader was made for: `exact`, `parent` or
    /// `default_locale`; `none` for `Reader()`.
    [[nodiscard]] constexpr Match match() const noexcept { return first_match_; }

  private:
    friend class Catalog;
    friend struct detail::ReaderAccess;

    constexpr Reader(const detail::Tables& tables, std::uint16_t locale, Match match) noexcept
        : cells_(tables.cells_of(locale)), rows_(tables.rows), blob_(tables.blob),
          locales_(tables.locales.data()), editions_(tables.editions.data()), locale_(locale),
          first_match_(match) {}

    static constexpr std::array<detail::Cell, all_fields.size()> no_cells{};
    static constexpr detail::Text no_text{};

    const detail::Cell* cells_ = no_cells.data();
    detail::RowIndex rows_;
    const char* blob_ = "";
    const detail::Text* locales_ = &no_text;
    const detail::Text* editions_ = &no_text;
    std::uint16_t locale_ = 0;
    Match first_match_ = Match::none;
};

} // namespace phrasebook
