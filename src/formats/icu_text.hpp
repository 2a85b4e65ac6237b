// A catalog as ICU resource bundles in text form, which genrb compiles.
#pragma once

#include <vector>

#include <phrasebook/catalog.hpp>

#include "formats/output_tree.hpp"

namespace phrasebook::formats {

/// The bundles of `icu_tree(catalog)`: `zh_Hant.txt`, in UTF-8 with a byte order mark, by which
/// genrb knows it whatever its locale. The same catalog gives the same bytes. One with words says:
///
///     fr {
///         locale:string { "fr" }             the tag of its words, for `lang=`
///         title { 404:string { "…" } … }     the locale's own words by the catalog's order of
///         summary { … } …                    editions: one table a field that has any
///         editions {                         the same by edition, to make the catalog of again
///             wininet { description { … } source { title:string { "…" } … } }
///         }
///     }
///
/// Entries that are withheld are not written. `root` also has, in its tables of fields, what the
/// default locale itself would look for along its own chain.
///
/// In a program that opens the compiled tree, `ures_getByKey` falls back for a whole table. Where a
/// locale has the table but not the message, ICU goes on only in its internal
/// `ures_getStringByKeyWithFallback`; through the public functions the message is missing.
///
/// Allocates. Throws std::bad_alloc, and std::invalid_argument for what a bundle cannot hold: a
/// text that is not UTF-8 or has a NUL, the name of an edition that is empty, longer than 255
/// bytes, or not of printable ASCII without `!#$@[\]^{|}~`, the backquote and the double quote
/// (ICU's invariant characters).
[[nodiscard]] std::vector<OutputFile> icu_text(const Catalog& catalog);

} // namespace phrasebook::formats
