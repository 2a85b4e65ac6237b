// data/status-codes.tsv → its rows, checked
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace phrasebook::bake {

/// One code: its fields, by `Column`.
using StatusRow = std::vector<std::string>;
enum Column { code_column, reason, aliases, constants, class_column, standing, vendor, reference };

/// The rows in ascending order of their codes.
/// @throws InputError naming file, line and reason
std::vector<StatusRow> read_status_rows(const std::filesystem::path& tsv);

} // namespace phrasebook::bake
