#include "core/blob.hpp"

#include <cstdint>
#include <functional>
#include <limits>
#include <stdexcept>

namespace phrasebook::detail {

Text Blob::intern(std::string_view text) {
    if (text.empty()) return {};
    const std::size_t hash = std::hash<std::string_view>{}(text);
    const auto [first, last] = places_.equal_range(hash);
    for (auto place = first; place != last; ++place)
        if ((*this)[place->second] == text) return place->second;

    if (text.size() >= std::numeric_limits<std::uint32_t>::max() - bytes_.size())
        throw std::length_error("the texts of the catalog exceed 4 GiB");
    const Text place{static_cast<std::uint32_t>(bytes_.size()),
                     static_cast<std::uint32_t>(text.size())};
    bytes_.append(text).push_back('\0');
    places_.emplace(hash, place);
    return place;
}

} // namespace phrasebook::detail
