// Where things stand in a MO file, for its reader and its writer (gettext manual, "MO Files").
#pragma once

#include <cstdint>

namespace phrasebook::formats::mo_layout {

/// Read with the other byte order, it tells that the file has the other byte order.
inline constexpr std::uint32_t magic = 0x950412DE;
inline constexpr std::uint32_t swapped_magic = 0xDE120495;

/// Words of 32 bits: magic, revision, number of strings, offsets of the two tables of descriptors,
/// size and offset of the hash table.
inline constexpr std::uint32_t header_size = 28;

/// Length without the closing NUL, offset.
inline constexpr std::uint32_t descriptor_size = 8;

inline constexpr char context_end = '\4'; ///< Between msgctxt and msgid.
inline constexpr char form_end = '\0';    ///< Between msgid and msgid_plural, and between msgstrs.

} // namespace phrasebook::formats::mo_layout
