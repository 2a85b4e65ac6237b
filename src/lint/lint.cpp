#include <phrasebook/lint.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <thread>
#include <tuple>
#include <utility>

#include "formats/file.hpp"
#include "lint/baseline.hpp"
#include "lint/changed_lines.hpp"
#include "lint/engine.hpp"
#include "lint/file_report.hpp"
#include "lint/files.hpp"
#include "lint/fix.hpp"
#include "lint/ignore.hpp"
#include "lint/parallel.hpp"
#include "lint/severities.hpp"
#include "lint/terms.hpp"

namespace phrasebook::lint {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> severity_names{"off", "info", "warning", "error"};

/// What became of one file.
struct FileResult {
    std::vector<Finding> findings;
    std::vector<std::string> problems;
    std::vector<std::string> notes;
    std::optional<FileReport> report; ///< none where it could not be read
    std::size_t mended = 0;
    std::size_t known = 0;
    /// Why edits that there are were not made.
    std::string_view hindrance = "another run may";
};

/// A file that is mended is looked at several times.
void add_once(std::vector<std::string>& list, std::string text) {
    if (std::find(list.begin(), list.end(), text) == list.end()) list.push_back(std::move(text));
}

class Run {
  public:
    explicit Run(const Options& options) : options_(options) {
        check_choices(options.severities);
        if (!options.baseline.empty()) baseline_ = Baseline(options.baseline);
        if (!options.terms.empty()) terms_ = TermBase::read(options.terms);
        threads_ = options.threads != 0 ? options.threads : std::thread::hardware_concurrency();
        threads_ = std::max(threads_, 1U);
    }

    Result run() {
        Result result;
        const std::vector<fs::path> files = catalog_files(options_.paths, result.problems);
        std::vector<FileResult> results(files.size());
        // A file alone is cut into pieces instead.
        const bool is_alone = files.size() == 1;
        const auto work = [&](std::size_t i) { results[i] = check(files[i], is_alone); };
        in_parallel(files.size(), threads_, work, is_alone ? Progress() : options_.progress);
        for (FileResult& each : results) {
            if (each.report) each.report->findings = each.findings.size();
            std::move(each.findings.begin(), each.findings.end(),
                      std::back_inserter(result.findings));
            std::move(each.problems.begin(), each.problems.end(),
                      std::back_inserter(result.problems));
            std::move(each.notes.begin(), each.notes.end(), std::back_inserter(result.notes));
            if (each.report) {
                ++result.files;
                result.messages += each.report->messages;
                result.reports.push_back(*std::move(each.report));
            }
            result.mended += each.mended;
            result.known += each.known;
        }
        return result;
    }

  private:
    FileResult check(const fs::path& file, bool is_alone) {
        FileResult result;
        formats::FileContents contents = formats::read_file(file);
        if (!contents.ok()) {
            result.problems.push_back(file.string() + ": " + contents.error);
            return result;
        }
        std::string bytes = std::move(contents.bytes);
        // An edit may bring another one to light, or have stood in its way.
        constexpr int most_rounds = 5;
        for (int round = 1; look(file, bytes, is_alone, result) && round < most_rounds; ++round) {
        }
        if (options_.fix) name_unmended(file, result);
        return result;
    }

    /// Of what is safe to mend, what is left, and why.
    static void name_unmended(const fs::path& file, FileResult& result) {
        std::map<std::string_view, std::size_t> counts;
        for (const Finding& finding : result.findings) {
            const std::string_view hindrance = finding.fix ? result.hindrance : finding.hindrance;
            if (!hindrance.empty()) ++counts[hindrance];
        }
        for (const auto& [hindrance, count] : counts)
            result.notes.push_back(file.string() + ": --fix leaves " + std::to_string(count)
                                   + (count == 1 ? " finding: " : " findings: ")
                                   + std::string(hindrance));
    }

    /// Finds what is wrong; true where `bytes` has been mended and is to be looked at again.
    bool look(const fs::path& file, std::string& bytes, bool is_alone, FileResult& result) {
        const fs::path place = full_path(file);
        Document document = read_document(file.string(), bytes, place);
        document.allow_equal = &options_.allow_equal;
        find_reference(document, place, result);
        const TermBase beside = terms_beside(document, file, result);
        document.terms = options_.terms.empty() ? &beside : &terms_;
        result.report = report_of(document, options_.keep_messages);
        result.known = 0;
        const auto rules = active_rules(options_.severities, document.language);
        result.findings =
            filtered(document, file,
                     is_alone ? check_document(document, rules, threads_, options_.progress)
                              : check_document(document, rules, 1),
                     result);
        if (!options_.fix || document.kind == FileKind::mo) return false;

        std::vector<bool> applied;
        std::string mended = with_edits(bytes, result.findings, applied);
        const auto edits =
            static_cast<std::size_t>(std::count(applied.begin(), applied.end(), true));
        if (edits == 0) return false;
        // No edit may break what could be read.
        if (formats::parse_po(mended, "").diagnostics.size() > document.file.diagnostics.size()) {
            result.hindrance = "the file could not be read with its edits";
            return false;
        }
        if (std::string reason = replace_file(file, mended); !reason.empty()) {
            result.problems.push_back(file.string() + ": " + reason);
            result.hindrance = "the file cannot be written";
            return false;
        }
        result.mended += edits;
        bytes = std::move(mended);
        return true;
    }

    void find_reference(Document& document, const fs::path& file, FileResult& result) const {
        const bool comparable = document.shape != Shape::natural && !document.is_source_language();
        if (options_.reference.empty() && !comparable) return;
        const fs::path path = reference_path(file, options_.reference);
        std::error_code error;
        if (path.empty() && !options_.reference.empty()
            && path_below(full_path(options_.reference), file).empty())
            add_once(result.notes, document.name + ": " + options_.reference.string()
                                       + " has no file of this name to compare it with");
        if (path.empty() || fs::equivalent(path, file, error)) return;
        formats::FileContents contents = formats::read_file(path);
        if (!contents.ok()) {
            add_once(result.problems, path.string() + ": " + contents.error);
            return;
        }
        const Document source =
            read_document(path.string(), std::move(contents.bytes), full_path(path));
        if (source.language) document.reference_locale = source.language->text();
        document.reference = reference_from(source);
        document.has_reference = true;
    }

    /// The terms of a catalog of keys stand beside it. An edition of somebody else has its own
    /// words.
    TermBase terms_beside(const Document& document, const fs::path& file,
                          FileResult& result) const {
        const fs::path path = file.parent_path() / "terms.tsv";
        const auto edition = document.file.field("X-Phrasebook-Edition");
        std::error_code error;
        if (!options_.terms.empty() || document.shape == Shape::natural
            || (edition && *edition != "phrasebook") || !fs::is_regular_file(path, error))
            return {};
        try {
            return TermBase::read(path);
        } catch (const OptionError& reason) {
            add_once(result.problems, reason.what());
            return {};
        }
    }

    /// Without what is ignored, unchanged or known; in order.
    std::vector<Finding> filtered(const Document& document, const fs::path& file, Report found,
                                  FileResult& result) {
        std::unique_ptr<ChangedLines> changed;
        if (!options_.changed_since.empty())
            changed = std::make_unique<ChangedLines>(file, options_.changed_since);
        const formats::PoEntry* header = nullptr;
        if (document.file.header) header = &document.file.entries[document.file.header->entry];
        std::vector<Finding> kept;
        for (std::size_t i = 0; i < found.findings().size(); ++i) {
            Finding& finding = found.findings()[i];
            const formats::PoEntry* const entry = found.entries()[i];
            const formats::PoEntry* const speaker = entry != nullptr ? entry : header;
            if (speaker != nullptr && is_ignored(*speaker, finding.rule)) continue;
            if (changed && !touches(*changed, document, finding, entry)) continue;
            finding.fingerprint = fingerprint_of(finding);
            if (baseline_.knows(finding))
                ++result.known;
            else
                kept.push_back(std::move(finding));
        }
        std::stable_sort(kept.begin(), kept.end(), [](const Finding& a, const Finding& b) {
            return std::tie(a.line, a.offset, a.rule) < std::tie(b.line, b.offset, b.rule);
        });
        return kept;
    }

    /// An entry is touched as a whole: what is wrong with it may be what was changed elsewhere in
    /// it.
    static bool touches(const ChangedLines& changed, const Document& document,
                        const Finding& finding, const formats::PoEntry* entry) {
        if (document.kind == FileKind::mo) return changed.any();
        if (entry == nullptr) return changed.touch(finding.line, finding.line);
        return changed.touch(entry->line, entry->last_line);
    }

    const Options& options_;
    Baseline baseline_;
    TermBase terms_;
    unsigned threads_ = 1;
};

} // namespace

std::string_view to_string(Severity severity) noexcept {
    return severity_names[static_cast<std::size_t>(severity)];
}

std::optional<Severity> parse_severity(std::string_view name) noexcept {
    const auto found = std::find(severity_names.begin(), severity_names.end(), name);
    if (found == severity_names.end()) return std::nullopt;
    return static_cast<Severity>(found - severity_names.begin());
}

std::span<const RuleInfo> rules() {
    static const std::vector<RuleInfo> infos = [] {
        std::vector<RuleInfo> list;
        for (const Rule& rule : rule_table())
            list.push_back(rule.info);
        return list;
    }();
    return infos;
}

std::size_t Result::count(Severity severity) const noexcept {
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(),
                      [severity](const Finding& each) { return each.severity == severity; }));
}

Result run(const Options& options) {
    return Run(options).run();
}

} // namespace phrasebook::lint
