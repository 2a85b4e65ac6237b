#include "lint/nearest.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "core/ascii.hpp"

namespace phrasebook::lint {

namespace {

/// Levenshtein's, with letters of ASCII in any case.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = detail::to_lower(a[i - 1]) == detail::to_lower(b[j - 1]);
            const std::size_t replaced = diagonal + (same ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row[b.size()];
}

} // namespace

std::string did_you_mean(std::string_view text, std::span<const std::string_view> candidates) {
    constexpr std::size_t longest = 64;
    if (text.size() > longest) return {};
    std::string_view best;
    std::size_t best_distance = text.size() / 3 + 2;
    for (const std::string_view candidate : candidates) {
        const std::size_t edits = distance(text, candidate);
        if (edits < best_distance && edits < candidate.size()) {
            best = candidate;
            best_distance = edits;
        }
    }
    return best.empty() ? std::string() : "; did you mean '" + std::string(best) + "'?";
}

} // namespace phrasebook::lint
