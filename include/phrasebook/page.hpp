/// @file
/// From a code and a reader to a finished answer: a page, a problem document, or text.
///
/// ```cpp
/// const phrasebook::Pages pages;
/// const auto format = phrasebook::negotiate_format(accept).format;
/// const auto reader = phrasebook::builtin().reader(tag);
/// const phrasebook::Response answer = pages.render(404, reader, format);
/// ```
///
/// The library target is `phrasebook::pages`; it needs ICU's data at run time, and no other file.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <phrasebook/export.hpp>
#include <phrasebook/page_format.hpp>
#include <phrasebook/page_options.hpp>
#include <phrasebook/reader.hpp>
#include <phrasebook/retry_after.hpp>

namespace phrasebook {

/// What a page says of one request. Nothing is said that is not given here, so a page that is the
/// same for everybody is made by giving nothing.
///
/// All of it may come from whoever sent the request: it is cut at `max_detail_size` bytes, bytes
/// that are not UTF-8 and characters that control a terminal, a line or the direction of text
/// become U+FFFD, and it is escaped for where it stands. Borrowed for the call only.
struct Details {
    std::string_view address{};    ///< the URI that was asked for
    std::string_view method{};     ///< "GET"
    std::string_view request_id{}; ///< what finds the request in a log
    std::optional<Seconds> time{};
    std::optional<RetryAfter> retry_after{}; ///< also the answer's `Retry-After`

    /// RFC 9457 §3.1.5: a URI reference for this occurrence. The address where it is empty. What
    /// may not stand in a URI is percent-encoded (RFC 3986 §2.1).
    std::string_view instance{};

    /// The reader's tag, as negotiated: "fr-CA". Dates and numbers are written as there, where it
    /// is of the language of the words. Not needed where the reader's locale says as much.
    std::string_view tag{};

    /// Whether the technical description is given.
    bool description = true;
};

inline constexpr std::size_t max_detail_size = 2048; ///< bytes of each detail

/// An answer. Owns what it holds, but for the views, which are static storage.
struct Response {
    int status = 0;
    std::string_view reason; ///< see status_line_reason()
    std::string body;        ///< UTF-8
    std::string_view content_type;
    std::string content_language; ///< of the title (RFC 9110 §8.5)
    std::string_view vary = "Accept, Accept-Language";
    std::string retry_after;             ///< empty for none
    std::string content_security_policy; ///< for HTML; empty for what is no page
};

/// What stands behind the code in a status line: the reason phrase, in ASCII and English whatever
/// the reader's language. For a code that has none, the name of its class, as clients must take it
/// (RFC 9110 §15): "Client Error"; "Unknown Status" for one without a class. Static storage.
[[nodiscard]] PHRASEBOOK_EXPORT std::string_view status_line_reason(int code) noexcept;

/// Makes answers. Everything is read, checked and compiled once, in the constructor; then it is
/// immutable, asks no file, environment variable or process-wide locale, and any number of threads
/// may render at a time. Copies share everything.
class PHRASEBOOK_EXPORT Pages {
  public:
    /// @throws LoadError where template, theme or words cannot be used: file, line, column, and why
    /// @throws std::invalid_argument for a time zone that ICU does not know, or a problem type that
    ///         is no URI; std::runtime_error where ICU's data are missing; std::bad_alloc
    explicit Pages(const PageOptions& options = {});

    /// The answer. It may be kept and sent to everybody if `details` is empty, and be made for all
    /// codes, locales and formats beforehand. It has a body for every code: that none may be sent
    /// with 1xx, 204 and 304, nor in answer to HEAD (RFC 9110 §6.4.1), is the server's to know.
    ///
    /// What no catalog has is left out; the title is then the reason phrase. Where words are in
    /// another language than the page, the page says so (`lang=`).
    ///
    /// Allocates. @throws std::invalid_argument for what is no status code (100 to 999);
    /// std::runtime_error naming ICU's error; std::bad_alloc
    [[nodiscard]] Response render(int code, const Reader& reader, PageFormat format,
                                  const Details& details = {}) const;

    /// The value of the header under which pages work: that nothing is allowed but the page's
    /// style, by the hash of what stands in its element (CSP Level 3 §2.3.1), and `img-src data:`
    /// where there is a logo. The same for all pages. Lives as long as the last copy of this
    /// object.
    [[nodiscard]] std::string_view content_security_policy() const noexcept;

  private:
    class Press;
    std::shared_ptr<const Press> press_;
};

/// `Pages().render(…)`, with pages that are made at the first call and kept.
[[nodiscard]] PHRASEBOOK_EXPORT Response render(int code, const Reader& reader, PageFormat format,
                                                const Details& details = {});

} // namespace phrasebook
