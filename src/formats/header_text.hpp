#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// The text of a catalog's header, the message whose msgid is empty: one line a field.
/// @see https://www.gnu.org/software/gettext/manual/html_node/Header-Entry.html
namespace phrasebook::formats {

/// A line `Name: value`. A line without a colon has an empty name.
struct HeaderLine {
    std::size_t begin = 0; ///< Index of the line's first byte in the text.
    std::string_view name;
    std::string_view value;
};

/// The lines of a header's text, one after the other. Borrows from the text.
class HeaderLines {
  public:
    explicit HeaderLines(std::string_view text) noexcept : text_(text) {}

    /// The next one, or nothing behind the last one.
    std::optional<HeaderLine> next() noexcept;

  private:
    std::string_view text_;
    std::size_t begin_ = 0;
};

/// The charset that the value of Content-Type names, as written; empty when it names none.
std::string_view charset_in(std::string_view content_type) noexcept;

/// What a charset means for the reader of a catalog. gettext's tools take any charset that iconv
/// knows; here the texts must be UTF-8, or ASCII.
enum class CharsetKind : std::uint8_t {
    utf8, ///< Also when none is named, or the template's CHARSET, which nobody has filled in.
    ascii,
    other,
};
CharsetKind kind_of_charset(std::string_view charset) noexcept;

/// Why texts in a charset that is neither UTF-8 nor ASCII are not read.
std::string describe_other_charset(std::string_view charset);

} // namespace phrasebook::formats
