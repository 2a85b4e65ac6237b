// What the entries of a catalog's file say, in any format: msgctxt is the field, msgid the code or
// the class.
#pragma once

#include <string_view>
#include <vector>

#include <phrasebook/catalog.hpp>

#include "formats/mo.hpp"
#include "formats/po.hpp"

namespace phrasebook::formats {

/// The messages of a file, which hold its texts, the fuzzy ones marked as withheld. What is no
/// message of a catalog (an unknown field, a msgid that is neither code nor class, a plural) goes
/// to the file's diagnostics. An entry with an empty text is no message, and no error. Header and
/// obsolete entries are passed over. The views borrow from `file`, `locale` and `edition`.
std::vector<Catalog::Entry> messages_of(PoFile& file, std::string_view locale,
                                        std::string_view edition);

/// The same of a MO file, which knows no fuzzy and no obsolete entries. The views borrow from the
/// bytes that `file` was read from, `locale` and `edition`; the place of a diagnostic is that of
/// the entry.
std::vector<Catalog::Entry> messages_of(MoFile& file, std::string_view locale,
                                        std::string_view edition);

/// Where the words of the file come from, as its header says in X-Source-Title, X-License and
/// X-Attribution.
Catalog::Source source_of(const PoFile& file, std::string_view locale, std::string_view edition);
Catalog::Source source_of(const MoFile& file, std::string_view locale, std::string_view edition);

} // namespace phrasebook::formats
