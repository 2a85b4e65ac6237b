#include <memory>

#include <CLI/CLI.hpp>
#include <phrasebook/phrasebook.hpp>

#include "cli/subcommands.hpp"
#include "cli/table.hpp"

namespace phrasebook::cli {

namespace {

using Json = nlohmann::ordered_json;

Exit run_locales(const Catalog& catalog, Format format) {
    Table table({"locale", "messages", "editions", "default"});
    for (std::size_t i = 0; i < catalog.locale_count(); ++i) {
        const std::string_view locale = catalog.locale(i);
        std::size_t messages = 0;
        Json editions = Json::array();
        for (std::size_t j = 0; j < catalog.entry_count(); ++j) {
            const Catalog::Entry entry = catalog.entry(j);
            if (entry.locale != locale) continue;
            if (!entry.withheld) ++messages;
            if (editions.empty() || editions.back() != entry.edition)
                editions.push_back(entry.edition);
        }
        const bool is_default = locale == catalog.default_locale();
        table.add({locale, messages, editions,
                   format == Format::json ? Json(is_default) : Json(is_default ? "default" : "")});
    }
    table.print(format);
    return Exit::answered;
}

} // namespace

void add_locales(CLI::App& app, Run& run) {
    auto format = std::make_shared<Format>(Format::text);
    CLI::App* const locales = app.add_subcommand(
        "locales", "List the locales of the catalog: how many messages each serves, and from which "
                   "editions. The default locale answers where a reader's own chain does not.");
    locales->footer(
        "Exit status: 0 answered, 2 the command line is wrong, 3 bad data, or output that "
        "failed.");
    add_format(*locales, *format);
    locales->callback([format, &run] {
        run = [format](const Catalog& catalog) { return run_locales(catalog, *format); };
    });
}

} // namespace phrasebook::cli
