// Context and id of a message as Boost hands them over: the field and the key, if they are ours.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include <phrasebook/field.hpp>
#include <phrasebook/key.hpp>

namespace phrasebook::boost_locale {

/// The key that a catalog writes like this, to the letter: "404", "4xx", "-7"; not "0404" or "4XX".
std::optional<Key> key_of(std::string_view id) noexcept;

/// A short text in ASCII; empty where it is not, or is longer than any name of ours.
template<class CharT>
class Narrow {
  public:
    explicit Narrow(const CharT* text) noexcept {
        if (text == nullptr) return;
        for (; *text != CharT(); ++text) {
            const auto c = static_cast<char32_t>(*text);
            if (c >= 0x80 || size_ == characters_.size()) {
                size_ = 0;
                return;
            }
            characters_[size_++] = static_cast<char>(c);
        }
    }
    [[nodiscard]] std::string_view view() const noexcept { return {characters_.data(), size_}; }

  private:
    std::array<char, 16> characters_{};
    std::size_t size_ = 0;
};

} // namespace phrasebook::boost_locale
