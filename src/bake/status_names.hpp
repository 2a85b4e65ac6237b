// The names that C and C++ give to status codes.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "bake/status_rows.hpp"

namespace phrasebook::bake {

/// The name of each row's code in upper snake case, in the order of the rows: the reason phrase,
/// "I'm a teapot" as IM_A_TEAPOT. include/phrasebook/status_map.h states the rule.
/// @throws InputError naming the file, where two codes come to the same name
std::vector<std::string> names_of_codes(const std::vector<StatusRow>& rows,
                                        const std::filesystem::path& tsv);

/// The name as an enumerator of C++: in lower case, a keyword with "_" behind it (`continue_`).
std::string enumerator_of(std::string_view name);

} // namespace phrasebook::bake
