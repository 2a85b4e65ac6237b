#include <phrasebook/coverage.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include <phrasebook/chain.hpp>
#include <phrasebook/explain.hpp>

#include "formats/file.hpp"
#include "formats/words.hpp"
#include "lint/document.hpp"
#include "lint/file_report.hpp"
#include "lint/files.hpp"

namespace phrasebook::lint {

namespace {

constexpr std::array<std::string_view, origin_count> origin_names{"own", "parent", "default",
                                                                  "class", "none"};

/// A message, and whether it is served: not fuzzy in all the files that have it.
using Messages = std::map<Key, bool>;

void add(Messages& messages, const Catalog::Entry& entry) {
    messages[entry.key] |= !entry.withheld;
}

/// A code by which the words of a class can be asked for: one that no message is about.
std::optional<int> probe_of(Key key, const std::set<Key>& keys) {
    if (!key.is_class()) return key.number();
    for (int code = key.number() * 100 + 99; code >= key.number() * 100; --code)
        if (!keys.contains(Key(code))) return code;
    return std::nullopt;
}

class Measure {
  public:
    explicit Measure(const Catalog& catalog) : catalog_(catalog) {
        for (const Key key : catalog.keys())
            keys_.insert(key);
        for (std::size_t i = 0; i < catalog.entry_count(); ++i) {
            const Catalog::Entry entry = catalog.entry(i);
            add(there_[{entry.locale, entry.edition, entry.field}], entry);
            add(there_[{entry.locale, {}, entry.field}], entry);
            wanted_[{entry.edition, entry.field}].insert(entry.key);
            wanted_[{{}, entry.field}].insert(entry.key);
        }
    }

    Coverage run(std::span<const Tag> readers, std::span<const Tag> more) {
        Coverage coverage;
        coverage.default_locale = catalog_.default_locale();
        const std::vector<Tag> locales = locales_with(more);
        coverage.locales = locales.size();
        for (const Tag& locale : locales)
            coverage.readers.push_back(seen_by(locale));
        std::vector<std::string_view> editions = formats::edition_names(catalog_);
        editions.insert(editions.begin(), std::string_view());
        for (std::size_t i = 0; i < locales.size(); ++i)
            for (const std::string_view edition : editions)
                for (const Field field : all_fields)
                    if (wanted_.contains({edition, field}))
                        coverage.cells.push_back(
                            cell(locales[i].text(), edition, field, coverage.readers[i]));
        for (const Tag& tag : readers)
            coverage.readers.push_back(seen_by(tag));
        return coverage;
    }

  private:
    /// Those of the catalog and the others, by name.
    [[nodiscard]] std::vector<Tag> locales_with(std::span<const Tag> more) const {
        std::vector<Tag> locales(more.begin(), more.end());
        for (std::size_t i = 0; i < catalog_.locale_count(); ++i)
            locales.push_back(*Tag::parse(catalog_.locale(i)));
        std::sort(locales.begin(), locales.end());
        locales.erase(std::unique(locales.begin(), locales.end()), locales.end());
        return locales;
    }

    [[nodiscard]] ReaderCoverage seen_by(const Tag& tag) const {
        ReaderCoverage reader;
        reader.tag = tag.text();
        std::set<std::string_view> nearer; // locales on the chain
        for (const Tag& each : Chain(tag)) {
            reader.chain.emplace_back(each.text());
            if (const auto locale = catalog_.served_by(each); !locale.empty())
                nearer.insert(locale);
        }
        if (!catalog_.default_locale().empty() && !nearer.contains(catalog_.default_locale()))
            reader.chain.emplace_back(catalog_.default_locale());
        for (const Key key : keys_)
            for (const Field field : all_fields) {
                const auto wanted = wanted_.find({{}, field});
                if (wanted != wanted_.end() && wanted->second.contains(key))
                    reader.messages.push_back(seen(tag, nearer, key, field));
            }
        return reader;
    }

    [[nodiscard]] SeenMessage seen(const Tag& tag, const std::set<std::string_view>& nearer,
                                   Key key, Field field) const {
        SeenMessage result;
        result.key = key;
        result.field = field;
        const std::optional<int> code = probe_of(key, keys_);
        if (!code) return result;
        const Message message = catalog_.resolve(*code, tag.text(), field);
        if (message) {
            result.locale = message.locale;
            result.edition = message.edition;
            result.origin = Origin::default_locale;
            if (message.code != key)
                result.origin = Origin::code_class;
            else if (message.locale == catalog_.served_by(tag))
                result.origin = Origin::own;
            else if (nearer.contains(message.locale))
                result.origin = Origin::parent;
        }
        if (result.origin != Origin::own) {
            const std::vector<Step> steps = explain(catalog_, *code, tag, field);
            result.fuzzy = std::any_of(steps.begin(), steps.end(), [key](const Step& step) {
                return step.key == key && step.outcome == Step::Outcome::withheld;
            });
        }
        return result;
    }

    [[nodiscard]] CoverageCell cell(std::string_view locale, std::string_view edition, Field field,
                                    const ReaderCoverage& reader) const {
        CoverageCell cell;
        cell.locale = locale;
        cell.edition = edition;
        cell.field = field;
        const auto there = there_.find({locale, edition, field});
        for (const Key key : wanted_.at({edition, field})) {
            ++cell.total;
            if (there != there_.end()) {
                if (const auto found = there->second.find(key); found != there->second.end()) {
                    if (found->second) {
                        ++cell.own;
                        continue;
                    }
                    ++cell.fuzzy;
                }
            }
            const SeenMessage& given = *std::lower_bound(
                reader.messages.begin(), reader.messages.end(), std::pair(key, field),
                [](const SeenMessage& message, const std::pair<Key, Field>& wanted) {
                    return std::pair(message.key, message.field) < wanted;
                });
            if (given.origin == Origin::own)
                ++cell.other_edition;
            else
                ++cell.instead[static_cast<std::size_t>(given.origin)];
        }
        return cell;
    }

    const Catalog& catalog_;
    std::set<Key> keys_;
    std::map<std::tuple<std::string_view, std::string_view, Field>, Messages> there_;
    std::map<std::pair<std::string_view, Field>, std::set<Key>> wanted_;
};

/// The first place from which a file cannot be read; empty where all of it can. A key that stands
/// twice is no such place.
std::string unreadable(const Document& document) {
    for (const formats::PoDiagnostic& each : document.file.diagnostics)
        if (each.fault != formats::PoFault::duplicate)
            return document.name + ':' + std::to_string(each.line) + ':'
                   + std::to_string(each.column) + ": " + each.reason;
    if (document.mo_faults.empty()) return {};
    const formats::MoDiagnostic& first = document.mo_faults.front();
    return document.name + ": byte " + std::to_string(first.offset) + ": " + first.reason;
}

} // namespace

std::string_view to_string(Origin origin) noexcept {
    return origin_names[static_cast<std::size_t>(origin)];
}

std::size_t ReaderCoverage::count(Origin origin) const noexcept {
    return static_cast<std::size_t>(
        std::count_if(messages.begin(), messages.end(),
                      [origin](const SeenMessage& each) { return each.origin == origin; }));
}

std::size_t ReaderCoverage::count(Field field, Origin origin) const noexcept {
    return static_cast<std::size_t>(
        std::count_if(messages.begin(), messages.end(), [&](const SeenMessage& each) {
            return each.field == field && each.origin == origin;
        }));
}

Coverage measure(const Catalog& catalog, std::span<const Tag> readers,
                 std::span<const Tag> locales) {
    return Measure(catalog).run(readers, locales);
}

std::vector<FileReport> measure_files(std::span<const std::filesystem::path> paths,
                                      std::vector<std::string>& problems) {
    std::vector<FileReport> reports;
    for (const std::filesystem::path& file : catalog_files(paths, problems)) {
        formats::FileContents contents = formats::read_file(file);
        if (!contents.ok()) {
            problems.push_back(file.string() + ": " + contents.error);
            continue;
        }
        const Document document =
            read_document(file.string(), std::move(contents.bytes), full_path(file));
        if (std::string fault = unreadable(document); !fault.empty())
            problems.push_back(std::move(fault));
        else
            reports.push_back(report_of(document, false));
    }
    return reports;
}

} // namespace phrasebook::lint
