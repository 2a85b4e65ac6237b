// The system dependent strings of a MO file: texts with `<PRIu64>` and the like in them, for which
// each platform puts in its own words (gettext manual, "MO Files", and its gmo.h).
#pragma once

#include "formats/mo_layout.hpp"

#include <cstddef>
#include <string>

namespace phrasebook::formats {

/// How many messages there are of that kind; or the error that was found, and where.
struct SystemDependent {
    std::size_t count = 0;
    std::size_t offset = 0;
    std::string error; ///< Empty when there is none.
};

/// Checks that all of them lie within the file, of a minor revision of 1 or later, and reads none.
/// Takes time in proportion to the file, and memory for the error only.
SystemDependent read_system_dependent_strings(const mo_layout::Words& words);

} // namespace phrasebook::formats
