#include "core/layout.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <tuple>
#include <utility>

#include <phrasebook/chain.hpp>
#include <phrasebook/status.hpp>

#include "core/known_tags.hpp"
#include "core/raise.hpp"

namespace phrasebook::detail {

namespace {

constexpr std::size_t fields = all_fields.size();

/// Index 0 stands for "none" in the tables, so they hold one less than the type could count.
void check_size(std::size_t size, const char* what) {
    if (size >= std::numeric_limits<std::uint16_t>::max())
        raise<std::length_error>(std::string("the catalog has too many ") + what);
}

} // namespace

std::uint16_t Plan::index_of(const Tag& locale) {
    const auto found = locale_indices_.find(locale.text());
    if (found != locale_indices_.end()) return found->second;
    check_size(locales.size() + 1, "locales");
    const auto index = static_cast<std::uint16_t>(locales.size());
    // Room first: then nothing can fail between the one and the other.
    if (locales.size() == locales.capacity()) locales.reserve(locales.size() * 2 + 1);
    locale_indices_.emplace(locale.text(), index);
    locales.push_back(locale);
    return index;
}

std::uint16_t Plan::index_of(std::string_view edition) {
    // There are few: a search is shorter than any index.
    const auto found = std::find(editions.begin(), editions.end(), edition);
    const auto index = static_cast<std::uint16_t>(found - editions.begin());
    if (found == editions.end()) append_edition(edition);
    return index;
}

void Plan::append_edition(std::string_view edition) {
    check_size(editions.size() + 1, "editions");
    editions.emplace_back(edition);
}

Layout::Layout(Plan plan) {
    place_names(plan);
    place_served(plan);
    place_keys(plan);
    place_entries(plan);
    blob_ = std::move(plan.blob).release();
    tables_.blob = blob_.data();
    tables_.blob_size = blob_.size() - 1;
    tables_.locales = locales_;
    tables_.editions = editions_;
    tables_.keys = keys_;
    tables_.entries = entries_;
    tables_.served = served_;
    tables_.sources = sources_;
    tables_.default_locale = reach(tables_, plan.default_locale).locale;
    place_reached();
    tables_.reached = reached_;
    place_cells();
    tables_.cells = cells_;
}

void Layout::place_names(Plan& plan) {
    std::vector<std::uint16_t> order(plan.locales.size());
    std::iota(order.begin(), order.end(), std::uint16_t{0});
    std::sort(order.begin(), order.end(), [&](std::uint16_t a, std::uint16_t b) {
        return plan.locales[a].text() < plan.locales[b].text();
    });
    tags_.emplace_back();
    locales_.emplace_back();
    new_locale_.resize(order.size());
    for (const std::uint16_t old : order) {
        new_locale_[old] = static_cast<std::uint16_t>(locales_.size());
        tags_.push_back(plan.locales[old]);
        locales_.push_back(plan.blob.intern(plan.locales[old].text()));
    }
    editions_.emplace_back();
    for (const std::string& edition : plan.editions)
        editions_.push_back(plan.blob.intern(edition));
}

void Layout::place_keys(const Plan& plan) {
    std::set<Key> keys;
    const PlannedEntry* last_entry = nullptr;
    for (const PlannedEntry& entry : plan.entries) {
        if (last_entry == nullptr || last_entry->key != entry.key) keys.insert(entry.key);
        last_entry = &entry;
    }
    keys_.reserve(keys.size() + 1);
    keys_.emplace_back(0);
    keys_.insert(keys_.end(), keys.begin(), keys.end());
    check_size(keys_.size(), "codes");

    // Every code of a class that has words has a row, be it only the row of the class.
    int first = std::numeric_limits<int>::max();
    int last = std::numeric_limits<int>::min();
    const auto cover = [&](int code) {
        first = std::min(first, code);
        last = std::max(last, code);
    };
    for (const Key key : std::span(keys_).subspan(1))
        if (!key.is_class()) cover(key.number());
    for (int code = first_status_code; code <= last_status_code; ++code)
        if (row_of_class(code) != 0) cover(code);
    if (first > last) return;

    if (static_cast<std::int64_t>(last) - first > std::numeric_limits<std::uint16_t>::max())
        raise<std::length_error>("the codes of the catalog lie too far apart");
    rows_.resize(static_cast<std::size_t>(static_cast<std::int64_t>(last) - first + 1));
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const int code = first + static_cast<int>(i);
        const std::uint16_t row = row_of(Key(code));
        rows_[i] = row != 0 ? row : row_of_class(code);
    }
    tables_.rows = {first, static_cast<std::uint32_t>(rows_.size()), rows_.data()};
}

std::uint16_t Layout::row_of(Key key) const noexcept {
    const auto found = std::lower_bound(keys_.begin() + 1, keys_.end(), key);
    return found != keys_.end() && *found == key ? static_cast<std::uint16_t>(found - keys_.begin())
                                                 : std::uint16_t{0};
}

std::uint16_t Layout::row_of_class(int code) const noexcept {
    const int class_number = status_class(code);
    return class_number == 0 ? std::uint16_t{0} : row_of(Key::of_class(class_number));
}

void Layout::place_entries(Plan& plan) {
    // First by locale, by counting, then the few of each locale among themselves: the time grows
    // with the number of locales, and the order in which they came decides between equals.
    std::vector<std::size_t> places(tags_.size() + 1);
    for (const PlannedEntry& entry : plan.entries)
        ++places[new_locale_[entry.locale] + 1U];
    std::partial_sum(places.begin(), places.end(), places.begin());
    entries_.resize(plan.entries.size());
    for (const PlannedEntry& entry : plan.entries)
        entries_[places[new_locale_[entry.locale]]++] = {
            .offset = entry.text.offset,
            .length = static_cast<std::uint16_t>(entry.text.length),
            .locale = new_locale_[entry.locale],
            .edition = static_cast<std::uint16_t>(entry.edition + 1),
            .row = row_of(entry.key),
            .field = entry.field,
            .withheld = entry.withheld,
        };
    plan.entries = {};

    const auto place = [](const Entry& entry) {
        return std::tuple(entry.locale, entry.edition, entry.row, entry.field);
    };
    const auto before = [&](const Entry& a, const Entry& b) { return place(a) < place(b); };
    for (std::size_t locale = 1; locale < tags_.size(); ++locale) {
        // Each place has moved to the end of its locale's.
        const auto begin = entries_.begin() + static_cast<std::ptrdiff_t>(places[locale - 1]);
        const auto end = entries_.begin() + static_cast<std::ptrdiff_t>(places[locale]);
        if (!std::is_sorted(begin, end, before)) std::stable_sort(begin, end, before);
    }
    const auto same = [&](const Entry& a, const Entry& b) { return place(a) == place(b); };
    const auto twice = std::unique(entries_.begin(), entries_.end(), same);
    if (twice != entries_.end()) {
        entries_.erase(twice, entries_.end());
        entries_.shrink_to_fit();
    }

    for (const PlannedSource& source : plan.sources)
        sources_.push_back({
            .locale = new_locale_[source.locale],
            .edition = static_cast<std::uint16_t>(source.edition + 1),
            .title = source.title,
            .license = source.license,
            .attribution = source.attribution,
        });
    std::stable_sort(sources_.begin(), sources_.end(), [](const Source& a, const Source& b) {
        return std::tie(a.locale, a.edition) < std::tie(b.locale, b.edition);
    });
}

void Layout::place_served(Plan& plan) {
    std::vector<std::pair<std::string, std::uint16_t>> served;
    for (std::uint16_t locale = 1; locale <= locale_count(); ++locale)
        served.emplace_back(tags_[locale].text(), locale);
    for (std::uint16_t locale = 1; locale <= locale_count(); ++locale)
        for (const Tag& ancestor : Chain(tags_[locale]))
            if (ancestor.likely() == tags_[locale]) served.emplace_back(ancestor.text(), locale);

    // A locale's own name comes first, and stands before what serves for it.
    std::stable_sort(served.begin(), served.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    const auto same = [](const auto& a, const auto& b) { return a.first == b.first; };
    served.erase(std::unique(served.begin(), served.end(), same), served.end());
    for (const auto& [tag, locale] : served)
        served_.push_back({plan.blob.intern(tag), locale});
}

void Layout::place_reached() {
    for (const KnownTag& known : known_tags())
        reached_.push_back(reach(tables_, *Tag::parse(known.view())));
}

void Layout::append_chain(std::vector<std::uint16_t>& asked, std::uint16_t locale) const {
    for (const Tag& tag : Chain(tags_[locale])) {
        const std::uint16_t server = served_by(tables_, tag.text());
        if (server != 0 && std::find(asked.begin(), asked.end(), server) == asked.end())
            asked.push_back(server);
    }
}

void Layout::place_cells() {
    cells_.resize(locale_count() * stride());
    place_own_cells();
    for (std::uint16_t locale = 1; locale <= locale_count(); ++locale) {
        Asked asked;
        append_chain(asked.locales, locale);
        asked.chain_size = asked.locales.size();
        if (tables_.default_locale != 0) append_chain(asked.locales, tables_.default_locale);

        Cell* cell = &cells_[(locale - 1U) * stride()];
        for (std::size_t row = 0; row < keys_.size(); ++row)
            for (std::size_t field = 0; field < fields; ++field)
                *cell++ = answer(asked, row, field);
    }
}

void Layout::place_own_cells() {
    for (const Entry& entry : entries_) {
        if (entry.withheld) continue;
        Cell& cell =
            cells_[cell_index(entry.locale, entry.row, static_cast<std::size_t>(entry.field))];
        if (cell.match != Match::none) continue; // entries are in the order of editions
        cell = {
            .offset = entry.offset,
            .length = entry.length,
            .locale = entry.locale,
            .number = keys_[entry.row].number(),
            .edition = entry.edition,
            .match = Match::exact,
        };
    }
}

Cell Layout::own_cell(std::uint16_t locale, std::size_t row, std::size_t field) const {
    const Cell& cell = cells_[cell_index(locale, row, field)];
    const bool lent =
        cell.locale != locale || (cell.match == Match::code_class && !keys_[row].is_class());
    return lent ? Cell() : cell;
}

Cell Layout::answer(const Asked& asked, std::size_t row, std::size_t field) const {
    const Key key = keys_[row];
    const std::size_t class_row = key.is_class() ? row : row_of_class(key.number());
    for (const std::size_t asked_row : {row, class_row})
        for (std::size_t i = 0; i < asked.locales.size(); ++i) {
            Cell cell = own_cell(asked.locales[i], asked_row, field);
            if (cell.match == Match::none) continue;
            if (keys_[asked_row].is_class())
                cell.match = Match::code_class;
            else if (i >= asked.chain_size)
                cell.match = Match::default_locale;
            else
                cell.match = i > 0 ? Match::parent : Match::exact;
            return cell;
        }
    return {};
}

std::uint16_t served_by(const Tables& tables, std::string_view tag) noexcept {
    const auto found = std::lower_bound(tables.served.begin(), tables.served.end(), tag,
                                        [&](const Served& served, std::string_view text) {
                                            return served.tag.in(tables.blob) < text;
                                        });
    return found != tables.served.end() && found->tag.in(tables.blob) == tag ? found->locale : 0;
}

Reached reach(const Tables& tables, const Tag& tag) noexcept {
    Match match = Match::exact;
    for (const Tag& step : Chain(tag)) {
        if (const std::uint16_t locale = served_by(tables, step.text())) return {locale, match};
        match = Match::parent;
    }
    return {};
}

Reached reach(const Tables& tables, std::string_view tag) noexcept {
    const std::uint16_t number = known_tag(tag);
    if (number < tables.reached.size()) return tables.reached[number];
    const std::optional<Tag> parsed = Tag::parse(tag);
    return parsed ? reach(tables, *parsed) : Reached{};
}

} // namespace phrasebook::detail
