#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>
#include <phrasebook/phrasebook.hpp>

#include "cli/arguments.hpp"
#include "cli/export_json.hpp"
#include "cli/help.hpp"
#include "cli/list_option.hpp"
#include "cli/nearest.hpp"
#include "cli/subcommands.hpp"
#include "cli/write_files.hpp"
#include "formats/export.hpp"

namespace phrasebook::cli {

namespace {

constexpr const char* description =
    "Write the catalog as files: gettext's PO and MO, ICU's bundles as text, or JSON.";

constexpr const char* footer = R"(What is written below DIR:
  po    <tag>/<edition>.po, for people and tools; the English stands above each entry
  mo    <ll_CC>/LC_MESSAGES/phrasebook.mo, what the editions in their order answer, and one domain
        an edition, phrasebook-<edition>.mo; msgctxt is the field, msgid the code ("404", "4xx")
  icu   <locale>.txt, for genrb, with the aliases and parents that ICU's own fallback needs
  json  <tag>.json: messages by code and field, and the same by edition with its source

The directory appears whole or not at all: it is written beside its place, so the directory above
must be writable, and it may not be a mount point. One that holds something is replaced only with
--force, and then everything in it goes. Messages that are withheld (fuzzy) are written to PO alone. The date
in PO files is that of SOURCE_DATE_EPOCH, or of today.

Examples:
  phrasebook export --format po --locale fr --edition phrasebook -o words
  phrasebook export --format mo --catalog mine -o build/locale

Exit status: 0 written, 2 the command line is wrong, 3 bad data, or a file that cannot be written.)";

struct Options {
    std::string format;
    std::vector<std::string> locales;
    std::vector<std::string> editions;
    std::string directory;
    bool force = false;
};

/// Now, or when SOURCE_DATE_EPOCH says (reproducible-builds.org), as PO files write it.
std::string date() {
    std::time_t now = std::time(nullptr);
    const char* const epoch = std::getenv("SOURCE_DATE_EPOCH"); // NOLINT(concurrency-mt-unsafe)
    if (epoch != nullptr && *epoch != '\0') {
        const std::string_view text = epoch;
        constexpr std::time_t latest = 253402300799; // the end of the year 9999
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), now);
        if (error != std::errc() || end != text.data() + text.size() || now < 0 || now > latest)
            throw Failure(Exit::usage, "SOURCE_DATE_EPOCH is no number of seconds since 1970: "
                                           + in_quotes(epoch));
    }
    std::tm utc{};
    if (gmtime_r(&now, &utc) == nullptr) throw Failure(Exit::bad_data, "the clock is wrong");
    std::array<char, 64> text{};
    const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M+0000", &utc);
    return {text.data(), size};
}

std::vector<formats::OutputFile> files_of(const Catalog& catalog, formats::Locales locales,
                                          const std::string& format) {
    if (format == "po") return formats::export_po(catalog, locales, date());
    if (format == "mo") return formats::export_mo(catalog, locales);
    if (format == "icu") return formats::export_icu(catalog, locales);
    return export_json(catalog, locales);
}

Exit run_export(const Catalog& whole, const Options& options) {
    const Catalog catalog = choose_editions(whole, options.editions);
    const std::vector<formats::OutputFile> files =
        files_of(catalog, choose_locales(catalog, options.locales), options.format);
    if (files.empty()) throw Failure(Exit::nothing_found, "there is nothing to write");
    write_files(options.directory, files, options.force, Exit::bad_data);
    return Exit::answered;
}

} // namespace

void add_export(CLI::App& app, Run& run) {
    auto options = std::make_shared<Options>();
    CLI::App* const command = app.add_subcommand("export", description);
    command->footer(footer);
    command->add_option("--format", options->format, "what is written")
        ->required()
        ->type_name("po|mo|icu|json")
        ->check(unsaid(CLI::IsMember({"po", "mo", "icu", "json"})));
    command->add_option("-o,--output", options->directory, "where it is written")
        ->required()
        ->type_name("DIR");
    add_list_option(*command, "-l,--locale", options->locales, "only these locales of the catalog",
                    "TAG");
    add_list_option(*command, "-e,--edition", options->editions,
                    "only these editions, in this order", "EDITION");
    command->add_flag("--force", options->force, "replace a directory that holds something");
    command->callback([options, &run] {
        run = [options](const Catalog& catalog) { return run_export(catalog, *options); };
    });
}

} // namespace phrasebook::cli
