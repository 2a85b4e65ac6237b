#include <phrasebook/catalog.hpp>

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/layout.hpp"

namespace phrasebook {

Catalog::Catalog(std::shared_ptr<const detail::Tables> tables) noexcept
    : tables_(tables.get()), owner_(std::move(tables)) {}

Reader Catalog::reader(std::string_view tag) const noexcept {
    return reader_of(detail::reach(*tables_, tag));
}

Reader Catalog::reader(const Tag& tag) const noexcept {
    return reader_of(detail::reach(*tables_, tag));
}

Reader Catalog::reader_of(detail::Reached reached) const noexcept {
    if (reached.locale != 0) return {*tables_, reached.locale, reached.match};
    if (tables_->default_locale == 0) return {};
    return {*tables_, tables_->default_locale, Match::default_locale};
}

std::string_view Catalog::served_by(const Tag& tag) const noexcept {
    return tables_->locales[detail::served_by(*tables_, tag.text())].in(tables_->blob);
}

std::string_view Catalog::default_locale() const noexcept {
    return tables_->locales[tables_->default_locale].in(tables_->blob);
}

std::size_t Catalog::locale_count() const noexcept {
    return tables_->locales.size() - 1;
}

std::string_view Catalog::locale(std::size_t index) const noexcept {
    return tables_->locales[index + 1].in(tables_->blob);
}

std::size_t Catalog::edition_count() const noexcept {
    return tables_->editions.size() - 1;
}

std::string_view Catalog::edition(std::size_t index) const noexcept {
    return tables_->editions[index + 1].in(tables_->blob);
}

std::span<const Key> Catalog::keys() const noexcept {
    return tables_->keys.subspan(1);
}

std::size_t Catalog::entry_count() const noexcept {
    return tables_->entries.size();
}

Catalog::Entry Catalog::entry(std::size_t index) const noexcept {
    const detail::Entry& entry = tables_->entries[index];
    return {
        .locale = tables_->locales[entry.locale].in(tables_->blob),
        .edition = tables_->editions[entry.edition].in(tables_->blob),
        .key = tables_->keys[entry.row],
        .field = entry.field,
        .text = {tables_->blob + entry.offset, entry.length},
        .withheld = entry.withheld,
    };
}

std::optional<Catalog::Entry> Catalog::find(std::string_view locale, std::string_view edition,
                                            Key key, Field field) const noexcept {
    for (std::size_t i = 0; i < edition_count(); ++i)
        if (this->edition(i) == edition)
            if (const auto entry = find(locale, i, key, field)) return entry;
    return std::nullopt;
}

std::optional<Catalog::Entry> Catalog::find(std::string_view locale, std::size_t edition, Key key,
                                            Field field) const noexcept {
    const auto locales = tables_->locales.subspan(1);
    const auto found_locale = std::lower_bound(
        locales.begin(), locales.end(), locale,
        [&](detail::Text name, std::string_view text) { return name.in(tables_->blob) < text; });
    const auto found_key = std::lower_bound(keys().begin(), keys().end(), key);
    if (found_locale == locales.end() || found_locale->in(tables_->blob) != locale
        || found_key == keys().end() || *found_key != key)
        return std::nullopt;

    const std::tuple place(found_locale - locales.begin() + 1,
                           static_cast<std::ptrdiff_t>(edition) + 1, found_key - keys().begin() + 1,
                           field);
    const auto place_of = [](const detail::Entry& entry) {
        return std::tuple<std::ptrdiff_t, std::ptrdiff_t, std::ptrdiff_t, Field>(
            entry.locale, entry.edition, entry.row, entry.field);
    };
    const auto entries = tables_->entries;
    const auto found =
        std::lower_bound(entries.begin(), entries.end(), place,
                         [&](const detail::Entry& a, const auto& b) { return place_of(a) < b; });
    if (found == entries.end() || place_of(*found) != place) return std::nullopt;
    return entry(static_cast<std::size_t>(found - entries.begin()));
}

std::size_t Catalog::source_count() const noexcept {
    return tables_->sources.size();
}

Catalog::Source Catalog::source(std::size_t index) const noexcept {
    const detail::Source& source = tables_->sources[index];
    const auto blob = tables_->blob;
    return {
        .locale = tables_->locales[source.locale].in(blob),
        .edition = tables_->editions[source.edition].in(blob),
        .title = source.title.in(blob),
        .license = source.license.in(blob),
        .attribution = source.attribution.in(blob),
    };
}

} // namespace phrasebook
