// data/status-codes.tsv → include/phrasebook/status_map.h
#pragma once

#include <filesystem>
#include <iosfwd>

namespace phrasebook::bake {

/// Reads the table of codes and writes it as a macro of C.
/// @throws InputError naming file, line and reason
void bake_status_map(const std::filesystem::path& tsv, std::ostream& out);

} // namespace phrasebook::bake
