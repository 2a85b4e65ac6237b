// The names by which gettext looks for a locale's words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <phrasebook/catalog.hpp>

namespace phrasebook::formats {

/// "zh_TW" for "zh-TW".
std::string posix_name(std::string_view tag);

/// The locale of the catalog that comes next on the chain of one of its locales, where gettext
/// would not find it by itself, since it only cuts names: zh-TW for zh-HK. Empty where there is
/// none.
std::string_view hidden_parent(const Catalog& catalog, std::string_view locale);

/// A name under which gettext must find the words of a locale.
struct GettextAlias {
    std::string name;        ///< "zh_HK"
    std::string_view locale; ///< of the catalog: "zh-TW"
};

/// gettext knows of no chain: for zh_HK it looks in zh_HK, then in zh, and gives up. So each locale
/// of ICU's list for which the catalog has words in its own language, but other ones or none where
/// gettext would look, is a second name of the locale that serves it. Ascending by name.
std::vector<GettextAlias> gettext_aliases(const Catalog& catalog);

} // namespace phrasebook::formats
