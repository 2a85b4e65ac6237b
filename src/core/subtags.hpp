// The parts of a tag while it is read and reshaped, each packed into one integer.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/ascii.hpp"

namespace phrasebook::detail {

// RFC 5646 §2.1 reads ASCII letters and digits, whatever the process's locale thinks a letter is.
constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}
constexpr bool is_alpha(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr char to_upper(char c) noexcept {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
}

/// A subtag in lower case: at most eight bytes (RFC 5646 §2.1), the first one on top, so that
/// integers order as texts do.
class Subtag {
  public:
    static constexpr std::size_t max_size = 8;

    constexpr Subtag() noexcept = default;

    /// `text` has at most `max_size` bytes.
    constexpr explicit Subtag(std::string_view text) noexcept {
        for (const char c : text)
            bits_ = bits_ << 8U | static_cast<unsigned char>(to_lower(c));
        if (!text.empty()) bits_ <<= 8U * (max_size - text.size());
    }

    [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }

    [[nodiscard]] constexpr std::size_t size() const noexcept {
        return max_size - static_cast<std::size_t>(std::countr_zero(bits_)) / 8U;
    }

    constexpr char operator[](std::size_t i) const noexcept {
        return static_cast<char>(bits_ >> (8U * (max_size - 1U - i)) & 0xFFU);
    }

    friend constexpr bool operator==(Subtag, Subtag) noexcept = default;

  private:
    std::uint64_t bits_ = 0;
};

struct Subtags {
    // "ab" and six of the shortest variants fill Tag::max_size; a seventh cannot fit.
    static constexpr std::size_t max_variants = 6;

    Subtag language;
    Subtag script;
    Subtag region;
    std::array<Subtag, max_variants> variants = {};
    std::size_t variant_count = 0;

    [[nodiscard]] constexpr bool has_variant(Subtag variant) const noexcept {
        for (std::size_t i = 0; i != variant_count; ++i) {
            if (variants[i] == variant) return true;
        }
        return false;
    }

    /// False where the variant is there already, or one too many.
    constexpr bool add_variant(Subtag variant) noexcept {
        if (variant_count == max_variants || has_variant(variant)) return false;
        variants[variant_count++] = variant;
        return true;
    }

    constexpr void remove_variant(std::size_t at) noexcept {
        for (--variant_count; at != variant_count; ++at)
            variants[at] = variants[at + 1];
    }
};

inline constexpr Subtag undetermined("und");

} // namespace phrasebook::detail
