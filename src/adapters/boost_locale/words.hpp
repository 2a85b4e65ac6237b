// What one reader gets from a catalog, in the characters of one facet.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "adapters/boost_locale/key_text.hpp"
#include "core/catalog_access.hpp"
#include <phrasebook/catalog.hpp>
#include <phrasebook/field.hpp>

namespace phrasebook::boost_locale {

/// A text of the catalog in other characters; nothing where it does not fit them. The second
/// argument says that nothing better will come, should it not fit.
template<class CharT>
using Encode = std::function<std::optional<std::basic_string<CharT>>(std::string_view, bool)>;

/// The words of every row of a catalog for one reader. Immutable once made. Rows and not codes, so
/// that whatever the catalog holds (classes, numbers that are no status codes) is found by its own
/// index and with its own fallback.
template<class CharT>
class Words {
  public:
    /// @param encode may be empty for `char`: then the texts stay where they are in the catalog
    Words(const Catalog& catalog, std::string_view tag, const Encode<CharT>& encode)
        : catalog_(catalog), tables_(detail::CatalogAccess::tables(catalog_)),
          texts_(tables_.keys.size() * all_fields.size()) {
        const detail::Cell* const cells = cells_of(catalog_.reader(tag).locale());
        if (cells == nullptr) return;
        if (encode)
            take_encoded(cells, encode);
        else if constexpr (std::is_same_v<CharT, char>)
            take(cells);
        mark_known();
    }
    Words(const Words&) = delete; // texts_ points into encoded_
    Words& operator=(const Words&) = delete;
    ~Words() = default;

    /// Nothing where the message is not ours.
    [[nodiscard]] const CharT* find(const CharT* context, const CharT* id) const noexcept {
        const std::optional<Field> field = parse_field(Narrow(context).view());
        if (!field) return nullptr;
        const std::optional<Key> key = key_of(Narrow(id).view());
        if (!key) return nullptr;
        return texts_[row_of(*key) * all_fields.size() + static_cast<std::size_t>(*field)];
    }

  private:
    [[nodiscard]] const detail::Cell* cells_of(std::string_view locale) const noexcept {
        for (std::size_t i = 1; i < tables_.locales.size(); ++i)
            if (tables_.locales[i].in(tables_.blob) == locale) return tables_.cells_of(i);
        return nullptr;
    }

    [[nodiscard]] std::size_t row_of(Key key) const noexcept {
        if (!key.is_class()) return tables_.rows[key.number()];
        const auto keys = tables_.keys.subspan(1);
        const auto found = std::lower_bound(keys.begin(), keys.end(), key);
        if (found == keys.end() || *found != key) return 0;
        return static_cast<std::size_t>(found - keys.begin()) + 1;
    }

    [[nodiscard]] std::string_view text(const detail::Cell& cell) const noexcept {
        return {tables_.blob + cell.offset, cell.length};
    }

    void take(const detail::Cell* cells) {
        for (std::size_t i = all_fields.size(); i < texts_.size(); ++i)
            if (cells[i].match != Match::none) texts_[i] = text(cells[i]).data();
    }

    void take_encoded(const detail::Cell* cells, const Encode<CharT>& encode) {
        const detail::Cell* const default_cells = cells_of(catalog_.default_locale());
        constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
        std::vector<std::size_t> offsets(texts_.size(), none);
        for (std::size_t i = all_fields.size(); i < texts_.size(); ++i) {
            for (const bool last_resort : {false, true}) {
                const detail::Cell* const from = last_resort ? default_cells : cells;
                if (from == nullptr || from[i].match == Match::none) continue;
                const auto encoded = encode(text(from[i]), last_resort);
                if (!encoded) continue;
                offsets[i] = encoded_.size();
                encoded_.append(*encoded).push_back(CharT());
                break;
            }
        }
        for (std::size_t i = 0; i < texts_.size(); ++i)
            if (offsets[i] != none) texts_[i] = encoded_.data() + offsets[i];
    }

    /// A row that has words of some field has the empty text of the others, lest Boost show the
    /// number of a code for advice.
    void mark_known() {
        static constexpr CharT empty{};
        for (auto row = texts_.begin(); row != texts_.end();
             row += static_cast<std::ptrdiff_t>(all_fields.size())) {
            const auto end = row + static_cast<std::ptrdiff_t>(all_fields.size());
            if (std::any_of(row, end, [](const CharT* text) { return text != nullptr; }))
                std::replace(row, end, static_cast<const CharT*>(nullptr), &empty);
        }
    }

    Catalog catalog_;
    const detail::Tables& tables_; ///< of catalog_
    std::basic_string<CharT> encoded_;
    std::vector<const CharT*> texts_; ///< [row][field]; row 0 is that of unknown codes
};

} // namespace phrasebook::boost_locale
