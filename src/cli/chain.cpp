#include <memory>
#include <string>

#include <CLI/CLI.hpp>
#include <phrasebook/phrasebook.hpp>

#include "cli/arguments.hpp"
#include "cli/subcommands.hpp"
#include "cli/table.hpp"

namespace phrasebook::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Options {
    std::string tag;
    Format format = Format::text;
};

Exit run_chain(const Catalog& catalog, const Options& options) {
    Table table({"tag", "served_by", "default"});
    const auto add = [&](const Tag& tag, bool is_default) {
        const std::string_view locale = catalog.served_by(tag);
        table.add({tag.text(), locale.empty() ? Json() : Json(locale),
                   options.format == Format::json ? Json(is_default)
                                                  : Json(is_default ? "default" : "")});
    };
    bool reaches_default = false;
    for (const Tag& tag : Chain(parse_tag(options.tag, catalog))) {
        add(tag, false);
        if (catalog.served_by(tag) == catalog.default_locale()) reaches_default = true;
    }
    if (!reaches_default)
        for (const Tag& tag : Chain(*Tag::parse(catalog.default_locale())))
            add(tag, true);
    table.print(options.format);
    return Exit::answered;
}

} // namespace

void add_chain(CLI::App& app, Run& run) {
    auto options = std::make_shared<Options>();
    CLI::App* const chain = app.add_subcommand(
        "chain",
        "Show the locales that are tried for a tag, one a line and in order: the tag in "
        "canonical form, its parents (CLDR's, never from one script into another), and the "
        "default locale. Beside each stands the locale of the catalog that serves it.");
    chain->add_option("TAG", options->tag, "a BCP 47 tag or POSIX locale name: fr-CA, zh_TW.Big5 …")
        ->required()
        ->type_name("");
    chain->footer(
        "Exit status: 0 answered, 2 the command line is wrong, 3 bad data, or output that "
        "failed.");
    add_format(*chain, options->format);
    chain->callback([options, &run] {
        run = [options](const Catalog& catalog) { return run_chain(catalog, *options); };
    });
}

} // namespace phrasebook::cli
