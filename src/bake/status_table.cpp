#include "bake/status_table.hpp"

#include <algorithm>
#include <map>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bake/cpp_text.hpp"
#include "bake/status_rows.hpp"
#include "core/ascii.hpp"
#include "core/blob.hpp"
#include "formats/split.hpp"

namespace phrasebook::bake {

namespace {

std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), detail::to_lower);
    return result;
}

/// Every name of a code in lower case. A registered code keeps a name that an unofficial one
/// shares.
std::map<std::string, std::string> names_of(const std::vector<StatusRow>& rows) {
    std::map<std::string, std::string> names;
    for (const bool unofficial : {false, true})
        for (const StatusRow& row : rows) {
            if ((row[standing] == "unofficial") != unofficial) continue;
            names.emplace(lower(row[reason]), row[code_column]);
            for (const Column column : {aliases, constants})
                for (const std::string& name : formats::split(row[column], '|'))
                    if (!name.empty()) names.emplace(lower(name), row[code_column]);
        }
    return names;
}

} // namespace

void bake_status_table(const std::filesystem::path& tsv, std::ostream& out) {
    const std::vector<StatusRow> rows = read_status_rows(tsv);
    const std::map<std::string, std::string> names = names_of(rows);
    detail::Blob blob;

    out << "// Printed by bake from data/status-codes.tsv.\n\n";
    write_array(out, "detail::StatusRow", "status_rows", rows,
                [&](auto& stream, const StatusRow& row) {
                    stream << '{' << row[code_column] << ", Standing::" << row[standing];
                    for (const Column column : {reason, aliases, constants, vendor, reference})
                        stream << ", " << blob.intern(row[column]);
                    stream << '}';
                });
    write_array(out, "std::int16_t", "status_code_list", rows,
                [](auto& stream, const StatusRow& row) { stream << row[code_column]; });
    write_array(out, "detail::StatusName", "status_names", names,
                [&](auto& stream, const auto& name) {
                    stream << '{' << blob.intern(name.first) << ", " << name.second << '}';
                });
    write_blob(out, "status_blob", std::move(blob).release().view());
}

} // namespace phrasebook::bake
