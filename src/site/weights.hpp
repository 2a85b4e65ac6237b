// The element of a header that a client likes best, found by regular expressions alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace phrasebook::site {

/// Expressions to be tried in this order, in letters of any case: the first that fits captures, as
/// its first group, the first element among those of the highest weight. Weights (RFC 9110 §12.4.2)
/// are read to one decimal, which a list of expressions can do; what has none of three decimals
/// but zeros is passed over. `group` is "(" or "(?<name>".
[[nodiscard]] std::vector<std::string> by_weight(std::string_view group, std::string_view elements);

/// "a|b|c".
template<typename Rules>
[[nodiscard]] std::string any_of(const Rules& rules) {
    std::string text;
    for (const auto& rule : rules)
        text += (text.empty() ? "" : "|") + rule.pattern;
    return text;
}

} // namespace phrasebook::site
