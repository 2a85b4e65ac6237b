#include "serve/conditional.hpp"

#include <cstddef>

namespace phrasebook::serve {

bool names_etag(std::string_view if_none_match, std::string_view etag) noexcept {
    std::string_view rest = if_none_match;
    const auto skip = [&rest] {
        const std::size_t next = rest.find_first_not_of(" \t,");
        rest.remove_prefix(next == std::string_view::npos ? rest.size() : next);
    };
    skip();
    if (rest == "*") return true;
    while (!rest.empty()) {
        if (rest.substr(0, 2) == "W/") rest.remove_prefix(2);
        // A comma may stand within the quotes, so an element ends with them.
        if (rest.empty() || rest.front() != '"') return false;
        const std::size_t end = rest.find('"', 1);
        if (end == std::string_view::npos) return false;
        if (rest.substr(0, end + 1) == etag) return true;
        rest.remove_prefix(end + 1);
        skip();
    }
    return false;
}

} // namespace phrasebook::serve
