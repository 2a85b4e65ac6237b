#pragma once

#include "formats/mo.hpp"
#include "formats/po.hpp"

#include <vector>

namespace phrasebook::formats {

/// What goes from a PO file into a MO file, as msgfmt has it: neither obsolete nor untranslated
/// entries, nor fuzzy ones, save for the header, which is there even if it is fuzzy. The entries
/// borrow from `file`; `write_mo` takes them.
std::vector<MoEntry> mo_entries_of(const PoFile& file);

} // namespace phrasebook::formats
