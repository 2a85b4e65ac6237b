#include "cli/lint_output.hpp"

#include <algorithm>
#include <array>
#include <iostream>
#include <ostream>
#include <string_view>

#include "cli/exit.hpp"
#include "cli/terminal.hpp"
#include "lint/output/github.hpp"
#include "lint/output/gitlab.hpp"
#include "lint/output/html.hpp"
#include "lint/output/json.hpp"
#include "lint/output/junit.hpp"
#include "lint/output/sarif.hpp"
#include "lint/output/text.hpp"

namespace phrasebook::cli {

namespace {

/// A format: a line here, and a file in lint/output/.
struct FindingFormat {
    std::string_view name;
    void (*write)(std::ostream& out, const lint::Result& result, lint::Severity least);
    bool shows_all = false;
};

/// A format that does not ask what makes the run fail.
template<void (*Write)(std::ostream&, const lint::Result&)>
void plain(std::ostream& out, const lint::Result& result, lint::Severity) {
    Write(out, result);
}

void write_for_people(std::ostream& out, const lint::Result& result, lint::Severity) {
    lint::write_text(out, result, {has_colour(), true});
}

void write_nothing(std::ostream&, const lint::Result&, lint::Severity) {
    throw Failure(Exit::usage, "--format markdown is for --list-rules");
}

constexpr std::array<FindingFormat, 8> formats{{
    {"text", write_for_people},
    {"json", plain<lint::write_json>},
    {"github", plain<lint::write_github>},
    {"gitlab", plain<lint::write_gitlab>},
    {"sarif", plain<lint::write_sarif>},
    {"junit", lint::write_junit},
    {"html", plain<lint::write_html>, true},
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

bool shows_all_messages(const std::string& format) {
    return std::any_of(formats.begin(), formats.end(), [&](const FindingFormat& each) {
        return each.name == format && each.shows_all;
    });
}

void write_findings(const std::string& format, const lint::Result& result, lint::Severity least) {
    for (const FindingFormat& each : formats)
        if (each.name == format) return each.write(std::cout, result, least);
}

} // namespace phrasebook::cli
