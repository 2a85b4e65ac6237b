// Text made fit for where it will stand.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace phrasebook::pages {

/// What came with a request, for people to read: on one line and in one direction. Cut at `cap`
/// bytes, between characters, with an ellipsis. Bytes that are not UTF-8 become U+FFFD, and so does
/// what a reader does not see but a terminal or a browser obeys: controls, line separators, and the
/// characters that turn the direction of text (UAX #9 §2).
std::string clean(std::string_view text, std::size_t cap);

/// Words of a catalog: as they are, but bytes that are not UTF-8 become U+FFFD, and characters that
/// no XML document may hold (XML 1.0 §2.2), nor any HTML, go.
std::string well_formed(std::string_view text);

/// Escaped for HTML and XML, in text as in a quoted attribute.
std::string escape_markup(std::string_view text);

/// A URI reference: what may not stand in one is percent-encoded, and so is a "%" that begins no
/// such code (RFC 3986 §2). Cut at `cap` bytes of the input.
std::string to_uri_reference(std::string_view text, std::size_t cap);

} // namespace phrasebook::pages
