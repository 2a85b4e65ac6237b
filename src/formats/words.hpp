// The messages of one locale, as a file of it holds them: no fallback to another locale.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <phrasebook/catalog.hpp>

namespace phrasebook::formats {

/// The names of the catalog's editions in their order, each once, though an overlay may have
/// brought one a second time.
std::vector<std::string_view> edition_names(const Catalog& catalog);

/// The names of the catalog's locales.
std::vector<std::string_view> locales_of(const Catalog& catalog);

/// What one edition says in a locale, in the order of key and field. Entries that are withheld are
/// there, except where an overlay of the same edition serves the message.
std::vector<Catalog::Entry> words_of(const Catalog& catalog, std::string_view locale,
                                     std::string_view edition);

/// What the locale says, in the order of key and field: of each message that some edition serves,
/// the first one's.
std::vector<Catalog::Entry> words_of(const Catalog& catalog, std::string_view locale);

/// One message of that: of the first edition that serves it. Neither another locale nor the class
/// of a code stands in for what is missing.
std::optional<Catalog::Entry> word_of(const Catalog& catalog, std::string_view locale, Key key,
                                      Field field);

/// Where the words of an edition in a locale come from: of each part the first that is stated,
/// since an overlay that says nothing of it leaves the words below it to their owners.
Catalog::Source source_of(const Catalog& catalog, std::string_view locale,
                          std::string_view edition);

} // namespace phrasebook::formats
