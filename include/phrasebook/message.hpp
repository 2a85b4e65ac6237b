/// @file
/// The answer to "this code, for this reader: which words?", and how it was found.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <phrasebook/key.hpp>

namespace phrasebook {

/// How a message was found, from best to worst.
enum class Match : std::uint8_t {
    exact,          ///< in the locale asked for (or the one that serves for it: zh-TW for zh-Hant)
    parent,         ///< in a locale further along the chain: fr for fr-CA
    default_locale, ///< in the catalog's default locale
    code_class,     ///< nothing knows the code; these are the words of its class
    none,           ///< nothing found: the text is empty
};

/// "exact", "parent", "default", "class" or "none". Static storage.
[[nodiscard]] constexpr std::string_view to_string(Match match) noexcept {
    constexpr std::array<std::string_view, 5> names{"exact", "parent", "default", "class", "none"};
    return names[static_cast<std::size_t>(match)];
}

/// Text and provenance of one answer. Every view borrows from the catalog and lives as long as it
/// does: for `builtin()`, until the program ends. `text` is UTF-8 and followed by a NUL.
struct Message {
    std::string_view text;     ///< the words; empty when nothing was found
    std::string_view locale;   ///< BCP 47 tag of the words, for `lang=` and `Content-Language`
    std::string_view edition;  ///< whose wording it is: "wininet", …, "phrasebook"
    Key code{0};               ///< what answered: the code asked for or its class; 0 where none did
    Match match = Match::none; ///< how it was found

    /// Whether anything was found.
    [[nodiscard]] explicit constexpr operator bool() const noexcept { return match != Match::none; }
};

} // namespace phrasebook
