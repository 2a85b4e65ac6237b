#include "adapters/std/locale_name.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace phrasebook::detail {

std::string_view name_for_messages(std::string_view locale_name) noexcept {
    constexpr std::string_view category = "LC_MESSAGES=";
    for (std::string_view rest = locale_name;;) {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        const std::string_view part = rest.substr(0, end);
        if (part.starts_with(category)) return part.substr(category.size());
        if (end == rest.size()) return locale_name;
        rest.remove_prefix(end + 1);
    }
}

} // namespace phrasebook::detail
