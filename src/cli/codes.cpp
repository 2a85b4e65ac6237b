#include <algorithm>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <phrasebook/key.hpp>
#include <phrasebook/status.hpp>

#include "cli/arguments.hpp"
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

constexpr const char* description = "List the status codes that are known: reason phrase, standing "
                                    "with IANA or vendor, other names, "
                                    "and where each is defined.";

constexpr const char* footer =
    R"(A CODE is a number, a constant, a reason phrase, or a class of codes (4xx); without one, all are listed.

Examples:
  phrasebook codes
  phrasebook codes 404 5xx --format json

Exit status: 0 answered, 1 some CODE is not known, 2 the command line is wrong, 3 output that failed.)";

struct Options {
    std::vector<std::string> codes;
    Format format = Format::text;
};

bool is_meant(Key wanted, int code) {
    return wanted.is_class() ? status_class(code) == wanted.number() : wanted == code;
}

Exit run_codes(const Options& options) {
    std::vector<Key> wanted;
    for (const std::string& code : options.codes)
        wanted.push_back(parse_key(code));
    Exit exit = Exit::answered;
    const auto codes = status_codes();
    for (const Key key : wanted)
        if (std::none_of(codes.begin(), codes.end(),
                         [key](int code) { return is_meant(key, code); })) {
            std::cerr << "phrasebook: nothing is known of " << key.name().view() << '\n';
            exit = Exit::nothing_found;
        }
    Table table({"code", "reason", "standing", "vendor", "aliases", "constants", "reference"});
    for (const int code : codes) {
        if (!wanted.empty() && std::none_of(wanted.begin(), wanted.end(), [code](Key key) {
                return is_meant(key, code);
            }))
            continue;
        const StatusInfo info = *status_info(code);
        table.add({info.code, info.reason, to_string(info.standing),
                   info.vendor.empty() ? Json() : Json(info.vendor), list_of(info.aliases),
                   list_of(info.constants), info.reference});
    }
    table.print(options.format);
    return exit;
}

} // namespace

void add_codes(CLI::App& app, Run& run) {
    auto options = std::make_shared<Options>();
    CLI::App* const codes = app.add_subcommand("codes", description);
    codes->footer(footer);
    codes->add_option("CODE", options->codes, "codes and classes; all without one")->type_name("");
    add_format(*codes, options->format);
    codes->callback(
        [options, &run] { run = [options](const Catalog&) { return run_codes(*options); }; });
}

} // namespace phrasebook::cli
