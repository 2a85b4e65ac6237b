/// @file
/// Every step that leads to an answer or to a locale, for people who wonder why they got it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <phrasebook/catalog.hpp>
#include <phrasebook/export.hpp>

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

/// "no_locale", "no_entry", "withheld" or "answered". Static storage.
[[nodiscard]] constexpr std::string_view to_string(Step::Outcome outcome) noexcept {
    constexpr std::array<std::string_view, 4> names{"no_locale", "no_entry", "withheld",
                                                    "answered"};
    return names[static_cast<std::size_t>(outcome)];
}

/// Looks a message up the long way and keeps each step. The last step has answered, or nothing did;
/// it is the same answer that `catalog.resolve(code, tag, field)` gives.
///
/// The views borrow from the catalog. Allocates; throws `std::bad_alloc`.
[[nodiscard]] PHRASEBOOK_EXPORT std::vector<Step>
explain(const Catalog& catalog, int code, const Tag& tag, Field field = Field::description);

/// What became of one language range of an Accept-Language header.
struct RangeStep {
    enum class Fate : std::uint8_t {
        chosen,       ///< it decided
        nothing_fits, ///< no available locale is on its chain
        all_excluded, ///< what is on its chain is excluded by another range
        excludes,     ///< q=0: it chooses nothing, and forbids
        not_a_tag,    ///< a language range by its form, but not a tag: skipped
        not_reached,  ///< a range before it decided
    };

    std::string_view range;    ///< as sent; borrows from the header
    std::uint16_t quality = 0; ///< in thousandths
    std::vector<Tag> chain;    ///< what was looked for, the nearest first; empty for "*"
    Fate fate = Fate::not_reached;
};

/// "chosen", "nothing_fits", "all_excluded", "excludes", "not_a_tag" or "not_reached".
[[nodiscard]] constexpr std::string_view to_string(RangeStep::Fate fate) noexcept {
    constexpr std::array<std::string_view, 6> names{"chosen",   "nothing_fits", "all_excluded",
                                                    "excludes", "not_a_tag",    "not_reached"};
    return names[static_cast<std::size_t>(fate)];
}

/// Negotiates the long way: the ranges of a header in the order in which they are tried, each with
/// its fate. It is the same choice that `negotiate()` makes. Malformed elements are left out, as
/// they are there. Allocates; throws `std::bad_alloc`.
[[nodiscard]] PHRASEBOOK_EXPORT std::vector<RangeStep>
explain_negotiation(std::string_view accept_language, std::span<const std::string_view> available,
                    std::string_view default_locale = {});

} // namespace phrasebook
