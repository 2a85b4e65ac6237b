#include <algorithm>
#include <optional>

#include "formats/catalog_file.hpp"
#include "formats/export.hpp"
#include "formats/mo.hpp"
#include "formats/words.hpp"

namespace phrasebook::formats {

namespace {

/// "zh_TW", as gettext names folders.
std::string posix_name(std::string_view tag) {
    std::string name(tag);
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

std::string header_of(const Catalog::Source& source) {
    std::string header;
    const auto add = [&header](std::string_view name, std::string_view value) {
        if (value.empty()) return;
        std::string line(value);
        std::replace(line.begin(), line.end(), '\n', ' ');
        header.append(name).append(": ").append(line) += '\n';
    };
    add("Project-Id-Version", "phrasebook");
    add("Language", posix_name(source.locale));
    add("MIME-Version", "1.0");
    add("Content-Type", "text/plain; charset=UTF-8");
    add("Content-Transfer-Encoding", "8bit");
    add(edition_field, source.edition);
    add("X-Source-Title", source.title);
    add("X-License", source.license);
    add("X-Attribution", source.attribution);
    return header;
}

OutputFile file_of(const std::vector<Catalog::Entry>& words, const Catalog::Source& source,
                   std::string_view domain) {
    const std::string header = header_of(source);
    std::vector<Key::Name> names; // which the entries borrow
    names.reserve(words.size());
    std::vector<MoEntry> entries{{std::nullopt, "", std::nullopt, {header}}};
    for (const Catalog::Entry& word : words) {
        names.push_back(word.key.name());
        entries.push_back({to_string(word.field), names.back().view(), std::nullopt, {word.text}});
    }
    return {std::filesystem::path(posix_name(source.locale)) / "LC_MESSAGES"
                / std::string(domain).append(".mo"),
            write_mo(entries)};
}

} // namespace

std::vector<OutputFile> export_mo(const Catalog& catalog, Locales locales) {
    std::vector<OutputFile> files;
    for (const std::string_view locale : locales) {
        for (const std::string_view edition : edition_names(catalog)) {
            std::vector<Catalog::Entry> words = words_of(catalog, locale, edition);
            std::erase_if(words, [](const Catalog::Entry& entry) { return entry.withheld; });
            if (words.empty()) continue;
            files.push_back(file_of(words, source_of(catalog, locale, edition),
                                    std::string(gettext_domain).append("-").append(edition)));
        }
        if (const std::vector<Catalog::Entry> words = words_of(catalog, locale); !words.empty())
            files.push_back(file_of(words, source_of(catalog, locale, ""), gettext_domain));
    }
    return files;
}

} // namespace phrasebook::formats
