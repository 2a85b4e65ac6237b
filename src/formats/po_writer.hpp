// Writes gettext's PO files.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <phrasebook/catalog.hpp>

namespace phrasebook::formats {

/// Writes what a PO file is made of, line by line.
class PoTextWriter {
  public:
    /// Parts one entry from the next.
    void blank_line() { text_ += '\n'; }
    /// Each line of the text behind a mark: `#`, `#.`, `#:`, `#,`.
    void comment(std::string_view mark, std::string_view text);
    /// `keyword "text"`. A text stands on one line, or on one for each of its own lines.
    void string(std::string_view keyword, std::string_view text);

    [[nodiscard]] std::string release() && { return std::move(text_); }

  private:
    std::string text_;
};

/// Writes the entries of one file. A text stands on one line, or on one for each of its own lines.
class PoWriter {
  public:
    PoWriter() : text_("msgid \"\"\nmsgstr \"\"\n") {}

    /// One field of the header; all of them before the first entry.
    void header(std::string_view name, std::string_view value);

    /// One entry. `english` becomes its extracted comment, unless it is empty.
    void entry(const Catalog::Entry& entry, std::string_view english);

    [[nodiscard]] std::string release() && { return std::move(text_); }

  private:
    std::string text_;
};

} // namespace phrasebook::formats
