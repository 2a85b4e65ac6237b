#include "lint/engine.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "lint/parallel.hpp"

namespace phrasebook::lint {

namespace {

template<class Check>
struct Asked {
    Check check;
    std::string_view id;
    Severity severity;
};

template<class Check>
std::vector<Asked<Check>> asked(std::span<const ActiveRule> rules) {
    std::vector<Asked<Check>> checks;
    for (const ActiveRule& each : rules)
        if (const Check* const check = std::get_if<Check>(&each.rule->check))
            checks.push_back({*check, each.rule->info.id, each.severity});
    return checks;
}

/// Asks the rules of entries and texts. One a thread: it keeps its memory from text to text.
class EntryChecker {
  public:
    EntryChecker(const Document& document, std::span<const Asked<EntryCheck>> of_entries,
                 std::span<const Asked<TextCheck>> of_texts)
        : document_(document), of_entries_(of_entries), of_texts_(of_texts) {}

    void check(const formats::PoEntry& entry, Report& report) {
        if (!is_live(entry)) return;
        for (const auto& each : of_entries_) {
            report.set_rule(each.id, each.severity);
            each.check(document_, entry, report);
        }
        if (entry.fuzzy()) return;
        for (std::size_t form = 0; form < entry.msgstr.size(); ++form) {
            const formats::PoText& text = entry.msgstr[form];
            if (text.value.empty()) continue;
            said_.scan(text.value);
            const auto reference = document_.reference_of(entry, form);
            if (reference) reference_.scan(*reference);
            const Translation translation{document_, entry, text,
                                          form,      said_, reference ? &reference_ : nullptr};
            for (const auto& each : of_texts_) {
                report.set_rule(each.id, each.severity);
                each.check(translation, report);
            }
        }
    }

  private:
    const Document& document_;
    std::span<const Asked<EntryCheck>> of_entries_;
    std::span<const Asked<TextCheck>> of_texts_;
    ScannedText said_;
    ScannedText reference_;
};

} // namespace

Report check_document(const Document& document, std::span<const ActiveRule> rules, unsigned threads,
                      const Progress& progress) {
    Report report(document);
    for (const auto& each : asked<DocumentCheck>(rules)) {
        report.set_rule(each.id, each.severity);
        each.check(document, report);
    }
    const auto of_entries = asked<EntryCheck>(rules);
    const auto of_texts = asked<TextCheck>(rules);
    const auto& entries = document.file.entries;

    // The pieces are the same for any number of threads, and so are the findings.
    constexpr std::size_t piece = 2048;
    const std::size_t pieces = (entries.size() + piece - 1) / piece;
    std::vector<Report> found(pieces, Report(document));
    const auto work = [&](std::size_t i) {
        EntryChecker checker(document, of_entries, of_texts);
        const std::size_t end = std::min((i + 1) * piece, entries.size());
        for (std::size_t entry = i * piece; entry < end; ++entry)
            checker.check(entries[entry], found[i]);
    };
    in_parallel(pieces, threads, work, progress);
    for (Report& each : found)
        report.append(std::move(each));
    return report;
}

} // namespace phrasebook::lint
