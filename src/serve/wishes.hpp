// What clients wish, by their headers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <phrasebook/message.hpp>
#include <phrasebook/page_format.hpp>

#include "serve/shelf.hpp"

namespace phrasebook::serve {

/// What comes of Accept and Accept-Language.
struct Wish {
    PageFormat format = PageFormat::text;
    std::size_t locale = 0; ///< of the shelf
    Match match = Match::none;
    std::string range{};    ///< that decided on the locale
    std::string language{}; ///< preferred; "other" for one that CLDR does not know; or empty
    bool missing = false;   ///< whether there are no words in that language
};

/// Works wishes out, and remembers some: browsers send a few dozen different headers, and the same
/// ones all the time. A table of fixed size, of one thread; what is not in it is worked out.
class Wishes {
  public:
    Wishes() : places_(256) {}

    /// Valid until the next call.
    [[nodiscard]] const Wish& of(const Shelf& shelf, std::string_view accept,
                                 std::string_view accept_language);

  private:
    struct Place {
        std::uint64_t version = 0; ///< of the shelf; 0 for an empty place
        std::string accept;
        std::string accept_language;
        Wish wish;
    };

    std::vector<Place> places_;
    Wish large_; ///< of headers that are too long to be remembered
};

} // namespace phrasebook::serve
