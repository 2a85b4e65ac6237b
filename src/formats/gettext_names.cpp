#include "formats/gettext_names.hpp"

#include <algorithm>
#include <cstddef>
#include <map>

#include <phrasebook/chain.hpp>

#include "core/known_tags.hpp"

namespace phrasebook::formats {

namespace {

std::string_view language_of(std::string_view tag) {
    return tag.substr(0, tag.find('-'));
}

} // namespace

std::string posix_name(std::string_view tag) {
    std::string name(tag);
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

std::string_view hidden_parent(const Catalog& catalog, std::string_view locale) {
    for (const Tag& tag : Chain(*Tag::parse(locale))) {
        const std::string_view parent = catalog.served_by(tag);
        if (parent.empty() || parent == locale) continue;
        return parent == language_of(locale) ? std::string_view() : parent;
    }
    return {};
}

std::vector<GettextAlias> gettext_aliases(const Catalog& catalog) {
    std::map<std::string_view, std::string_view> served; // a tag, and whose words gettext finds
    for (std::size_t i = 0; i < catalog.locale_count(); ++i)
        served.emplace(catalog.locale(i), catalog.locale(i));
    std::vector<GettextAlias> aliases;
    for (const detail::KnownTag& known : detail::known_tags()) { // a language before its regions
        const std::string_view tag = known.view();
        const std::string_view language = language_of(tag);
        const Reader reader = catalog.reader(tag);
        if (reader.match() == Match::default_locale
            || language_of(reader.locale()) != language) // CLDR has parents of another language
            continue;
        const auto found = served.contains(tag) ? served.find(tag) : served.find(language);
        if (found != served.end() && found->second == reader.locale()) continue;
        served.emplace(tag, reader.locale());
        aliases.push_back({posix_name(tag), reader.locale()});
    }
    std::sort(aliases.begin(), aliases.end(),
              [](const GettextAlias& a, const GettextAlias& b) { return a.name < b.name; });
    return aliases;
}

} // namespace phrasebook::formats
