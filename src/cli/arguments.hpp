// From what was typed to codes, tags and editions. Each throws Failure(Exit::usage) with a sentence
// that names what is wrong and, where there is one, what was probably meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <phrasebook/phrasebook.hpp>

namespace phrasebook::cli {

/// A code from its number, its constant or a name of it, or a class of codes (4xx).
[[nodiscard]] Key parse_key(const std::string& text);

/// The same, but no class.
[[nodiscard]] int parse_code(const std::string& text);

/// A tag as typed.
[[nodiscard]] Tag parse_tag(const std::string& text, const Catalog& catalog);

/// The locales of the catalog that are named, in that order; all of them where none is. Each once.
/// Borrows from the catalog.
[[nodiscard]] std::vector<std::string_view> choose_locales(const Catalog& catalog,
                                                           const std::vector<std::string>& names);

/// The catalog with only the editions named, in that order; as it is where none is named.
[[nodiscard]] Catalog choose_editions(const Catalog& catalog,
                                      const std::vector<std::string>& editions);

/// The locale of the user's messages, from LC_ALL, LC_MESSAGES or LANG (POSIX XBD §8.2). "C" where
/// none is set, or where what is set is not a locale name.
[[nodiscard]] std::string user_locale();

} // namespace phrasebook::cli
