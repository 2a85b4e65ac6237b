/// @file
/// A language tag: which language, in which script, for which region.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <phrasebook/export.hpp>

namespace phrasebook {

namespace detail {
struct Subtags;
}

/// A BCP 47 language tag in canonical form: language, script, region and variants.
///
/// One language has many spellings, and only one of them is a `Tag`: `fr_CA.UTF-8`, `FR-ca` and
/// `fra-Latn-CA` are all `fr-CA`, and `zh-Hant-TW` is `zh-TW`. Two tags are equal when their texts
/// are.
///
/// A tag is a small value (39 bytes, trivially copyable) that owns its text. Nothing here
/// allocates, throws, or asks a locale, a file or the environment; tags may be read from any
/// thread.
///
/// The views that a tag gives out point into it: they live as long as that tag does.
///
/// @see RFC 5646 (tags), UTS #35 §3.2.1 (canonical form), CLDR (aliases, likely subtags)
class Tag {
  public:
    /// The bytes a canonical tag may have: what RFC 5646 §4.4.1 asks every reader to hold.
    static constexpr std::size_t max_size = 35;

    /// The root: `und`, no language at all.
    constexpr Tag() noexcept = default;

    /// Reads a BCP 47 tag or a POSIX locale name, in any case, with `-` or `_` between subtags.
    ///
    /// - Syntax is RFC 5646 §2.1, the grandfathered tags included. Not a tag: the empty text, an
    ///   empty or overlong subtag (`fr-`, `fr--CA`), a variant or singleton given twice (§2.2.9).
    /// - Extensions and private use (`-u-ca-roc`, `-x-mine`) must be well-formed and are dropped:
    ///   they tailor behaviour, not words. `x-mine` alone states no language and gives `und`.
    /// - POSIX: the codeset of `zh_TW.Big5` is dropped; a modifier counts where it names a script
    ///   or a variant (`sr_RS@latin` is `sr-Latn-RS`, `ca_ES@valencia` is `ca-ES-valencia`) and is
    ///   dropped otherwise (`@euro`). `C` and `POSIX` give `und`, as `root` and `i-default` do.
    /// - Aliases follow CLDR (`iw` is `he`, `cmn` is `zh`, `zh-yue` is `yue`, `sh` is `sr-Latn`,
    ///   `UK` is `GB`). A region that became several (`CS`) is the likely one for the language, or
    ///   else the first that CLDR names. Unknown subtags stay as they are; `Zzzz` and `ZZ`, which
    ///   say "unknown", go.
    /// - The script is dropped where CLDR calls it likely for the language and region.
    ///
    /// The input may be of any length and is read once; what is left after dropping must fit
    /// `max_size`, or it is not a tag.
    ///
    /// @return nothing where `text` is not a tag. `parse(tag.text()) == tag` for every tag.
    [[nodiscard]] PHRASEBOOK_EXPORT static std::optional<Tag> parse(std::string_view text) noexcept;

    /// The whole tag: `zh-TW`; `und` for the root.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return {text_.data(), size_}; }

    /// `zh`, lower case; `und` where the language is undetermined. Never empty.
    [[nodiscard]] constexpr std::string_view language() const noexcept {
        return {text_.data(), language_size_};
    }

    /// `Hant`, title case; empty where it is not written, being the likely one.
    [[nodiscard]] constexpr std::string_view script() const noexcept {
        return subtag(language_size_, script_size_);
    }

    /// `TW` or `419`; empty where it is not written.
    [[nodiscard]] constexpr std::string_view region() const noexcept {
        return subtag(end_of_script(), region_size_);
    }

    /// `rozaj-biske`, lower case, in the order written (RFC 5646 §4.1); empty where there are none.
    [[nodiscard]] constexpr std::string_view variants() const noexcept {
        const std::size_t begin = end_of_region();
        return begin == size_ ? std::string_view() : subtag(begin, size_ - begin - 1);
    }

    /// Is this `und` alone, the end of every chain?
    [[nodiscard]] constexpr bool is_root() const noexcept { return text() == "und"; }

    /// This tag with its likely region, in canonical form: `zh-TW` for `zh-Hant`, `pt-BR` for `pt`,
    /// `sr-Latn-RS` for `sr-Latn`. The tag itself where it has a region already, where CLDR knows
    /// none, where the language is undetermined, or where the longer text would not fit.
    ///
    /// @see UTS #35 §4.3, Likely Subtags
    [[nodiscard]] PHRASEBOOK_EXPORT Tag likely() const noexcept;

    friend constexpr bool operator==(const Tag& a, const Tag& b) noexcept {
        return a.text() == b.text();
    }

    /// Orders by the bytes of the text; the order means nothing more.
    friend constexpr std::strong_ordering operator<=>(const Tag& a, const Tag& b) noexcept {
        return a.text() <=> b.text();
    }

  private:
    friend Tag parent(const Tag& tag) noexcept;

    static std::optional<Tag> compose(const detail::Subtags& subtags) noexcept;
    [[nodiscard]] detail::Subtags subtags() const noexcept;

    [[nodiscard]] constexpr std::string_view subtag(std::size_t hyphen,
                                                    std::size_t size) const noexcept {
        return size == 0 ? std::string_view() : std::string_view(text_.data() + hyphen + 1, size);
    }
    [[nodiscard]] constexpr std::size_t end_of_script() const noexcept {
        return script_size_ == 0 ? language_size_ : language_size_ + 1U + script_size_;
    }
    [[nodiscard]] constexpr std::size_t end_of_region() const noexcept {
        return region_size_ == 0 ? end_of_script() : end_of_script() + 1U + region_size_;
    }

    std::array<char, max_size> text_ = {'u', 'n', 'd'};
    std::uint8_t size_ = 3;
    std::uint8_t language_size_ = 3;
    std::uint8_t script_size_ = 0;
    std::uint8_t region_size_ = 0;
};

} // namespace phrasebook
