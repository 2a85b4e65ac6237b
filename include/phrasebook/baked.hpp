/// @file
/// The built-in catalog, for the compiler: lookups in constant expressions.
///
///     constexpr auto fr = phrasebook::baked::reader("fr-CA");
///     static_assert(fr.title(404) == "Ressource introuvable");
///
/// The words are in the headers and not in the library: a program that uses only this links nothing
/// of phrasebook, and gets the words of those readers alone that it keeps. One locale is
/// `phrasebook/baked/<tag>.hpp`, which takes less time to compile and has its reader as
/// `phrasebook::baked::fr` (`zh_TW` for zh-TW). Those headers are printed by the build from
/// locales/, and hold what `builtin()` of the same build holds. Whoever asks at run time alone does
/// better with `builtin()`, whose words every program on the machine shares.
#pragma once

#include <cstddef>
#include <iterator>
#include <string_view>

#include <phrasebook/baked/all.hpp>
#include <phrasebook/detail/baked.hpp>
#include <phrasebook/reader.hpp>

namespace phrasebook::baked {

/// The reader that `builtin().reader(tag)` is, at compile time. Its lookups are `constexpr`: what
/// they give are views of static storage, in a constant expression as at run time.
///
/// The tag (BCP 47, RFC 5646; letters in any case, `_` for `-`) must be one of the locales that
/// CLDR lists, as ICU has them: those are resolved beforehand, with their chains and likely
/// subtags. Another one, be it well formed, does not compile. `builtin().reader` takes any.
[[nodiscard]] consteval Reader reader(std::string_view tag) {
    const std::size_t found = phrasebook::detail::find_baked(tables::All::tags, tag);
    if (found == std::size(tables::All::tags))
        phrasebook::detail::the_tag_is_not_known_at_compile_time();
    const phrasebook::detail::BakedTag& served = tables::All::tags[found];
    return phrasebook::detail::ReaderAccess::reader(*tables::All::list[served.tables], 1,
                                                    served.match);
}

} // namespace phrasebook::baked
