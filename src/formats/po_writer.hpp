// Writes gettext's PO files.
#pragma once

#include <string>
#include <string_view>

#include <phrasebook/catalog.hpp>

namespace phrasebook::formats {

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
