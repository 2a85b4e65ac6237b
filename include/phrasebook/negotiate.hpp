/// @file
/// From what a client sends, or a desktop prefers, to the locale to answer in.
///
/// Nothing here allocates, throws, or asks a locale or the environment; any number of threads may
/// call at a time. The time taken is linear in the header, of which at most 8 KiB are read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include <phrasebook/export.hpp>
#include <phrasebook/message.hpp>

namespace phrasebook {

/// How much of a header is read. What lies beyond is ignored, and `Negotiation::skipped` says so.
inline constexpr std::size_t max_header_size = 8192; ///< bytes
inline constexpr std::size_t max_ranges = 64;        ///< language ranges; empty elements likewise

/// Which locale to answer in, and why.
struct Negotiation {
    /// The locale chosen, as the list of available ones (or the catalog) spells it. Empty when
    /// nothing fits and there is no default, or the reader excluded it (`en;q=0`).
    std::string_view locale{};

    /// The language range that decided, as the client spelt it; `*` too. Empty where none did.
    std::string_view range{};

    /// The quality value of that range in thousandths, 1 to 1000; 0 where none decided.
    std::uint16_t quality = 0;

    /// How the locale stands to the range: `exact`, `parent`; `default_locale` where no range
    /// fits; `none` where there is no locale.
    Match match = Match::none;

    /// Whether something of the header did not count: malformed, or beyond a limit.
    bool skipped = false;

    /// The value for `Content-Language` (RFC 9110 §8.5) and `lang=`: the locale.
    [[nodiscard]] constexpr std::string_view content_language() const noexcept { return locale; }

    /// The value for `Vary` (RFC 9110 §12.5.5): an answer that was negotiated depends on the header
    /// even where the header was empty or useless.
    [[nodiscard]] static constexpr std::string_view vary() noexcept { return "Accept-Language"; }
};

/// Chooses among `available` by the value of an `Accept-Language` header.
///
/// - The grammar is RFC 9110 §12.5.4: language ranges (RFC 4647 §2.1) with weights of up to three
///   decimals, in any case, with white space where the grammar allows it; empty elements are
///   passed over. What is malformed is skipped, and the rest counts.
/// - Ranges are tried in the order of their quality, equal ones in the order sent; each by its
/// whole
///   chain (chain.hpp) before the next. So `fr-CA,en;q=0.3` is French where there is `fr`, and
///   `zh-HK` finds `zh-TW`, but `zh-CN` does not.
/// - `q=0` excludes the locales that its range is a prefix of (RFC 4647 §3.3.1, with the script
/// that
///   is implied: `zh-Hant;q=0` excludes `zh-TW`). A longer range with another quality outweighs it.
///   An excluded locale is never chosen, not even as the default.
/// - `*` stands for every locale that no other range is a prefix of: the default, if it is such a
///   one, otherwise the first available.
/// - Where nothing fits, the default is chosen.
///
/// `available` and `default_locale` are BCP 47 tags or POSIX locale names; what is not is never
/// chosen. `default_locale` need not be among the available ones, and may be empty.
///
/// The result borrows from the arguments.
[[nodiscard]] PHRASEBOOK_EXPORT Negotiation
negotiate(std::string_view accept_language, std::span<const std::string_view> available,
          std::string_view default_locale = {}) noexcept;

/// Chooses among `available` by a list of tags in order of preference: what Qt's `uiLanguages()`,
/// Windows and macOS give. Each tag by its whole chain before the next. Tags are BCP 47 tags or
/// POSIX locale names (`zh_TW.Big5`, `fr_FR@euro`); `C` and `POSIX` state no language.
[[nodiscard]] PHRASEBOOK_EXPORT Negotiation negotiate_preferences(
    std::span<const std::string_view> preferred, std::span<const std::string_view> available,
    std::string_view default_locale = {}) noexcept;

} // namespace phrasebook
