#include <memory>
#include <set>
#include <string_view>

#include <CLI/CLI.hpp>
#include <phrasebook/phrasebook.hpp>

#include "cli/subcommands.hpp"
#include "cli/table.hpp"

namespace phrasebook::cli {

namespace {

Exit run_editions(const Catalog& catalog, Format format) {
    Table table({"edition", "locale", "messages", "withheld", "license", "source"});
    std::set<std::string_view> seen; // an overlay may bring a second of a name
    for (std::size_t i = 0; i < catalog.edition_count(); ++i) {
        if (!seen.insert(catalog.edition(i)).second) continue;
        for (std::size_t j = 0; j < catalog.source_count(); ++j) {
            const Catalog::Source source = catalog.source(j);
            if (source.edition != catalog.edition(i)) continue;
            std::size_t messages = 0;
            std::size_t withheld = 0;
            for (std::size_t k = 0; k < catalog.entry_count(); ++k) {
                const Catalog::Entry entry = catalog.entry(k);
                if (entry.locale == source.locale && entry.edition == source.edition)
                    ++(entry.withheld ? withheld : messages);
            }
            table.add(
                {source.edition, source.locale, messages, withheld, source.license, source.title});
        }
    }
    table.print(format);
    return Exit::answered;
}

} // namespace

void add_editions(CLI::App& app, Run& run) {
    auto format = std::make_shared<Format>(Format::text);
    CLI::App* const editions = app.add_subcommand(
        "editions",
        "List the editions of the catalog in the order in which they are asked: whose "
        "wording each is, under which licence, and how many of its messages are served, "
        "or withheld because they are wrong.");
    editions->footer(
        "Exit status: 0 answered, 2 the command line is wrong, 3 bad data, or output that "
        "failed.");
    add_format(*editions, *format);
    editions->callback([format, &run] {
        run = [format](const Catalog& catalog) { return run_editions(catalog, *format); };
    });
}

} // namespace phrasebook::cli
