#include "cli/lint_output.hpp"

#include <array>
#include <iostream>
#include <ostream>
#include <string_view>

#include "cli/exit.hpp"
#include "cli/terminal.hpp"
#include "lint/output/json.hpp"
#include "lint/output/text.hpp"

namespace phrasebook::cli {

namespace {

/// A format: a line here, and a file in lint/output/.
struct FindingFormat {
    std::string_view name;
    void (*write)(std::ostream& out, const lint::Result& result);
};

void write_for_people(std::ostream& out, const lint::Result& result) {
    lint::write_text(out, result, {has_colour(), true});
}

void write_nothing(std::ostream&, const lint::Result&) {
    throw Failure(Exit::usage, "--format markdown is for --list-rules");
}

constexpr std::array<FindingFormat, 3> formats{{
    {"text", write_for_people},
    {"json", lint::write_json},
    {"markdown", write_nothing},
}};

} // namespace

std::vector<std::string> finding_formats() {
    std::vector<std::string> names;
    names.reserve(formats.size());
    for (const FindingFormat& each : formats)
        names.emplace_back(each.name);
    return names;
}

void write_findings(const std::string& format, const lint::Result& result) {
    for (const FindingFormat& each : formats)
        if (each.name == format) return each.write(std::cout, result);
}

} // namespace phrasebook::cli
