// Text as roff, to the letter.
#pragma once

#include <string>
#include <string_view>

namespace phrasebook::cli {

/// The text as it is typed within a line: what roff would read as its own, and what it would print
/// as something prettier (a hyphen, a curly quote), is written so that it stays. ASCII alone.
[[nodiscard]] std::string roff(std::string_view text);

/// The same as a line of its own, which roff takes for text even if it begins as a request does.
[[nodiscard]] std::string roff_line(std::string_view line);

/// The same as lines of at most 80 bytes, which roff fills and breaks anew.
[[nodiscard]] std::string roff_prose(std::string_view text);

[[nodiscard]] std::string roff_bold(std::string_view text);
[[nodiscard]] std::string roff_italic(std::string_view text);

} // namespace phrasebook::cli
