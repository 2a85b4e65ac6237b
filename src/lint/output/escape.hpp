// Texts of files, made safe for the formats that carry them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace phrasebook::lint {

/// The same with U+FFFD for each byte that is not UTF-8.
[[nodiscard]] std::string valid_utf8(std::string_view text);

/// For XML 1.0 and HTML, as a text or between quotes: `& < > " '` as entities, and U+FFFD for what
/// is no character there (XML 1.0 §2.2). Tabs and line ends stay as they are.
[[nodiscard]] std::string markup_text(std::string_view text);

/// The same on one line: for an attribute, whose line ends a reader would even out.
[[nodiscard]] std::string markup_line(std::string_view text);

/// A path as a URI reference (RFC 3986 §4.2): relative, or `file://` where it is absolute; each
/// byte that is not unreserved is percent-encoded.
[[nodiscard]] std::string uri_of(std::string_view path);

/// Its longest beginning of so many characters; an ellipsis where something is left out.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t characters);

} // namespace phrasebook::lint
