#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace phrasebook::fuzz {

struct ResVerdict {
    std::string broken;    ///< The promise that was broken; empty if none was.
    bool accepted = false; ///< ICU was given the bundle.
};

/// Holds what is made of any bytes against what res_check.hpp and res.hpp promise. What the check
/// accepts is laid between two pages that nobody may touch, its last byte against the second, and
/// read through ICU down to the last value: ICU is not built with a sanitizer, but a step outside
/// ends the program all the same. For one thread: ICU's caches are emptied from time to time.
ResVerdict check_res_promises(std::string_view bytes);

} // namespace phrasebook::fuzz
