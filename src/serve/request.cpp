#include "serve/request.hpp"

#include <algorithm>

namespace phrasebook::serve {

namespace {

constexpr char lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

} // namespace

bool same_name(std::string_view a, std::string_view b) noexcept {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
               return lower(x) == lower(y);
           });
}

std::optional<Header> header_of(std::string_view name) noexcept {
    for (std::size_t i = 0; i < header_names.size(); ++i)
        if (same_name(name, header_names[i])) return static_cast<Header>(i);
    return std::nullopt;
}

} // namespace phrasebook::serve
