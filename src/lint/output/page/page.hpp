// One page of HTML that needs nothing beside itself.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

namespace phrasebook::lint::page {

/// Begins the page, up to its heading; the link for who skips leads to `#list`. The page's policy
/// allows our own script alone, so that a text which got past the escapes could still do nothing.
void begin(std::ostream& out, std::string_view title);
/// Ends it.
void end(std::ostream& out);

/// A text of a file in HTML, characters that nobody sees by their names. `\n` stays.
[[nodiscard]] std::string visible(std::string_view text);

/// ` lang="fr" dir="auto"`; the language only where there is one.
[[nodiscard]] std::string language(std::string_view locale);

} // namespace phrasebook::lint::page
