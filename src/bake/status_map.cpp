#include "bake/status_map.hpp"

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "bake/cpp_text.hpp"
#include "bake/status_names.hpp"
#include "bake/status_rows.hpp"

namespace phrasebook::bake {

namespace {

constexpr std::string_view head = R"(/**
 * @file
 * The table of status codes as one macro, for C and C++ alike.
 *
 * Printed from data/status-codes.tsv: script/generate-status-headers makes it again.
 *
 * PHRASEBOOK_STATUS_MAP(XX) is XX(number, name, phrase) for every code in ascending order, with
 * nothing between them:
 *
 *     #define XX(number, name, phrase) HTTP_##name = number,
 *     enum http_status { PHRASEBOOK_STATUS_MAP(XX) };
 *     #undef XX
 *
 * The phrase is the reason phrase, a string literal: English and ASCII by definition, never
 * translated (RFC 9110 section 15). The name is made of it:
 *
 * - Letters become capitals, an apostrophe goes, and all else between letters and digits is one
 *   "_": "I'm a teapot" is IM_A_TEAPOT. What would begin with a digit begins with STATUS_.
 * - Of codes with one phrase, the registered one has the name; the others, or all where none or
 *   several are registered, have their number behind it: UNAUTHORIZED is 401, UNAUTHORIZED_561 what
 *   a vendor made of it.
 *
 * Put something in front of a name (##), as above: alone it may be a macro already (OK is one of
 * curses). A code whose reason phrase is changed by its standard changes its name here.
 *
 * C89 suffices; nothing is included.
 */
#ifndef PHRASEBOOK_STATUS_MAP_H
#define PHRASEBOOK_STATUS_MAP_H

/* clang-format off */
#define PHRASEBOOK_STATUS_MAP(XX))";

constexpr std::string_view foot = R"(
/* clang-format on */

#endif
)";

} // namespace

void bake_status_map(const std::filesystem::path& tsv, std::ostream& out) {
    const std::vector<StatusRow> rows = read_status_rows(tsv);
    const std::vector<std::string> names = names_of_codes(rows, tsv);
    out << head;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        out << " \\\n    XX(" << rows[i][code_column] << ", " << names[i] << ", \"";
        write_characters(out, rows[i][reason]);
        out << "\")";
    }
    out << foot;
}

} // namespace phrasebook::bake
