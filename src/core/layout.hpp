// From messages to the tables of a catalog. One mechanism with two users: the catalog builder lays
// messages out at run time, and bake at build time, which prints the result as C++.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/blob.hpp"
#include <phrasebook/detail/tables.hpp>
#include <phrasebook/tag.hpp>

namespace phrasebook::detail {

/// One message to be laid out. Locale and edition are indices into the plan's lists.
struct PlannedEntry {
    std::uint16_t locale = 0;
    std::uint16_t edition = 0;
    Key key{0};
    Field field = Field::title;
    bool withheld = false;
    Text text; ///< in the plan's blob
};

struct PlannedSource {
    std::uint16_t locale = 0;
    std::uint16_t edition = 0;
    Text title;
    Text license;
    Text attribution;
};

/// What a catalog shall hold.
struct Plan {
    Blob blob;
    std::vector<Tag> locales;
    std::vector<std::string> editions; ///< in the order in which they are asked
    std::vector<PlannedEntry> entries;
    std::vector<PlannedSource> sources;
    Tag default_locale;

    /// The index of a locale or an edition in the lists above, appended when it is not there yet.
    std::uint16_t index_of(const Tag& locale);
    std::uint16_t index_of(std::string_view edition);
    /// Appends an edition, though there may be one of that name already.
    void append_edition(std::string_view edition);

  private:
    std::map<std::string, std::uint16_t, std::less<>> locale_indices_; ///< by canonical tag
};

/// The tables of a catalog, and what they point to. Does not move once it is made.
class Layout {
  public:
    /// @throws std::length_error when a table would outgrow its indices
    explicit Layout(Plan plan);
    Layout(const Layout&) = delete;
    Layout& operator=(const Layout&) = delete;

    [[nodiscard]] const Tables& tables() const noexcept { return tables_; }

  private:
    void place_names(Plan& plan);
    void place_keys(const Plan& plan);
    void place_entries(Plan& plan);
    void place_served(Plan& plan);
    void place_reached();
    void place_cells();

    [[nodiscard]] std::uint16_t row_of(Key key) const noexcept; ///< 0 for none
    [[nodiscard]] std::uint16_t row_of_class(int code) const noexcept;
    [[nodiscard]] std::uint16_t locale_count() const noexcept {
        return static_cast<std::uint16_t>(tags_.size() - 1);
    }
    [[nodiscard]] std::size_t stride() const noexcept { return keys_.size() * all_fields.size(); }
    [[nodiscard]] std::size_t cell_index(std::uint16_t locale, std::size_t row,
                                         std::size_t field) const noexcept {
        return (locale - 1U) * stride() + row * all_fields.size() + field;
    }

    /// The locales that a reader asks, in order: those of its chain, then the default's.
    struct Asked {
        std::vector<std::uint16_t> locales;
        std::size_t chain_size = 0;
    };
    void append_chain(std::vector<std::uint16_t>& asked, std::uint16_t locale) const;

    /// Puts into the cells what each locale says by itself: of each message, the first edition that
    /// has it.
    void place_own_cells();
    /// What a locale says by itself, or `Match::none`. That can be told from what other locales,
    /// or the class of the code, have lent it since.
    [[nodiscard]] Cell own_cell(std::uint16_t locale, std::size_t row, std::size_t field) const;
    /// What a reader gets: the code along the locales asked, then its class along the same.
    [[nodiscard]] Cell answer(const Asked& asked, std::size_t row, std::size_t field) const;

    Bytes blob_;
    std::vector<Tag> tags_; ///< of the locales, index 0 unused
    std::vector<Text> locales_;
    std::vector<Text> editions_;
    std::vector<Key> keys_;
    std::vector<std::uint16_t> rows_;
    std::vector<Cell> cells_;
    std::vector<Entry> entries_;
    std::vector<Served> served_;
    std::vector<Reached> reached_;
    std::vector<Source> sources_;
    std::vector<std::uint16_t> new_locale_; ///< index in the plan → index in the tables
    Tables tables_;
};

/// The locale that serves a tag itself, 0 for none.
[[nodiscard]] std::uint16_t served_by(const Tables& tables, std::string_view tag) noexcept;

/// The first locale on the chain of a tag: by walking it.
[[nodiscard]] Reached reach(const Tables& tables, const Tag& tag) noexcept;

/// The same for a tag as text, which is looked up where it is known, and otherwise parsed. What is
/// not a tag reaches no locale.
[[nodiscard]] Reached reach(const Tables& tables, std::string_view tag) noexcept;

} // namespace phrasebook::detail
