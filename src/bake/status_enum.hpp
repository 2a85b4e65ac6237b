// data/status-codes.tsv → include/phrasebook/status_code.hpp
#pragma once

#include <filesystem>
#include <iosfwd>

namespace phrasebook::bake {

/// Reads the table of codes and writes it as an enumeration of C++.
/// @throws InputError naming file, line and reason
void bake_status_enum(const std::filesystem::path& tsv, std::ostream& out);

} // namespace phrasebook::bake
