#include "formats/words.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace phrasebook::formats {

namespace {

using Entry = Catalog::Entry;

/// The entry of the first edition that serves the message and that `is_meant` takes; where none
/// does, the first that withholds it.
template<typename IsMeant>
std::optional<Entry> first_of(const Catalog& catalog, std::string_view locale, Key key, Field field,
                              IsMeant is_meant) {
    std::optional<Entry> withheld;
    for (std::size_t i = 0; i < catalog.edition_count(); ++i) {
        if (!is_meant(catalog.edition(i))) continue;
        const std::optional<Entry> entry = catalog.find(locale, i, key, field);
        if (!entry) continue;
        if (!entry->withheld) return entry;
        if (!withheld) withheld = entry;
    }
    return withheld;
}

template<typename IsMeant>
std::vector<Entry> all_of(const Catalog& catalog, std::string_view locale, IsMeant is_meant) {
    std::vector<Entry> words;
    for (const Key key : catalog.keys())
        for (const Field field : all_fields)
            if (const auto entry = first_of(catalog, locale, key, field, is_meant))
                words.push_back(*entry);
    return words;
}

} // namespace

std::vector<std::string_view> edition_names(const Catalog& catalog) {
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < catalog.edition_count(); ++i)
        if (std::find(names.begin(), names.end(), catalog.edition(i)) == names.end())
            names.push_back(catalog.edition(i));
    return names;
}

std::vector<std::string_view> locales_of(const Catalog& catalog) {
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < catalog.locale_count(); ++i)
        names.push_back(catalog.locale(i));
    return names;
}

std::vector<Entry> words_of(const Catalog& catalog, std::string_view locale,
                            std::string_view edition) {
    return all_of(catalog, locale, [edition](std::string_view name) { return name == edition; });
}

std::vector<Entry> words_of(const Catalog& catalog, std::string_view locale) {
    std::vector<Entry> words = all_of(catalog, locale, [](std::string_view) { return true; });
    std::erase_if(words, [](const Entry& entry) { return entry.withheld; });
    return words;
}

std::optional<Entry> word_of(const Catalog& catalog, std::string_view locale, Key key,
                             Field field) {
    const auto entry = first_of(catalog, locale, key, field, [](std::string_view) { return true; });
    return entry && !entry->withheld ? entry : std::nullopt;
}

Catalog::Source source_of(const Catalog& catalog, std::string_view locale,
                          std::string_view edition) {
    Catalog::Source whole{
        .locale = locale, .edition = edition, .title = {}, .license = {}, .attribution = {}};
    for (std::size_t i = 0; i < catalog.source_count(); ++i) {
        const Catalog::Source source = catalog.source(i);
        if (source.locale != locale || source.edition != edition) continue;
        if (whole.title.empty()) whole.title = source.title;
        if (whole.license.empty()) whole.license = source.license;
        if (whole.attribution.empty()) whole.attribution = source.attribution;
    }
    return whole;
}

} // namespace phrasebook::formats
