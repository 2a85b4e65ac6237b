// Which rules are asked in a locale, and how heavy each is there.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <phrasebook/lint.hpp>
#include <phrasebook/tag.hpp>

#include "lint/rule.hpp"

namespace phrasebook::lint {

struct ActiveRule {
    const Rule* rule;
    Severity severity;
};

/// Whether a list as a rule has it ("fr,!fr-CA") names the locale: the tag or a parent of it, the
/// nearest one deciding. An empty list names all, a locale that is not known too.
[[nodiscard]] bool speaks_of(std::string_view locales, const std::optional<Tag>& locale);

/// The rules that are asked of a file in that locale.
[[nodiscard]] std::vector<ActiveRule> active_rules(std::span<const SeverityChoice> choices,
                                                   const std::optional<Tag>& locale);

/// @throws OptionError for a rule or locale that does not exist, with the nearest
void check_choices(std::span<const SeverityChoice> choices);

} // namespace phrasebook::lint
