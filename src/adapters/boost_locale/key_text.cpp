#include "adapters/boost_locale/key_text.hpp"

#include <charconv>
#include <system_error>

namespace phrasebook::boost_locale {

std::optional<Key> key_of(std::string_view id) noexcept {
    std::optional<Key> key = Key::parse(id);
    if (!key) { // a catalog may hold other numbers than status codes
        int code = 0;
        const char* const end = id.data() + id.size();
        const auto [stop, error] = std::from_chars(id.data(), end, code);
        if (error != std::errc{} || stop != end) return std::nullopt;
        key = Key(code);
    }
    if (key->name().view() != id) return std::nullopt;
    return key;
}

} // namespace phrasebook::boost_locale
