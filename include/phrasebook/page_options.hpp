/// @file
/// What pages look like, and whose they are: looks, templates, themes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <phrasebook/export.hpp>
#include <phrasebook/load_error.hpp>

namespace phrasebook {

/// The looks to choose from; each is one file in `templates/`, which stands in the library.
enum class Look : std::uint8_t {
    plain,    ///< text on a page, for any site
    card,     ///< a card in the middle
    terminal, ///< a status line and fixed-width letters, for those who program
};

inline constexpr std::array<Look, 3> all_looks{Look::plain, Look::card, Look::terminal};

/// "plain", "card" or "terminal". Static storage.
[[nodiscard]] constexpr std::string_view to_string(Look look) noexcept {
    constexpr std::array<std::string_view, all_looks.size()> names{"plain", "card", "terminal"};
    return names[static_cast<std::size_t>(look)];
}

/// The look of that name, to the letter; nothing for any other text.
[[nodiscard]] constexpr std::optional<Look> parse_look(std::string_view name) noexcept {
    for (const Look look : all_looks)
        if (to_string(look) == name) return look;
    return std::nullopt;
}

/// The file of a look: a template to begin one's own with. Static storage.
[[nodiscard]] PHRASEBOOK_EXPORT std::string_view template_of(Look look) noexcept;

/// A site's own colours, logo and contact. Everything in it is checked before it comes near a page:
/// whoever writes it can change how a page looks, and nothing else.
struct Theme {
    /// CSS variables without their dashes: "accent", and "accent-dark" for dark pages. The names
    /// are `background`, `surface`, `text`, `muted`, `accent` and `line`. A value is a colour of
    /// CSS (Color Level 4): `#rgb` to `#rrggbbaa`, a name, or `rgb()`, `hsl()`, `hwb()`, `lab()`,
    /// `lch()`, `oklab()`, `oklch()` of numbers.
    std::map<std::string, std::string, std::less<>> colors;

    /// A `data:` URI (RFC 2397) in Base64 of a PNG, JPEG, GIF, WebP, AVIF or SVG image, at most
    /// 256 KiB. It stands in `<img>`, where an SVG runs no script.
    std::string logo;

    std::string site; ///< the site's name, and what stands for the logo where it is not seen

    /// Where a reader can ask: an address of mail, or a URI with `https:`, `http:` or `mailto:`.
    std::string contact;
};

/// Reads a theme: lines `name = value`, empty lines and those that begin with `#` passed over. The
/// names are those of the colours, and `logo`, `site` and `contact`. The logo is a `data:` URI, or
/// the name of an image file, which is looked for beside the theme.
/// @throws LoadError naming line and column of everything that is wrong, the nearest name for one
///         that is unknown; std::bad_alloc
[[nodiscard]] PHRASEBOOK_EXPORT Theme load_theme(const std::filesystem::path& file);

/// How pages are made. The defaults need no file.
struct PageOptions {
    Look look = Look::plain;

    /// A template of one's own instead of a look: Mustache, as docs/pages.md has it. Empty for
    /// none.
    std::filesystem::path template_file{};

    Theme theme{};

    /// Where the page's own words stand besides: directories with `<tag>/pages.po`, the last one on
    /// top. Message by message, what they lack is taken from those before and then from ours.
    std::vector<std::filesystem::path> strings{};

    /// The beginning of `type` in a problem: "https://errors.example/" makes
    /// "https://errors.example/404". Empty for "about:blank" (RFC 9457 §4.2.1).
    std::string problem_type{};

    /// In which zone times are written: a name of the IANA's, "Europe/Paris".
    std::string time_zone = "UTC";
};

} // namespace phrasebook
