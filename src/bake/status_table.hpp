// data/status-codes.tsv → status_tables.inc
#pragma once

#include <filesystem>
#include <iosfwd>

namespace phrasebook::bake {

/// Reads the table of codes and writes it as C++.
/// @throws InputError naming file, line and reason
void bake_status_table(const std::filesystem::path& tsv, std::ostream& out);

} // namespace phrasebook::bake
