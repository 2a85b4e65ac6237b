#include "pages/nearest_name.hpp"

#include <cstddef>

#include "formats/nearest.hpp"
#include "pages/text.hpp"

namespace phrasebook::pages {

namespace {

constexpr std::size_t longest = 64; // of a name, or of what is shown

} // namespace

std::string did_you_mean(std::string_view text, std::span<const std::string_view> names) {
    const std::string_view best = formats::nearest(text, names);
    return best.empty() ? "" : "; did you mean \"" + std::string(best) + "\"?";
}

std::string in_quotes(std::string_view text) {
    return '"' + clean(text, longest) + '"';
}

} // namespace phrasebook::pages
