// Texts across the border.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <phrasebook/phrasebook.h>

namespace phrasebook::c {

/// A text that ends at its NUL; a null pointer is the empty text.
inline std::string_view given(const char* text) noexcept {
    return text == nullptr ? std::string_view() : std::string_view(text);
}

/// A text of a size. Nothing for a size that no text can have, such as a negative number.
inline std::optional<std::string_view> given(const char* text, std::size_t size) noexcept {
    if (size == PHRASEBOOK_NUL_TERMINATED || text == nullptr) return given(text);
    if (size > PTRDIFF_MAX) return std::nullopt;
    return std::string_view(text, size);
}

/// A text that is followed by a NUL, as all of a catalog and of the tables are.
inline phrasebook_string borrowed(std::string_view text) noexcept {
    return {text.data() == nullptr ? "" : text.data(), text.size()};
}

} // namespace phrasebook::c
