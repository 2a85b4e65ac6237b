#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "formats/catalog_file.hpp"
#include "formats/export.hpp"
#include "formats/gettext_names.hpp"
#include "formats/mo.hpp"
#include "formats/words.hpp"

namespace phrasebook::formats {

namespace {

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

std::filesystem::path path_of(std::string_view locale, std::string_view domain) {
    return std::filesystem::path(posix_name(locale)) / "LC_MESSAGES"
           / std::string(domain).append(".mo");
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
    return {path_of(source.locale, domain), write_mo(entries), {}};
}

/// What gettext finds of a locale: its own words, and what lies further on its chain where gettext
/// would not look for it.
std::vector<Catalog::Entry> reachable_words(const Catalog& catalog, std::string_view locale) {
    std::vector<Catalog::Entry> words = words_of(catalog, locale);
    const auto place = [](const Catalog::Entry& word) { return std::pair(word.key, word.field); };
    for (std::string_view parent = hidden_parent(catalog, locale); !parent.empty();
         parent = hidden_parent(catalog, parent)) {
        std::vector<Catalog::Entry> both;
        const std::vector<Catalog::Entry> further = words_of(catalog, parent);
        std::set_union(words.begin(), words.end(), further.begin(), further.end(),
                       std::back_inserter(both),
                       [&](const auto& a, const auto& b) { return place(a) < place(b); });
        words = std::move(both); // of two that are equal, the union takes the first one's
    }
    return words;
}

/// Links to the domains that a locale has not, and one that gettext would not look at has.
void append_domains_of_parents(const Catalog& catalog, std::vector<OutputFile>& files) {
    const std::size_t count = files.size();
    const auto is_there = [&](const std::filesystem::path& path) {
        return std::any_of(files.begin(), files.end(),
                           [&](const OutputFile& file) { return file.path == path; });
    };
    for (std::size_t i = 0; i < catalog.locale_count(); ++i)
        for (std::string_view parent = hidden_parent(catalog, catalog.locale(i)); !parent.empty();
             parent = hidden_parent(catalog, parent))
            for (std::size_t j = 0; j < count; ++j) {
                const std::filesystem::path path = files[j].path;
                const std::filesystem::path link =
                    posix_name(catalog.locale(i)) / path.lexically_relative(*path.begin());
                if (*path.begin() == posix_name(parent) && !is_there(link))
                    files.push_back({link, {}, "../.." / path});
            }
}

/// Links from every name of a locale to its files.
void append_aliases(const Catalog& catalog, std::vector<OutputFile>& files) {
    const std::size_t count = files.size();
    for (const GettextAlias& alias : gettext_aliases(catalog))
        for (std::size_t i = 0; i < count; ++i) {
            const std::filesystem::path& path = files[i].path;
            if (*path.begin() == posix_name(alias.locale))
                files.push_back(
                    {alias.name / path.lexically_relative(*path.begin()), {}, "../.." / path});
        }
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
        if (const std::vector<Catalog::Entry> words = reachable_words(catalog, locale);
            !words.empty())
            files.push_back(file_of(words, source_of(catalog, locale, ""), gettext_domain));
    }
    append_domains_of_parents(catalog, files);
    append_aliases(catalog, files);
    return files;
}

} // namespace phrasebook::formats
