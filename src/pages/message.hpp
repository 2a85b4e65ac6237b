// A message of a page, in ICU's MessageFormat.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <phrasebook/retry_after.hpp>
#include <phrasebook/tag.hpp>

#include "pages/phrases.hpp"

namespace phrasebook::pages {

/// What is wrong with a message.
struct MessageProblem {
    std::size_t index = 0; ///< in bytes from its beginning
    std::string reason;
};

/// Whether a message can say a phrase in a locale: its syntax is ICU's, it has the arguments of the
/// phrase and no others, each used as what it is, and a plural has the categories that the locale
/// distinguishes (UTS #35, Language Plural Rules), and no others.
/// @throws std::runtime_error where ICU's data are missing
std::optional<MessageProblem> check_message(Phrase phrase, std::string_view pattern,
                                            const Tag& locale);

/// How numbers and times are written.
struct Conventions {
    std::string_view locale; ///< BCP 47
    std::string_view time_zone;
};

/// A message that was checked. Immutable.
class PageMessage {
  public:
    PageMessage() = default;
    explicit PageMessage(std::string_view pattern);

    [[nodiscard]] bool empty() const noexcept { return pattern_.empty(); }

    /// The message with its arguments, where all of them are text.
    [[nodiscard]] std::string with(std::string_view first = {}, std::string_view first_value = {},
                                   std::string_view second = {},
                                   std::string_view second_value = {}) const;

    /// `{count}` as ICU formats it.
    [[nodiscard]] std::string with_count(std::int64_t count, const Conventions& conventions) const;

    /// `{when}` as ICU formats it.
    [[nodiscard]] std::string with_time(Seconds when, const Conventions& conventions) const;

  private:
    struct Piece {
        std::string text; ///< as it is, or the name of the argument that stands here
        bool is_argument = false;
    };

    std::string pattern_;
    std::vector<Piece> pieces_; ///< where all arguments are text
};

} // namespace phrasebook::pages
