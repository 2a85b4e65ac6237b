// What CLDR knows of languages, scripts and regions: the generated table, asked by subtag.
#pragma once

#include <optional>

#include "core/subtags.hpp"

namespace phrasebook::detail {

/// The script that the language is written in, in that region if one is given; empty where CLDR
/// does not know the language. @see UTS #35 §4.3
Subtag likely_script(Subtag language, Subtag region) noexcept;

/// The region where the language is most written, in that script if one is given; empty where CLDR
/// names none.
Subtag likely_region(Subtag language, Subtag script) noexcept;

/// The language that `und` with this script or region most likely stands for; empty where CLDR
/// names none (`und-AQ`) and where neither is given.
Subtag likely_language(Subtag script, Subtag region) noexcept;

/// Drops the script where it is the likely one for language and region.
void drop_likely_script(Subtags& tag) noexcept;

/// The explicit parent of a canonical tag without variants, itself canonical.
/// @see UTS #35 §4.1.3
std::optional<Subtags> explicit_parent(const Subtags& tag) noexcept;

/// Replaces what CLDR's aliases replace, and drops the codes for "unknown script" and "unknown
/// region". @see UTS #35 §3.2.1
void replace_aliases(Subtags& tag) noexcept;

} // namespace phrasebook::detail
