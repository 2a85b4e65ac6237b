// The elements of an Accept header.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <phrasebook/page_format.hpp>

namespace phrasebook::pages {

/// A media range with its weight (RFC 9110 §12.5.1). Borrows from the header.
struct MediaRange {
    std::string_view text;    ///< without the weight
    std::string_view type;    ///< "text" or "*"
    std::string_view subtype; ///< "html" or "*"
    std::uint16_t quality = 1000;
    bool has_parameters = false; ///< others than charset=utf-8
};

/// Reads a header element by element, in time linear in its length.
class AcceptReader {
  public:
    explicit AcceptReader(std::string_view header) noexcept
        : rest_(header.substr(0, max_accept_size)), is_cut_(header.size() > max_accept_size) {}

    /// The next range that is well-formed; false when there is none left.
    bool next(MediaRange& range) noexcept;

    /// Whether a part was malformed, or beyond a limit.
    [[nodiscard]] bool skipped() const noexcept { return skipped_; }

  private:
    std::string_view rest_;
    std::size_t count_ = 0;
    bool is_cut_;
    bool skipped_ = false;
};

} // namespace phrasebook::pages
