// Which language ranges lead to which locale, as regular expressions for servers that know nothing
// of chains.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace phrasebook::site {

/// Ranges that lead to one locale. The expression begins at the first letter of a range and ends
/// with its last, has no group that captures, and is meant for letters in any case.
struct RangeRule {
    std::string pattern;
    std::string_view locale; ///< empty where no locale serves them
};

enum class Dialect : bool {
    /// RE2, as Caddy has it: no looking ahead, so the rules overlap, and the first that fits
    /// counts.
    ordered,
    /// PCRE, as nginx, Apache and HAProxy have it: no range fits two rules.
    disjoint,
};

/// The rules for these locales, worked out by asking negotiate() about every language, script and
/// region: what it says of a range in a header of its own is what the rules say. The more specific
/// come first. A range that no rule fits is served by none of the locales.
[[nodiscard]] std::vector<RangeRule> range_rules(std::span<const std::string_view> locales,
                                                 Dialect dialect);

} // namespace phrasebook::site
