// The C library under any sequence of calls.
#pragma once

#include <string_view>

namespace phrasebook::fuzz {

/// Makes the calls that the bytes stand for, on handles of which some are null and some are freed
/// before what was made of them. Aborts, having said why, where a promise of phrasebook.h is broken
/// or an answer is not the one of C++. Leaves no handle behind.
void call_c(std::string_view bytes);

} // namespace phrasebook::fuzz
