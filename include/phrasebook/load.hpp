/// @file
/// From a directory of catalog files to a catalog: gettext's PO and MO. The library target is
/// `phrasebook::formats`. ICU's resource bundles besides are in icu/load.hpp.
#pragma once

#include <filesystem>

#include <phrasebook/catalog.hpp>
#include <phrasebook/export.hpp>
#include <phrasebook/load_error.hpp>

namespace phrasebook {

/// Loads every catalog file in a directory:
///
///     <tag>/<edition>.po  <tag>/<edition>.mo          a folder a locale, a file an edition
///     <ll_CC>/LC_MESSAGES/phrasebook-<edition>.mo     where gettext looks; phrasebook.mo too, but
///                                                     where phrasebook-phrasebook.mo is there:
///                                                     it holds what all editions answer
///     <tag>.po  <tag>.mo                              a file a locale; its edition stands in its
///                                                     header, X-Phrasebook-Edition, or is "custom"
///
/// Other files are passed over, as are names that begin with a dot, `<tag>/pages.po`, which holds
/// what pages say (page_options.hpp), and symbolic links to what is found in another folder of the
/// directory. Of a message that two files of a locale and edition hold, a PO file's stands.
/// Editions that phrasebook does not ship are asked first, by name, then those that it ships, in
/// their order; the default locale is `en`.
///
/// A tag has a language of two or three letters. Where a file has a header `Language`, the folder's
/// locale must serve its readers, or the other way: `fr_FR` in `fr`. The name of an edition is
/// UTF-8 without `/` and control characters, and does not begin with a dot.
///
/// Files are taken to be hostile: each is bounded by 256 MiB, read whole, and checked before
/// anything is made of it; the memory used is in proportion to their sizes. A fuzzy entry is known
/// to the catalog and not served (`Entry::withheld`).
///
/// May be called by any number of threads at a time. Asks no environment variable and no locale.
/// @throws LoadError where anything is wrong with any file, the directory cannot be read, holds no
///         catalog file, has two folders for one locale in one format, or one for what is no
///         language tag
/// @throws std::bad_alloc, and std::length_error as CatalogBuilder::build does
/// @see https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html
/// @see https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html
[[nodiscard]] PHRASEBOOK_EXPORT Catalog load(const std::filesystem::path& directory);

} // namespace phrasebook
