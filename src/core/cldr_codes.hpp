// How the CLDR table packs subtags: five bits a letter, so that a fact about a language, a script
// and a region is one integer, and a sorted array of integers needs no relocation.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/subtags.hpp"

namespace phrasebook::detail {

// Codes order as the texts do, and 0 is none of them.
using LanguageCode = std::uint16_t; // 15 bits: two or three letters; 0 for a longer language too
using ScriptCode = std::uint32_t;   // 20 bits: four letters
using RegionCode = std::uint16_t;   // 11 bits: 1 + three digits, or 1024 + two letters

inline constexpr RegionCode first_alphabetic_region = 1024;

constexpr std::uint32_t pack_letters(Subtag text, std::size_t count) noexcept {
    std::uint32_t code = 0;
    for (std::size_t i = 0; i != count; ++i) {
        code = code << 5U | (static_cast<unsigned char>(text[i]) & 31U);
    }
    return code;
}

constexpr Subtag unpack_letters(std::uint32_t code, std::size_t count) noexcept {
    std::array<char, Subtag::max_size> text = {};
    std::size_t size = 0;
    for (std::size_t left = count; left-- != 0;) {
        const std::uint32_t letter = code >> (5U * left) & 31U;
        if (letter != 0) text[size++] = static_cast<char>(letter | 0x60U);
    }
    return Subtag({text.data(), size});
}

constexpr LanguageCode language_code(Subtag language) noexcept {
    return language.size() > 3 ? LanguageCode{0}
                               : static_cast<LanguageCode>(pack_letters(language, 3));
}

constexpr ScriptCode script_code(Subtag script) noexcept {
    return pack_letters(script, 4);
}

constexpr RegionCode region_code(Subtag region) noexcept {
    if (region.empty()) return 0;
    if (!is_digit(region[0])) {
        return static_cast<RegionCode>(first_alphabetic_region + pack_letters(region, 2));
    }
    return static_cast<RegionCode>(1 + (region[0] - '0') * 100 + (region[1] - '0') * 10
                                   + (region[2] - '0'));
}

constexpr Subtag language_of(LanguageCode code) noexcept {
    return unpack_letters(code, 3);
}

constexpr Subtag script_of(ScriptCode code) noexcept {
    return unpack_letters(code, 4);
}

constexpr Subtag region_of(RegionCode code) noexcept {
    if (code == 0) return {};
    if (code >= first_alphabetic_region) return unpack_letters(code - first_alphabetic_region, 2);
    const int number = code - 1;
    const std::array text = {static_cast<char>('0' + number / 100),
                             static_cast<char>('0' + number / 10 % 10),
                             static_cast<char>('0' + number % 10)};
    return Subtag({text.data(), text.size()});
}

/// Three codes in one integer. The order of packing is the order of sorting: what is asked for
/// comes last.
using Fact = std::uint64_t;

constexpr Fact pack_lsr(LanguageCode language, ScriptCode script, RegionCode region) noexcept {
    return Fact{language} << 31U | Fact{script} << 11U | region;
}
constexpr Fact pack_lrs(LanguageCode language, RegionCode region, ScriptCode script) noexcept {
    return Fact{language} << 31U | Fact{region} << 20U | script;
}
constexpr Fact pack_srl(ScriptCode script, RegionCode region, LanguageCode language) noexcept {
    return Fact{script} << 26U | Fact{region} << 15U | language;
}

/// One code that stands for another.
template<class Code>
struct Alias {
    Code from;
    Code to;
};

/// A variant that is an alias, in one language or, where `language` is 0, in any. What of the rest
/// is not 0 takes the place of what the tag says, and the variant goes.
struct VariantAlias {
    Subtag variant;
    Subtag to_variant;
    LanguageCode language;
    LanguageCode to_language;
    RegionCode to_region;
};

/// An explicit parent: both packed as language, script, region.
struct Parent {
    Fact child;
    Fact parent;
};

// The table is written in text and becomes numbers while compiling.
consteval LanguageCode l(std::string_view text) {
    return language_code(Subtag(text));
}
consteval ScriptCode s(std::string_view text) {
    return script_code(Subtag(text));
}
consteval RegionCode r(std::string_view text) {
    return region_code(Subtag(text));
}
consteval Subtag v(std::string_view text) {
    return Subtag(text);
}
consteval Fact lsr(std::string_view language, std::string_view script, std::string_view region) {
    return pack_lsr(l(language), s(script), r(region));
}
consteval Fact lrs(std::string_view language, std::string_view region, std::string_view script) {
    return pack_lrs(l(language), r(region), s(script));
}
consteval Fact srl(std::string_view script, std::string_view region, std::string_view language) {
    return pack_srl(s(script), r(region), l(language));
}

} // namespace phrasebook::detail
