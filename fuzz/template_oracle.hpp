#pragma once

#include <string>
#include <string_view>

namespace phrasebook::fuzz {

/// Checks `bytes` as a template and, where it is one, renders it with texts that mean no good, in
/// some ways in which its sections can be there and not. Returns the promise of docs/pages.md that
/// was broken; empty if none was.
std::string check_any_template(std::string_view bytes);

} // namespace phrasebook::fuzz
