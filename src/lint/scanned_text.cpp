#include "lint/scanned_text.hpp"

#include <algorithm>

#include "lint/characters.hpp"

namespace phrasebook::lint {

void ScannedText::scan(std::string_view text) {
    text_ = text;
    characters_.clear();
    words_.clear();
    ascii_.reset();
    is_ascii_ = true;
    has_han_ = false;
    bool in_word = false;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded decoded = decode(text, at);
        const auto index = static_cast<std::uint32_t>(at);
        characters_.push_back({decoded.value, index});
        if (decoded.value < 0x80) {
            ascii_.set(decoded.value);
        } else {
            is_ascii_ = false;
            has_han_ = has_han_ || is_han(decoded.value);
        }
        at += decoded.length;
        if (!is_word_character(decoded.value)) {
            in_word = false;
            continue;
        }
        if (!in_word) words_.push_back({index, index});
        words_.back().end = static_cast<std::uint32_t>(at);
        in_word = true;
    }
}

bool ScannedText::has_any_of(std::string_view ascii) const noexcept {
    return std::any_of(ascii.begin(), ascii.end(), [this](char c) { return has(c); });
}

} // namespace phrasebook::lint
