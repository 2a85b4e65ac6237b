#include <utility>

#include "formats/catalog_file.hpp"
#include "formats/export.hpp"
#include "formats/po_writer.hpp"
#include "formats/words.hpp"

namespace phrasebook::formats {

namespace {

/// The same message in the default locale: of the same edition, or else of the first that has it.
std::string_view english_of(const Catalog& catalog, const Catalog::Entry& entry) {
    const std::string_view locale = catalog.default_locale();
    if (entry.locale == locale) return "";
    const auto same = catalog.find(locale, entry.edition, entry.key, entry.field);
    if (same && !same->withheld) return same->text;
    for (std::size_t i = 0; i < catalog.edition_count(); ++i) {
        const auto other = catalog.find(locale, i, entry.key, entry.field);
        if (other && !other->withheld) return other->text;
    }
    return "";
}

PoWriter begin(const Catalog::Source& source, std::string_view date) {
    PoWriter writer;
    writer.header("Project-Id-Version", "phrasebook");
    writer.header("PO-Revision-Date", date);
    writer.header("Last-Translator", source.attribution.empty() ? "none" : source.attribution);
    writer.header("Language-Team", "none");
    writer.header("Language", source.locale);
    writer.header("MIME-Version", "1.0");
    writer.header("Content-Type", "text/plain; charset=UTF-8");
    writer.header("Content-Transfer-Encoding", "8bit");
    writer.header(edition_field, source.edition);
    writer.header("X-Source-Title", source.title);
    writer.header("X-License", source.license);
    writer.header("X-Attribution", source.attribution);
    return writer;
}

} // namespace

std::vector<OutputFile> export_po(const Catalog& catalog, Locales locales, std::string_view date) {
    std::vector<OutputFile> files;
    for (const std::string_view locale : locales)
        for (const std::string_view edition : edition_names(catalog)) {
            const std::vector<Catalog::Entry> words = words_of(catalog, locale, edition);
            if (words.empty()) continue;
            PoWriter writer = begin(source_of(catalog, locale, edition), date);
            for (const Catalog::Entry& entry : words)
                writer.entry(entry, english_of(catalog, entry));
            files.push_back({std::filesystem::path(locale) / std::string(edition).append(".po"),
                             std::move(writer).release(),
                             {}});
        }
    return files;
}

} // namespace phrasebook::formats
