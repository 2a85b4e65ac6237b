// Which language a client would like best, whether or not we have it.
#pragma once

#include <optional>
#include <string_view>

#include <phrasebook/tag.hpp>

namespace phrasebook::serve {

/// The tag of the range of highest quality in an Accept-Language header, the first of equal ones.
/// Nothing where there is none, or it is the wildcard. Never allocates or throws.
[[nodiscard]] std::optional<Tag> preferred_tag(std::string_view accept_language) noexcept;

/// Whether CLDR knows the language: there are a few hundred such, while a client can make up
/// millions.
[[nodiscard]] bool is_known_language(std::string_view language) noexcept;

} // namespace phrasebook::serve
