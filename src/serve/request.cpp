#include "serve/request.hpp"

#include "formats/ascii.hpp"

namespace phrasebook::serve {

std::optional<Header> header_of(std::string_view name) noexcept {
    for (std::size_t i = 0; i < header_names.size(); ++i)
        if (formats::equal_in_any_case(name, header_names[i])) return static_cast<Header>(i);
    return std::nullopt;
}

} // namespace phrasebook::serve
