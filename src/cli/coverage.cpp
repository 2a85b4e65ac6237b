#include <phrasebook/coverage.hpp>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <phrasebook/icu/load.hpp>

#include "cli/arguments.hpp"
#include "cli/catalog_option.hpp"
#include "cli/help.hpp"
#include "cli/list_option.hpp"
#include "cli/subcommands.hpp"
#include "lint/output/coverage_html.hpp"
#include "lint/output/coverage_svg.hpp"
#include "lint/output/coverage_text.hpp"
#include "lint/output/percent.hpp"

namespace phrasebook::cli {

namespace {

constexpr const char* description =
    "Say how much of a catalog there is in each locale, and what readers see instead of the rest.";

constexpr const char* footer =
    R"(Without a PATH, it is the built-in catalog, with those of --catalog over it. A PATH to a tree of
catalogs of codes (<tag>/<edition>.po …) is measured alike; of any other PO and MO files it is said how
many messages of each are translated, fuzzy and missing.

What counts is every message that some locale has. Fuzzy messages are there and not served; what
readers are given instead of them and of those that are missing stands behind: another edition of the
locale, a parent's words, the default locale's, those of the code's class, or none.

  text   a table; of each --locale, where its words come from
  json   all of it, message by message
  html   a page that needs nothing beside itself
  svg    a map: codes by readers and fields
  badge  an SVG that fits into a line of a README

--fail-under asks it of each locale of the catalog, or of each --locale, whose parents' words count. A
locale that has nothing of an --edition, and a file that has no messages, has 0 %.

Examples:
  phrasebook coverage
  phrasebook coverage locales --locale fr-CA,zh-HK --fail-under 95
  phrasebook coverage po --format json

Exit status: 0 measured, 1 less than --fail-under, 2 the command line is wrong, or a file cannot be
read.)";

struct Options {
    std::string path;
    std::vector<std::string> locales;
    std::vector<std::string> editions;
    std::string format = "text";
    double fail_under = 0;
};

/// What pages say themselves, which is no catalog.
bool is_of_pages(const lint::FileReport& file) {
    return std::filesystem::path(file.file).stem() == "pages";
}

/// The files at the path are catalogs of codes; beside them there is nothing but what pages say.
/// What is wrong with any of them, loading shall say.
bool is_tree_of_codes(const std::vector<lint::FileReport>& files) {
    const auto of_codes = std::count_if(files.begin(), files.end(), [](const auto& file) {
        return file.is_of_codes || file.messages == 0 || is_of_pages(file);
    });
    return static_cast<std::size_t>(of_codes) == files.size()
           && std::any_of(files.begin(), files.end(),
                          [](const auto& file) { return file.is_of_codes; });
}

/// Any failure of the catalog is one of this command's input.
Catalog catalog_of(const std::string& path, const std::vector<std::string>& directories) {
    try {
        return path.empty() ? open_catalog(directories) : icu::load(path);
    } catch (const LoadError& error) {
        throw Failure(Exit::usage, std::string("the catalog is not measured\n") + error.what());
    } catch (const Failure& failure) {
        throw Failure(Exit::usage, failure.what());
    }
}

/// The share is rounded down, so that 99.99 % is not 100. Nothing is no share of anything.
bool is_under(std::size_t part, std::size_t whole, double least) {
    if (whole == 0) return least > 0;
    return 100.0 * static_cast<double>(part) < least * static_cast<double>(whole);
}

/// What an edition, or a file that is empty, may be missing in.
std::vector<Tag> locales_of(const Catalog& whole, const std::vector<lint::FileReport>& files) {
    std::vector<Tag> locales;
    for (std::size_t i = 0; i < whole.locale_count(); ++i)
        locales.push_back(*Tag::parse(whole.locale(i)));
    for (const lint::FileReport& file : files)
        if (const auto tag = Tag::parse(file.locale);
            tag && !tag->is_root() && !is_of_pages(file) && whole.served_by(*tag).empty())
            locales.push_back(*tag);
    return locales;
}

Exit show_catalog(const Catalog& catalog, const std::vector<Tag>& locales, const Options& options) {
    std::vector<Tag> tags;
    for (const std::string& locale : options.locales)
        tags.push_back(parse_tag(locale, catalog));
    const lint::Coverage coverage = lint::measure(catalog, tags, locales);
    // What is asked of: the tags, or else the locales of the catalog.
    std::vector<std::pair<std::string, lint::Share>> asked;
    for (std::size_t i = 0; i < coverage.readers.size(); ++i) {
        const lint::ReaderCoverage& reader = coverage.readers[i];
        if ((i < coverage.locales) != tags.empty()) continue;
        asked.emplace_back(reader.tag, tags.empty() ? lint::share_of(coverage, reader.tag)
                                                    : lint::share_of(reader));
    }

    if (options.format == "json") {
        lint::write_coverage_json(std::cout, coverage);
    } else if (options.format == "html") {
        lint::write_coverage_html(std::cout, coverage);
    } else if (options.format == "svg") {
        lint::write_heat_map(std::cout, coverage);
    } else if (options.format == "badge") {
        lint::Share all;
        for (const auto& [tag, share] : asked) {
            all.own += share.own;
            all.total += share.total;
        }
        lint::write_badge(std::cout, asked.size() == 1 ? asked.front().first : "translated",
                          all.own, all.total);
    } else {
        lint::write_coverage_text(std::cout, coverage);
    }

    bool failed = false;
    for (const auto& [tag, share] : asked)
        if (is_under(share.own, share.total, options.fail_under)) {
            std::cerr << "phrasebook: " << tag << " has " << lint::percent(share.own, share.total)
                      << " %, which is less than " << options.fail_under << '\n';
            failed = true;
        }
    return failed ? Exit::findings : Exit::answered;
}

Exit show_files(const std::vector<lint::FileReport>& files, const Options& options) {
    if (!options.locales.empty() || !options.editions.empty())
        throw Failure(Exit::usage, options.path
                                       + " holds other files than catalogs of codes, which know no "
                                         "--locale and --edition");
    if (options.format == "json") {
        lint::write_files_json(std::cout, files);
    } else if (options.format == "html") {
        lint::write_files_html(std::cout, files);
    } else if (options.format == "svg") {
        throw Failure(Exit::usage, "--format svg is for catalogs of codes");
    } else if (options.format == "badge") {
        lint::Share all;
        for (const lint::FileReport& file : files) {
            all.own += file.translated;
            all.total += file.messages;
        }
        lint::write_badge(std::cout, "translated", all.own, all.total);
    } else {
        lint::write_files_text(std::cout, files);
    }
    bool failed = false;
    for (const lint::FileReport& file : files)
        if (is_under(file.translated, file.messages, options.fail_under)) {
            std::cerr << "phrasebook: " << file.file << " has "
                      << lint::percent(file.translated, file.messages) << " %, which is less than "
                      << options.fail_under << '\n';
            failed = true;
        }
    return failed ? Exit::findings : Exit::answered;
}

Exit run_coverage(const Options& options, const std::vector<std::string>& directories) {
    std::vector<lint::FileReport> files;
    if (!options.path.empty()) {
        std::vector<std::string> problems;
        const std::filesystem::path path = options.path;
        files = lint::measure_files({&path, 1}, problems);
        // Bundles of ICU's are no such files; a tree may have nothing else.
        const bool is_tree =
            std::filesystem::is_directory(path) && (files.empty() || is_tree_of_codes(files));
        if (!is_tree) {
            if (!problems.empty()) throw Failure(Exit::usage, problems.front());
            return show_files(files, options);
        }
    }
    const Catalog catalog = catalog_of(options.path, directories);
    return show_catalog(choose_editions(catalog, options.editions), locales_of(catalog, files),
                        options);
}

} // namespace

void add_coverage(CLI::App& app, RunAlone& run, const std::vector<std::string>& directories) {
    auto options = std::make_shared<Options>();
    CLI::App* const command = app.add_subcommand("coverage", description);
    command->footer(footer);
    command->add_option("PATH", options->path, "a tree of catalogs, or any PO and MO files")
        ->type_name("");
    add_list_option(*command, "-l,--locale", options->locales, "readers to be shown besides",
                    "TAG");
    add_list_option(*command, "-e,--edition", options->editions,
                    "only these editions, in this order", "EDITION");
    command->add_option("--format", options->format, "how it is written")
        ->check(unsaid(CLI::IsMember({"text", "json", "html", "svg", "badge"})))
        ->type_name("text|json|html|svg|badge")
        ->default_str("text");
    command->add_option("--fail-under", options->fail_under, "the least percentage")
        ->check(unsaid(CLI::Range(0.0, 100.0)))
        ->type_name("N");
    command->callback([options, &run, &directories] {
        run = [options, &directories] { return run_coverage(*options, directories); };
    });
}

} // namespace phrasebook::cli
