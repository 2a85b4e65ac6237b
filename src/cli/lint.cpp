#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <phrasebook/lint.hpp>

#include "cli/help.hpp"
#include "cli/lint_output.hpp"
#include "cli/nearest.hpp"
#include "cli/progress.hpp"
#include "cli/subcommands.hpp"
#include "cli/write_files.hpp"
#include "formats/output_tree.hpp"
#include "lint/output/rules_text.hpp"
#include "lint/pseudo/pseudo_files.hpp"

namespace phrasebook::cli {

namespace {

namespace fs = std::filesystem;

constexpr const char* description =
    "Find what is wrong and what is missing in catalog files: PO, POT and MO, ours and any other.";

constexpr const char* footer =
    R"(A directory stands for all the catalog files below it. Where msgids are codes or names, texts are held
against the 'en' beside them or the comments above them; --reference says otherwise.

Settings are read from phrasebook.toml in the current directory, or from --config:
  [lint]
  reference = "locales/en"
  [lint.rules]
  message-fuzzy = "off"
  [lint.locales.fr]
  final-stop = "warning"

'#. lint-ignore: RULE' above an entry leaves rules out for it ('*' all of them), in the header for the
file. --baseline leaves out what --write-baseline wrote down before.

--pseudo writes longer texts with accents, in brackets, as qps-ploc: run a program with them to see what is
not translated, cut off or too narrow. What programs read stays as it is. DIR appears whole or not at
all.

Examples:
  phrasebook lint locales
  phrasebook lint po/fr.po --fail-on warning --format json
  phrasebook lint --explain plural-forms-cldr
  phrasebook lint po --changed origin/main
  phrasebook lint po/site.pot --pseudo build/locale

Exit status: 0 nothing at or above --fail-on, 1 findings, 2 the command line is wrong, or a file
cannot be read or written.)";

struct Options {
    lint::Options lint;
    std::vector<std::string> paths;
    std::vector<std::string> severities;
    std::string reference;
    std::string baseline;
    std::string terms;
    bool strict_spacing = false;
    std::string write_baseline;
    std::string config;
    bool no_config = false;
    std::string fail_on = "error";
    std::string format = "text";
    std::string pseudo;
    bool force = false;
    bool list_rules = false;
    std::string explain;
};

/// RULE[@LOCALE]=SEVERITY
lint::SeverityChoice parse_choice(const std::string& text) {
    const std::size_t equal = text.rfind('=');
    const auto severity = equal == std::string::npos
                              ? std::nullopt
                              : lint::parse_severity(std::string_view(text).substr(equal + 1));
    if (!severity)
        throw Failure(Exit::usage,
                      in_quotes(text) + " is not RULE=SEVERITY, of off, info, warning and error");
    lint::SeverityChoice choice{text.substr(0, equal), {}, *severity};
    const std::size_t at = choice.rule.find('@');
    if (at != std::string::npos) {
        choice.locale = choice.rule.substr(at + 1);
        choice.rule.erase(at);
    }
    return choice;
}

/// What the config says, then what the command line says of the same.
lint::Options lint_options(const Options& options) {
    lint::Options result = options.lint;
    const fs::path usual = "phrasebook.toml";
    if (!options.config.empty())
        lint::read_config(options.config, result);
    else if (!options.no_config && fs::exists(usual))
        lint::read_config(usual, result);
    if (!options.reference.empty()) result.reference = options.reference;
    if (!options.baseline.empty()) result.baseline = options.baseline;
    if (!options.terms.empty()) result.terms = options.terms;
    if (options.strict_spacing)
        result.severities.push_back({"french-strict-space", "", lint::Severity::warning});
    for (const std::string& path : options.paths)
        result.paths.emplace_back(path);
    for (const std::string& choice : options.severities)
        result.severities.push_back(parse_choice(choice));
    result.keep_messages = shows_all_messages(options.format);
    return result;
}

/// A run that takes its time shows how far it has come; one that does not leaves no trace.
lint::Result run_with_progress(lint::Options options) {
    ProgressBar bar(std::chrono::milliseconds(300));
    options.progress = [&bar](std::size_t done, std::size_t total) { bar.show(done, total); };
    return lint::run(options);
}

Exit show_rules(const Options& options) {
    if (!options.explain.empty()) {
        std::vector<std::string> ids;
        for (const lint::RuleInfo& rule : lint::rules()) {
            if (rule.id == options.explain) {
                lint::write_rule(std::cout, rule);
                return Exit::answered;
            }
            ids.emplace_back(rule.id);
        }
        throw Failure(Exit::usage, "there is no rule " + in_quotes(options.explain)
                                       + did_you_mean(options.explain, ids));
    }
    if (options.format == "markdown")
        lint::write_rules_markdown(std::cout);
    else if (options.format == "text")
        lint::write_rule_list(std::cout);
    else
        throw Failure(Exit::usage, "--list-rules is written as text or markdown");
    return Exit::answered;
}

void write_file(const std::string& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary);
    file << bytes;
    if (!file.flush()) throw Failure(Exit::usage, path + ": cannot be written");
}

/// Whether replacing the directory would take a file away that is to be read.
bool holds(const fs::path& directory, const fs::path& path) {
    const fs::path outer = fs::weakly_canonical(directory);
    const fs::path inner = fs::weakly_canonical(path);
    return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first
           == outer.end();
}

/// Writes the whole tree, or nothing where anything is wrong.
Exit write_pseudo(const Options& options) {
    const std::vector<fs::path> paths(options.paths.begin(), options.paths.end());
    if (paths.empty()) throw Failure(Exit::usage, "--pseudo needs a PATH to translate");
    for (const fs::path& path : paths)
        if (holds(options.pseudo, path))
            throw Failure(Exit::usage,
                          options.pseudo + " holds what is to be translated: " + path.string());
    std::vector<std::string> problems;
    const std::vector<formats::OutputFile> files = lint::pseudo_files(paths, problems);
    for (const std::string& problem : problems)
        std::cerr << "phrasebook: " << problem << '\n';
    if (!problems.empty()) return Exit::usage;
    try {
        write_files(options.pseudo, files, options.force, Exit::usage);
    } catch (const formats::WriteError& error) {
        throw Failure(Exit::usage, error.what());
    }
    return Exit::answered;
}

Exit run_lint(const Options& options) {
    if (!options.pseudo.empty()) return write_pseudo(options);
    if (options.list_rules || !options.explain.empty()) return show_rules(options);
    lint::Options settings = lint_options(options);
    if (settings.paths.empty()) throw Failure(Exit::usage, "lint needs a PATH, or --list-rules");
    if (!options.write_baseline.empty()) settings.baseline.clear(); // all there is goes into it
    const lint::Result result = run_with_progress(std::move(settings));
    for (const std::string& problem : result.problems)
        std::cerr << "phrasebook: " << problem << '\n';
    for (const std::string& note : result.notes)
        std::cerr << "phrasebook: note: " << note << '\n';
    if (!options.write_baseline.empty()) {
        if (!result.problems.empty()) return Exit::usage;
        write_file(options.write_baseline, lint::write_baseline(result.findings));
        std::cout << options.write_baseline << ": " << result.findings.size()
                  << (result.findings.size() == 1 ? " finding\n" : " findings\n");
        return Exit::answered;
    }
    const lint::Severity least = *lint::parse_severity(options.fail_on);
    write_findings(options.format, result, least);
    if (!result.problems.empty()) return Exit::usage;
    const bool failed =
        std::any_of(result.findings.begin(), result.findings.end(),
                    [least](const lint::Finding& each) { return each.severity >= least; });
    return failed ? Exit::findings : Exit::answered;
}

Exit run_and_explain(const Options& options) {
    try {
        return run_lint(options);
    } catch (const lint::OptionError& error) {
        throw Failure(Exit::usage, error.what());
    }
}

void add_options(CLI::App& command, Options& options) {
    command.add_option("PATH", options.paths, "files and directories")->type_name("");
    command.add_option("--reference", options.reference, "what is translated")
        ->type_name("DIR|FILE");
    command.add_option("--severity", options.severities, "how heavy a rule is; may be given again")
        ->allow_extra_args(false)
        ->type_name("RULE[@TAG]=SEVERITY");
    command.add_option("--fail-on", options.fail_on, "the least that makes the exit status 1")
        ->check(unsaid(CLI::IsMember({"error", "warning", "info"})))
        ->type_name("error|warning|info")
        ->default_str("error");
    std::string formats;
    for (const std::string& each : finding_formats())
        formats += (formats.empty() ? "" : ", ") + each;
    command.add_option("--format", options.format, "how findings are written: " + formats)
        ->check(unsaid(CLI::IsMember(finding_formats())))
        ->type_name("FORMAT")
        ->default_str("text");
    command.add_option("--config", options.config, "instead of phrasebook.toml")->type_name("FILE");
    command.add_flag("--no-config", options.no_config, "read no phrasebook.toml");
    command.add_option("--baseline", options.baseline, "leave out the findings in FILE")
        ->type_name("FILE");
    command
        .add_option("--terms", options.terms,
                    "the words to use and to avoid, as terms.tsv has them")
        ->type_name("FILE");
    command.add_flag("--strict-spacing", options.strict_spacing,
                     "French: U+202F before ; ! ? and U+00A0 before : and inside guillemets");
    command.add_option("--write-baseline", options.write_baseline, "write all findings into FILE")
        ->type_name("FILE");
    command
        .add_option("--changed", options.lint.changed_since,
                    "only entries that were changed since a revision of git")
        ->type_name("REV");
    command.add_flag("--fix", options.lint.fix, "write into the files what is safe to mend");
    CLI::Option* const pseudo =
        command
            .add_option("--pseudo", options.pseudo,
                        "write the catalogs in a pseudo-language, qps-ploc, into DIR")
            ->type_name("DIR");
    command.add_flag("--force", options.force, "replace a DIR that holds something")->needs(pseudo);
    command.add_option("--threads", options.lint.threads, "how many work at a time")
        ->check(unsaid(CLI::Range(1, 256)))
        ->type_name("N");
    command.add_flag("--list-rules", options.list_rules, "list the rules");
    command.add_option("--explain", options.explain, "show a rule with its examples")
        ->type_name("RULE");
}

} // namespace

void add_lint(CLI::App& app, RunAlone& run) {
    auto options = std::make_shared<Options>();
    CLI::App* const command = app.add_subcommand("lint", description);
    command->footer(footer);
    add_options(*command, *options);
    command->callback([options, &run] { run = [options] { return run_and_explain(*options); }; });
}

} // namespace phrasebook::cli
