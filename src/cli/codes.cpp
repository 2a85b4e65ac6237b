#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>
#include <phrasebook/status.hpp>

#include "cli/subcommands.hpp"
#include "cli/table.hpp"

namespace phrasebook::cli {

namespace {

using Json = nlohmann::ordered_json;

Json list_of(std::string_view names) {
    Json list = Json::array();
    while (!names.empty()) {
        const std::size_t end = std::min(names.find('|'), names.size());
        list.push_back(names.substr(0, end));
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return list;
}

Exit run_codes(Format format) {
    Table table({"code", "reason", "standing", "vendor", "aliases", "constants", "reference"});
    for (const int code : status_codes()) {
        const StatusInfo info = *status_info(code);
        table.add({info.code, info.reason, to_string(info.standing),
                   info.vendor.empty() ? Json() : Json(info.vendor), list_of(info.aliases),
                   list_of(info.constants), info.reference});
    }
    table.print(format);
    return Exit::answered;
}

} // namespace

void add_codes(CLI::App& app, Run& run) {
    auto format = std::make_shared<Format>(Format::text);
    CLI::App* const codes = app.add_subcommand(
        "codes",
        "List the status codes that are known: reason phrase, standing with IANA or vendor, "
        "other names, and where each is defined.");
    add_format(*codes, *format);
    codes->callback(
        [format, &run] { run = [format](const Catalog&) { return run_codes(*format); }; });
}

} // namespace phrasebook::cli
