#include "formats/nearest.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "core/ascii.hpp"

namespace phrasebook::formats {

namespace {

/// Optimal string alignment distance.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before_last(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> current(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        current[j] = j;

    const auto same = [&](std::size_t i, std::size_t j) {
        return detail::to_lower(a[i]) == detail::to_lower(b[j]);
    };
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before_last.swap(last);
        last.swap(current);
        current[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (same(i - 1, j - 1) ? 0 : 1);
            current[j] = std::min({last[j] + 1, current[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && same(i - 1, j - 2) && same(i - 2, j - 1))
                current[j] = std::min(current[j], before_last[j - 2] + 1);
        }
    }
    return current[b.size()];
}

std::size_t common_prefix(std::string_view a, std::string_view b) {
    const auto [end, unused] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return static_cast<std::size_t>(end - a.begin());
}

} // namespace

std::string_view nearest(std::string_view text, std::span<const std::string_view> candidates) {
    constexpr std::size_t longest = 64; // nobody means a name of ours by more than that
    if (text.size() > longest) return {};
    std::string_view best;
    std::size_t best_distance = text.size() / 3 + 2;
    for (const std::string_view candidate : candidates) {
        const std::size_t edits = distance(text, candidate);
        // Among equally near ones, whoever begins alike was meant.
        const bool nearer = edits < best_distance
                            || (edits == best_distance && !best.empty()
                                && common_prefix(text, candidate) > common_prefix(text, best));
        if (nearer && edits < candidate.size()) {
            best = candidate;
            best_distance = edits;
        }
    }
    return best;
}

std::string did_you_mean(std::string_view text, std::span<const std::string_view> candidates) {
    const std::string_view best = nearest(text, candidates);
    return best.empty() ? "" : "; did you mean '" + std::string(best) + "'?";
}

} // namespace phrasebook::formats
