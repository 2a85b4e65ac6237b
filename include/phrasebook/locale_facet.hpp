/// @file
/// Statuses in streams, in the language of the stream's locale.
///
/// ```cpp
/// std::cout.imbue(phrasebook::with_messages(std::cout.getloc(), phrasebook::builtin(), "fr-CA"));
/// std::cout << phrasebook::StatusCode::not_found; // "Ressource introuvable"
/// ```
///
/// That is the library target `phrasebook::std`. Only the locale that is imbued decides: the global
/// locale plays no part, nor does the environment, beyond what either did to that locale when it
/// was made. A locale is immutable, so any number of threads may share one; each may write to a
/// stream of its own in a language of its own.
///
/// There is no facet for wide streams: the words are UTF-8, and what `wchar_t` holds is the
/// platform's choice.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <locale>
#include <string_view>

#include <phrasebook/catalog.hpp>
#include <phrasebook/export.hpp>
#include <phrasebook/reader.hpp>
#include <phrasebook/status_code.hpp>

namespace phrasebook {

/// A catalog as the reader of a locale sees it. It keeps a copy of the catalog, which shares the
/// messages, so they live as long as a locale with this facet does.
///
/// `std::use_facet<ReaderFacet>(locale).reader()` gives what a stream does not write: the other
/// fields, and how a text was found. One facet, and one reader, serve any number of threads.
///
/// Its `id` is one in a process under the conditions of `status_category()`; where it is not, a
/// shared library does not see the facet that another one set.
/// @see [locale.facet]
class [[gnu::visibility("default")]] ReaderFacet : public std::locale::facet {
  public:
    /// `tag` is a BCP 47 tag or a POSIX locale name: see `Catalog::reader`. With `refs` 0 the last
    /// locale that holds the facet deletes it. Does not allocate or throw.
    ReaderFacet(const Catalog& catalog, std::string_view tag, std::size_t refs = 0) noexcept;
    ReaderFacet(const ReaderFacet&) = delete;
    ReaderFacet& operator=(const ReaderFacet&) = delete;

    /// Borrows from this facet's catalog.
    [[nodiscard]] const Reader& reader() const noexcept {
        return reader_;
    }
    [[nodiscard]] const Catalog& catalog() const noexcept {
        return catalog_;
    }

    /// What the standard finds the facet by.
    static std::locale::id id;

  protected:
    ~ReaderFacet() override;

  private:
    Catalog catalog_;
    Reader reader_;
};

/// `base` with a `ReaderFacet` in it; its other facets stay. Such a locale has no name ("*").
/// Allocates; throws `std::bad_alloc`.
[[nodiscard]] PHRASEBOOK_EXPORT std::locale
with_messages(const std::locale& base, const Catalog& catalog, std::string_view tag);

/// The reader for whom a locale speaks:
///
/// - that of its `ReaderFacet`, valid as long as a copy of the locale lives; otherwise
/// - that of `builtin()` for its name: French for `std::locale("fr_FR.UTF-8")`. Of a locale put
///   together of several, the name of its category `messages` counts. "C", "POSIX", and a name that
///   is not one ("*", which a locale has to which some facet was added) get `builtin()`'s default:
///   English.
///
/// May allocate the locale's name.
[[nodiscard]] PHRASEBOOK_EXPORT Reader reader_of(const std::locale& locale);

/// Writes the title of a status in the language of the stream's locale, `reader_of(out.getloc())`;
/// where that has none, what `status_category().message()` says. Width, fill and adjustment count
/// as for a `std::string`, in bytes; the width is 0 afterwards.
PHRASEBOOK_EXPORT std::ostream& operator<<(std::ostream& out, StatusCode code);

} // namespace phrasebook
