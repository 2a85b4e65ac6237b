/// @file
/// From a directory of catalog files to a catalog: gettext's PO and MO, and ICU's resource bundles.
/// The library target is `phrasebook::icu`. No type of ICU is in this header.
#pragma once

#include <filesystem>

#include <phrasebook/catalog.hpp>
#include <phrasebook/export.hpp>
#include <phrasebook/load_error.hpp>

namespace phrasebook::icu {

/// Loads all that `phrasebook::load` does, and compiled bundles besides, `<locale>.res`, as genrb
/// makes them of `phrasebook export --format icu`:
///
///     fr {
///         locale { "fr" }                        the tag of the words; the file's name without it
///         title { 404 { "…" } 4xx { "…" } }      a table a field
///         editions { acme { title { 404 { "…" } } source { license { "…" } } } }
///     }
///
/// Where a bundle has `editions`, those are its messages, and otherwise the tables of fields, as of
/// the edition "custom". Aliases (`%%ALIAS`) are passed over. Of a message that a bundle and a PO
/// or MO file both hold, the latter's stands.
///
/// ICU itself trusts its files, and crashes on some that are corrupted. So a bundle reaches ICU
/// only after its whole structure has been checked, and from memory: nothing can change in between.
/// What the check refuses is a `LoadError`. It covers what ICU 72 is known to trust. A hostile
/// bundle can still say wrong words in the right form.
///
/// `ures_open` plays no part, nor do the process's locale and the environment. ICU keeps some 600
/// bytes a bundle read until `u_cleanup()`: a program that loads for ever, as `LiveCatalog` can,
/// does better with PO or MO.
///
/// May be called by any number of threads at a time, except while one calls `u_cleanup()`.
/// @throws LoadError, std::bad_alloc, std::length_error as `phrasebook::load`, and
///         std::runtime_error where the system has no random numbers
/// @see https://unicode-org.github.io/icu/userguide/locale/resources.html
[[nodiscard]] PHRASEBOOK_EXPORT Catalog load(const std::filesystem::path& directory);

} // namespace phrasebook::icu
