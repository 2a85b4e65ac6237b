/// @file
/// A catalog as the messages of a Boost.Locale locale: `pgettext("title", "404", locale)`.
///
/// For programs that translate with Boost.Locale already. This header is the library target
/// `phrasebook::boost`. No type of Boost is in it: include <boost/locale.hpp> yourself.
#pragma once

#include <locale>
#include <string_view>

#include <phrasebook/catalog.hpp>
#include <phrasebook/export.hpp>

namespace phrasebook::boost_locale {

/// The domain that messages are added as, unless told otherwise.
inline constexpr std::string_view default_domain = "phrasebook";

/// `base` with the words that the reader of `tag` gets, as `catalog.reader(tag)` has them: parents
/// and the default locale are merged in, message by message. Nothing is read from a file, and no
/// global is asked or set.
///
/// The context is the field ("title", "summary", "description", "advice"), the id is the code or
/// class as catalogs write it ("404", "4xx"):
///
///     boost::locale::pgettext("title", "404", locale)
///     std::cout << boost::locale::translate("summary", "404")   // std::cout imbued with it
///     boost::locale::dpgettext("phrasebook", "title", "404", locale)
///
/// - A code that the catalog does not know gets the words of its class, as everywhere in
///   phrasebook. Where there is not even a class ("777"), Boost gives back the id.
/// - A code that is known and has no words of that field ("advice" of "200") gives the empty text.
/// - Any other context, none at all, and any other id are not ours: Boost gives back the id. A
///   plural form is the message itself, for every number.
///
/// **Domains.** A locale has one facet of messages of a character type. Ours takes the place of the
/// one in `base` and asks it for all that is not ours, so the program's own domains stay. In the
/// default domain the program's words come first, and what it has no words for is looked up here.
/// A domain of the same name in `base` is replaced. Several catalogs, each of a domain of its own,
/// may be added one after the other; the first added comes first in the default domain.
///
/// **Encoding.** Wide messages are UTF-16 or UTF-32, as `wchar_t` is (`char16_t` and `char32_t` as
/// well, where Boost is built for them). Narrow ones are in the encoding of `base`: what its
/// `boost::locale::info` says, UTF-8 where it has none (`std::locale::classic()`, any locale that
/// Boost did not make). To Boost a name without an encoding ("fr_FR", "C") is US-ASCII: write
/// "fr_FR.UTF-8". In another encoding than UTF-8, a message which does not fit is written with
/// plainer punctuation ("'" for "’", "oe" for "œ"); where that does not fit either, in the words
/// of the catalog's default locale, if need be without accents; and where those do not, the message
/// is not there.
///
/// **Lifetime and threads.** The locale owns what it needs; it shares the catalog's text, and
/// `catalog`, `base` and the views may go. Like every locale it is immutable and may be used by
/// any number of threads. A look-up here neither allocates, locks nor throws; Boost's functions
/// copy the text into a string.
///
/// **Cost.** About 0.1 ms in UTF-8, most of it for the wide messages, and up to some milliseconds
/// in another encoding: keep the locale, one for each language served. docs/boost.md has numbers.
///
/// @throws std::runtime_error where Boost does not know the encoding of `base`
/// @throws std::bad_alloc
/// @see https://www.boost.org/doc/libs/1_74_0/libs/locale/doc/html/messages_formatting.html
[[nodiscard]] PHRASEBOOK_EXPORT std::locale add_messages(const std::locale& base,
                                                         const Catalog& catalog,
                                                         std::string_view tag,
                                                         std::string_view domain = default_domain);

/// The same for the language of `base`, by the name that its `boost::locale::info` or, without one,
/// `std::locale::name()` gives: French for "fr_CA.UTF-8". A name that states no language ("C",
/// "*") gets the catalog's default locale.
[[nodiscard]] PHRASEBOOK_EXPORT std::locale add_messages(const std::locale& base,
                                                         const Catalog& catalog);

} // namespace phrasebook::boost_locale
