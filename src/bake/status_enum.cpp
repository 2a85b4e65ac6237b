#include "bake/status_enum.hpp"

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "bake/status_names.hpp"
#include "bake/status_rows.hpp"

namespace phrasebook::bake {

namespace {

constexpr std::string_view head = R"(/// @file
/// The status codes by name.
///
/// Printed from data/status-codes.tsv: script/generate-status-headers makes it again.
#pragma once

namespace phrasebook {

/// A status code: `StatusCode::not_found`. Any three-digit number may be one, so a `StatusCode` may
/// hold what has no name here: `StatusCode(477)`.
///
/// The names are those of status_map.h in lower case; one that is a keyword ends in "_":
/// `StatusCode::continue_`. By itself this is a number with a name, no more: error_category.hpp
/// makes it a `std::error_code`, locale_facet.hpp writes it to a stream.
/// @see RFC 9110 §15 (a client takes a code that it does not know for the x00 of its class)
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): a keyword needs the "_"
enum class StatusCode : int {
)";

constexpr std::string_view foot = R"(};
// NOLINTEND(readability-identifier-naming)
// clang-format on

} // namespace phrasebook
)";

} // namespace

void bake_status_enum(const std::filesystem::path& tsv, std::ostream& out) {
    const std::vector<StatusRow> rows = read_status_rows(tsv);
    const std::vector<std::string> names = names_of_codes(rows, tsv);
    out << head;
    for (std::size_t i = 0; i < rows.size(); ++i)
        out << "    " << enumerator_of(names[i]) << " = " << rows[i][code_column] << ", ///< "
            << rows[i][reason] << " (" << rows[i][reference] << ")\n";
    out << foot;
}

} // namespace phrasebook::bake
