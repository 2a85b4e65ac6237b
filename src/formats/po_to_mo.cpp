#include "formats/po_to_mo.hpp"

namespace phrasebook::formats {

std::vector<MoEntry> mo_entries_of(const PoFile& file) {
    std::vector<MoEntry> entries;
    for (const PoEntry& from : file.entries) {
        const bool untranslated = from.msgstr.front().value.empty();
        if (from.obsolete || untranslated || (from.fuzzy() && !from.is_header())) {
            continue;
        }
        MoEntry& entry = entries.emplace_back();
        entry.msgid = from.msgid.value;
        if (from.msgctxt) {
            entry.msgctxt = from.msgctxt->value;
        }
        if (from.msgid_plural) {
            entry.msgid_plural = from.msgid_plural->value;
        }
        for (const PoText& text : from.msgstr) {
            entry.msgstr.emplace_back(text.value);
        }
    }
    return entries;
}

} // namespace phrasebook::formats
