#include <algorithm>

#include <phrasebook/catalog_builder.hpp>

#include "formats/export.hpp"
#include "formats/icu_text.hpp"
#include "formats/words.hpp"

namespace phrasebook::formats {

std::vector<OutputFile> export_icu(const Catalog& catalog, Locales locales) {
    CatalogBuilder builder;
    builder.default_locale(catalog.default_locale().empty() ? "en" : catalog.default_locale());
    for (const std::string_view edition : edition_names(catalog))
        builder.edition(edition);
    for (const std::string_view locale : locales)
        for (const std::string_view edition : edition_names(catalog)) {
            for (const Catalog::Entry& word : words_of(catalog, locale, edition))
                builder.add(word);
            builder.add(source_of(catalog, locale, edition));
        }
    return icu_text(builder.build());
}

} // namespace phrasebook::formats
