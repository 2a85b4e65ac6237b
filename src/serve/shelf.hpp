// The pages of one version of the catalog, each made once.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <phrasebook/catalog.hpp>
#include <phrasebook/page.hpp>

namespace phrasebook::serve {

/// A page that is the same for everybody, as bytes to be sent.
struct Page {
    std::string status_line; ///< "HTTP/1.1 404 Not Found\r\n"
    std::string headers;     ///< of the content; each line ends in CRLF
    std::string body;
    std::string etag;     ///< strong (RFC 9110 §8.8.3): the same bytes everywhere have the same
    std::string language; ///< Content-Language
};

/// A page of a response.
[[nodiscard]] Page make_page(const Response& response);

/// "HTTP/1.1 404 Not Found\r\n".
[[nodiscard]] std::string status_line(int code);

/// Pages of one catalog in one look. Any number of threads may ask at a time.
class Shelf {
  public:
    /// @param retry_after what 429 and 503 say where nobody knows better
    Shelf(const Catalog& catalog, Pages pages, std::optional<std::chrono::seconds> retry_after,
          std::uint64_t version);
    ~Shelf();
    Shelf(const Shelf&) = delete;
    Shelf& operator=(const Shelf&) = delete;

    [[nodiscard]] const Catalog& catalog() const noexcept { return catalog_; }
    [[nodiscard]] std::uint64_t version() const noexcept { return version_; }

    /// The index of a locale that negotiation has chosen; that of the default for no locale.
    [[nodiscard]] std::size_t locale_index(std::string_view locale) const noexcept;

    /// Whether a code is one of which pages are kept: there are words for it, or it has a name. All
    /// others are made anew each time, or whoever asks for every number would fill the memory.
    [[nodiscard]] bool keeps(int code) const noexcept;

    /// The page of a code that is kept; made by the first who asks. Lives as long as the shelf.
    [[nodiscard]] const Page& page(int code, std::size_t locale, PageFormat format) const;

    /// A page made for one request.
    [[nodiscard]] Page page(int code, std::size_t locale, PageFormat format, Details details) const;

    /// How many pages were made to be kept.
    [[nodiscard]] std::uint64_t kept() const noexcept {
        return kept_.load(std::memory_order_relaxed);
    }

  private:
    using Slot = std::atomic<const Page*>;

    Catalog catalog_;
    Pages pages_;
    std::optional<std::chrono::seconds> retry_after_;
    std::uint64_t version_;
    std::array<std::uint16_t, 1000> rows_{}; ///< one more than the row of a code; 0 for none
    std::size_t default_locale_ = 0;
    std::vector<std::string> tags_; ///< by locale index; at least one
    std::unique_ptr<Slot[]> slots_;
    std::size_t slot_count_ = 0;
    mutable std::atomic<std::uint64_t> kept_{0};
};

} // namespace phrasebook::serve
