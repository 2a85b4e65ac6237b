// The Accept-Language header as a list of language ranges.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include <phrasebook/negotiate.hpp>

namespace phrasebook::detail {

struct LanguageRange {
    std::string_view text;     ///< as sent: "fr-CA", or "*"
    std::uint16_t quality = 0; ///< in thousandths

    [[nodiscard]] constexpr bool is_wildcard() const noexcept { return text == "*"; }
};

/// The ranges of a header in the order in which they are tried: by descending quality, equal ones
/// in the order sent. Borrows from the header.
/// @see RFC 9110 §12.4.2 (quality values), §12.5.4 (Accept-Language), §5.6.1 (lists)
class AcceptLanguage {
  public:
    explicit AcceptLanguage(std::string_view header) noexcept;

    [[nodiscard]] std::span<const LanguageRange> ranges() const noexcept {
        return {ranges_.data(), count_};
    }
    /// Whether a part was malformed, or beyond a limit.
    [[nodiscard]] bool skipped() const noexcept { return skipped_; }

  private:
    void insert(LanguageRange range) noexcept;

    std::array<LanguageRange, max_ranges> ranges_;
    std::size_t count_ = 0;
    bool skipped_ = false;
};

} // namespace phrasebook::detail
