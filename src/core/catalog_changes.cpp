// Catalogs made of other catalogs.
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

#include <phrasebook/catalog_builder.hpp>

#include "core/layout.hpp"
#include "core/raise.hpp"

namespace phrasebook {

namespace {

/// Appends a catalog's editions, then its messages, to the plan. Editions are appended though one
/// of their names is there already: it is the place in the order that tells them apart.
void append(detail::Plan& plan, const Catalog& catalog, const detail::Tables& tables) {
    const auto first = static_cast<std::uint16_t>(plan.editions.size());
    for (std::size_t i = 0; i < catalog.edition_count(); ++i)
        plan.append_edition(catalog.edition(i));

    std::vector<std::uint16_t> locales;
    for (std::size_t i = 0; i < catalog.locale_count(); ++i)
        locales.push_back(plan.index_of(*Tag::parse(catalog.locale(i))));
    const auto place = [&](const auto& of) {
        return std::pair<std::uint16_t, std::uint16_t>(locales[of.locale - 1U],
                                                       first + of.edition - 1U);
    };
    const auto copy = [&](detail::Text text) { return plan.blob.intern(text.in(tables.blob)); };
    for (const detail::Entry& entry : tables.entries) {
        const auto [locale, edition] = place(entry);
        plan.entries.push_back({
            .locale = locale,
            .edition = edition,
            .key = tables.keys[entry.row],
            .field = entry.field,
            .withheld = entry.withheld,
            .text = copy({entry.offset, entry.length}),
        });
    }
    for (const detail::Source& source : tables.sources) {
        const auto [locale, edition] = place(source);
        plan.sources.push_back(
            {locale, edition, copy(source.title), copy(source.license), copy(source.attribution)});
    }
}

} // namespace

Catalog Catalog::with(const Catalog& overlay) const {
    detail::Plan plan;
    append(plan, overlay, *overlay.tables_);
    append(plan, *this, *tables_);
    const std::string_view fallback =
        default_locale().empty() ? overlay.default_locale() : default_locale();
    if (!fallback.empty()) plan.default_locale = *Tag::parse(fallback);
    const auto layout = std::make_shared<const detail::Layout>(std::move(plan));
    return Catalog(std::shared_ptr<const detail::Tables>(layout, &layout->tables()));
}

Catalog Catalog::with_editions(std::span<const std::string_view> order) const {
    const auto holds = [&](std::string_view name) {
        for (std::size_t i = 0; i < edition_count(); ++i)
            if (edition(i) == name) return true;
        return false;
    };
    const auto chosen = [&](std::string_view name) {
        for (const std::string_view edition : order)
            if (edition == name) return true;
        return false;
    };

    CatalogBuilder builder;
    if (!default_locale().empty()) builder.default_locale(default_locale());
    for (const std::string_view name : order) {
        if (!holds(name))
            detail::raise<std::invalid_argument>("unknown edition: " + std::string(name));
        builder.edition(name);
    }
    // Of two for one message the first stands; so that is the one that is served.
    for (const bool withheld : {false, true})
        for (std::size_t i = 0; i < entry_count(); ++i)
            if (const Entry entry = this->entry(i);
                entry.withheld == withheld && chosen(entry.edition))
                builder.add(entry);
    for (std::size_t i = 0; i < source_count(); ++i)
        if (const Source source = this->source(i); chosen(source.edition)) builder.add(source);
    return builder.build();
}

} // namespace phrasebook
