#include "serve/wishes.hpp"

#include <functional>
#include <optional>

#include <phrasebook/negotiate.hpp>

#include "serve/preference.hpp"

namespace phrasebook::serve {

namespace {

constexpr std::size_t max_remembered = 512; ///< bytes of a header

Wish work_out(const Shelf& shelf, std::string_view accept, std::string_view accept_language) {
    const Negotiation chosen = shelf.catalog().negotiate(accept_language);
    Wish wish{.format = negotiate_format(accept).format,
              .locale = shelf.locale_index(chosen.locale),
              .match = chosen.match,
              .range = std::string(chosen.range)};
    if (const std::optional<Tag> preferred = preferred_tag(accept_language)) {
        const std::string_view language = preferred->language();
        wish.language = is_known_language(language) ? language : "other";
        wish.missing = shelf.catalog().reader(*preferred).match() == Match::default_locale;
    }
    return wish;
}

} // namespace

const Wish& Wishes::of(const Shelf& shelf, std::string_view accept,
                       std::string_view accept_language) {
    if (accept.size() > max_remembered || accept_language.size() > max_remembered) {
        large_ = work_out(shelf, accept, accept_language);
        return large_;
    }
    const std::hash<std::string_view> hash;
    Place& place = places_[(hash(accept) * 31 + hash(accept_language)) % places_.size()];
    if (place.version != shelf.version() || place.accept != accept
        || place.accept_language != accept_language) {
        place.wish = work_out(shelf, accept, accept_language);
        place.accept = accept;
        place.accept_language = accept_language;
        place.version = shelf.version();
    }
    return place.wish;
}

} // namespace phrasebook::serve
