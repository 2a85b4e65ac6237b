/// @file
/// In which form an answer is given, chosen by the value of an `Accept` header.
///
/// Nothing here allocates, throws, or asks a locale or the environment; any number of threads may
/// call at a time. All views given out are static storage, except where a header is named. The
/// library target is `phrasebook::pages`.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include <phrasebook/export.hpp>

namespace phrasebook {

/// The forms of an answer.
enum class PageFormat : std::uint8_t {
    html,         ///< a page for a browser
    problem_json, ///< RFC 9457, for a program
    json,         ///< every field that the catalog has, for a program of one's own
    problem_xml,  ///< RFC 9457 Appendix B
    text,         ///< for a terminal
};

/// All of them in the order of preference: the earlier one where a client named several and likes
/// them equally well.
inline constexpr std::array<PageFormat, 5> all_page_formats{
    PageFormat::html, PageFormat::problem_json, PageFormat::json, PageFormat::problem_xml,
    PageFormat::text};

/// "html", "problem", "json", "problem-xml" or "text".
[[nodiscard]] constexpr std::string_view to_string(PageFormat format) noexcept {
    constexpr std::array<std::string_view, all_page_formats.size()> names{"html", "problem", "json",
                                                                          "problem-xml", "text"};
    return names[static_cast<std::size_t>(format)];
}

/// The format of that name, to the letter; nothing for any other text.
[[nodiscard]] constexpr std::optional<PageFormat>
parse_page_format(std::string_view name) noexcept {
    for (const PageFormat format : all_page_formats)
        if (to_string(format) == name) return format;
    return std::nullopt;
}

/// The value for `Content-Type` (RFC 9110 §8.3): "text/html; charset=utf-8". The types of JSON and
/// XML have no charset: JSON is UTF-8 (RFC 8259 §8.1), XML says so itself (RFC 7303 §3).
[[nodiscard]] constexpr std::string_view content_type(PageFormat format) noexcept {
    constexpr std::array<std::string_view, all_page_formats.size()> types{
        "text/html; charset=utf-8", "application/problem+json", "application/json",
        "application/problem+xml", "text/plain; charset=utf-8"};
    return types[static_cast<std::size_t>(format)];
}

/// How much of a header is read. What lies beyond is ignored, and `skipped` says so.
inline constexpr std::size_t max_accept_size = 8192; ///< bytes
inline constexpr std::size_t max_media_ranges = 128; ///< elements, empty ones too

/// Which format to answer in, and why.
struct FormatNegotiation {
    PageFormat format = PageFormat::text;

    /// The media range that decided, as the client wrote it, without its weight; empty where none
    /// did. Borrows from the header.
    std::string_view range{};

    /// The quality value of that range in thousandths, 1 to 1000; 0 where none decided.
    std::uint16_t quality = 0;

    /// False where the header excludes or leaves out every format. RFC 9110 §12.5.1 lets a server
    /// answer all the same, and to say what went wrong is better than to say nothing.
    bool acceptable = true;

    /// Whether something of the header did not count: malformed, or beyond a limit.
    bool skipped = false;

    /// The value for `Vary` where the format alone was negotiated.
    [[nodiscard]] static constexpr std::string_view vary() noexcept { return "Accept"; }
};

/// Chooses among `available` by the value of an `Accept` header (RFC 9110 §12.5.1).
///
/// - The quality of a format is that of the most specific range that it fits: the type itself, then
///   a type that stands for it, `application/*+json`, `text/*`, and the wildcard for all. `q` has
///   up to three decimals; `q=0` excludes. What is malformed is skipped, and the rest counts.
/// - Standing for another: `application/json` and `text/json` for problem+json too,
///   `application/xml` and `text/xml` for problem+xml, `application/xhtml+xml` for HTML; and any
///   other `application/…+json` or `…+xml`, since its sender can read JSON or XML (RFC 6839 §3.1,
///   §4.1). A range with parameters other than `charset=utf-8` means a variant that is not here,
///   and fits less than one without.
/// - The highest quality wins. Of equal ones a format that was named stands before one that a
///   wildcard covers, and then the order of `available` decides.
/// - `anything` is for a client that does not mind: the wildcard for all decides, there is no
///   header, it holds nothing that counts, or nothing fits. Whoever asks like that is a terminal or
///   a program that shows what it gets. Where it is not available, the first is.
///
/// So a browser gets HTML, curl text, an API's client problem+json. Time is linear in the header.
/// `available` must not be empty for the choice to mean anything.
[[nodiscard]] PHRASEBOOK_EXPORT FormatNegotiation
negotiate_format(std::string_view accept, std::span<const PageFormat> available = all_page_formats,
                 PageFormat anything = PageFormat::text) noexcept;

} // namespace phrasebook
