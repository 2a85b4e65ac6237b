#include "pages/nearest_name.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

#include "pages/text.hpp"

namespace phrasebook::pages {

namespace {

constexpr std::size_t longest = 64; // of a name, or of what is shown

/// Levenshtein's.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.back();
}

} // namespace

std::string did_you_mean(std::string_view text, std::span<const std::string_view> names) {
    if (text.empty() || text.size() > longest) return {};
    std::string_view best;
    std::size_t fewest = text.size() / 3 + 2;
    for (const std::string_view name : names)
        if (const std::size_t changes = distance(text, name); changes < fewest) {
            best = name;
            fewest = changes;
        }
    return best.empty() ? "" : "; did you mean \"" + std::string(best) + "\"?";
}

std::string in_quotes(std::string_view text) {
    return '"' + clean(text, longest) + '"';
}

} // namespace phrasebook::pages
