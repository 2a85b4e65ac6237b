/// @file
/// Every step that leads to an answer, for people who wonder why they got it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <phrasebook/catalog.hpp>

namespace phrasebook {

/// One place that was asked for a message.
struct Step {
    enum class Outcome : std::uint8_t {
        no_locale, ///< the catalog holds no locale for this tag
        no_entry,  ///< the edition has no such message in this locale
        withheld,  ///< it has, but marked fuzzy: not served
        answered,
    };

    Key key;                  ///< the code asked for, or its class
    Tag tag;                  ///< where on the chain
    bool is_default = false;  ///< on the chain of the default locale, not of the tag asked for
    std::string_view locale;  ///< the locale that serves the tag; empty for `no_locale`
    std::string_view edition; ///< the edition asked; empty for `no_locale`
    Outcome outcome = Outcome::no_entry;
};

/// Looks a message up the long way and keeps each step. The last step has answered, or nothing did;
/// it is the same answer that `catalog.resolve(code, tag, field)` gives.
///
/// The views borrow from the catalog. Allocates; throws `std::bad_alloc`.
[[nodiscard]] std::vector<Step> explain(const Catalog& catalog, int code, const Tag& tag,
                                        Field field = Field::description);

} // namespace phrasebook
