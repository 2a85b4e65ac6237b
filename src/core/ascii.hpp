// Letters of ASCII, whatever the process's locale.
#pragma once

namespace phrasebook::detail {

[[nodiscard]] constexpr char to_lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace phrasebook::detail
