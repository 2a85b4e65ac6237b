#include "lint/severities.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <phrasebook/chain.hpp>

#include "formats/ascii.hpp"
#include "formats/excerpt.hpp"
#include "formats/nearest.hpp"

namespace phrasebook::lint {

namespace {

/// How far up the chain of a locale a tag stands; -1 where it does not.
int distance_to(std::string_view tag, const Tag& locale) {
    int distance = 0;
    for (const Tag& each : Chain(locale)) {
        if (each.text() == tag) return distance;
        ++distance;
    }
    return -1;
}

/// A rule that waits to be asked is asked by its own name alone.
bool names(const SeverityChoice& choice, const RuleInfo& rule) {
    if (choice.rule == rule.id) return true;
    return rule.severity != Severity::off && (choice.rule == rule.family || choice.rule == "all");
}

Severity severity_of(const RuleInfo& rule, std::span<const SeverityChoice> choices,
                     const std::optional<Tag>& locale) {
    Severity severity = rule.severity;
    int nearest_so_far = -1;
    for (const SeverityChoice& choice : choices) {
        if (!names(choice, rule)) continue;
        if (choice.locale.empty()) {
            if (nearest_so_far < 0) severity = choice.severity;
            continue;
        }
        const std::optional<Tag> tag = Tag::parse(choice.locale);
        const int distance = locale && tag ? distance_to(tag->text(), *locale) : -1;
        if (distance < 0 || (nearest_so_far >= 0 && distance > nearest_so_far)) continue;
        nearest_so_far = distance;
        severity = choice.severity;
    }
    return severity;
}

} // namespace

bool speaks_of(std::string_view locales, const std::optional<Tag>& locale) {
    if (locales.empty()) return true;
    bool named = locales.front() == '!';
    int nearest_so_far = -1;
    while (true) {
        std::string_view item = formats::next_word(locales, ", ");
        if (item.empty()) return named;
        const bool excluded = item.front() == '!';
        if (excluded) item.remove_prefix(1);
        const int distance = locale ? distance_to(item, *locale) : -1;
        if (distance < 0 || (nearest_so_far >= 0 && distance > nearest_so_far)) continue;
        nearest_so_far = distance;
        named = !excluded;
    }
}

std::vector<ActiveRule> active_rules(std::span<const SeverityChoice> choices,
                                     const std::optional<Tag>& locale) {
    std::vector<ActiveRule> active;
    for (const Rule& rule : rule_table()) {
        if (!speaks_of(rule.info.locales, locale)) continue;
        const Severity severity = severity_of(rule.info, choices, locale);
        if (severity != Severity::off) active.push_back({&rule, severity});
    }
    return active;
}

void check_choices(std::span<const SeverityChoice> choices) {
    for (const SeverityChoice& choice : choices) {
        const auto table = rule_table();
        if (std::none_of(table.begin(), table.end(),
                         [&](const Rule& rule) { return names(choice, rule.info); })) {
            std::vector<std::string_view> ids;
            for (const Rule& rule : table)
                ids.push_back(rule.info.id);
            throw OptionError("there is no rule " + formats::excerpt(choice.rule)
                              + formats::did_you_mean(choice.rule, ids));
        }
        if (!choice.locale.empty() && !Tag::parse(choice.locale))
            throw OptionError(formats::excerpt(choice.locale) + " is not a language tag");
    }
}

} // namespace phrasebook::lint
