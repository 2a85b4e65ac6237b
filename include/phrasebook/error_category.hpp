/// @file
/// HTTP statuses as `std::error_code`, and the words for one in the reader's language.
///
/// ```cpp
/// std::error_code error = phrasebook::StatusCode::not_found;
/// error.message();                       // "Not Found", in every locale
/// phrasebook::message_of(error, "fr-CA"); // "Ressource introuvable"
/// ```
///
/// That is the library target `phrasebook::std`. Any number of threads may call at a time; neither
/// the environment nor the process's locale is asked.
///
/// A code of success is a number other than 0 too: `if (error)` is true for 200. So make an
/// `error_code` of what failed, or look at `status_class(error.value())`.
#pragma once

#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>

#include <phrasebook/catalog.hpp>
#include <phrasebook/export.hpp>
#include <phrasebook/field.hpp>
#include <phrasebook/reader.hpp>
#include <phrasebook/status_code.hpp>

namespace phrasebook {

/// The category of HTTP statuses; the value of a code of it is the status.
///
/// - `name()` is "http".
/// - `message()` is for logs and developers: the reason phrase, in English whatever the locale, and
///   the same from release to release unless RFC 9110's successor changes it. It is never empty: a
///   value without a reason phrase gets "Unknown status code 477 (Client Error)", with the class's
///   name (RFC 9110 §15) where there is one, or "Not a status code: 12007". It allocates.
/// - `default_error_condition()` is the `std::errc` of the few that mean the same, so that
///   `error == std::errc::timed_out` holds for them:
///
///   | | |
///   |---|---|
///   | `timed_out`         | 408 and 504; the vendors' 522, 524, 598 and 599 |
///   | `permission_denied` | 403 |
///   | `not_supported`     | 501 |
///   | `no_space_on_device`| 507 (RFC 4918 §11.5) |
///
///   Any other status is a condition of this category, since what resembles it says more or less
///   than it does: 404 may hide what is there (RFC 9110 §15.5.5), where `no_such_file_or_directory`
///   would be a fact; 401 can be mended by credentials; 503 asks for a wait, but
///   `resource_unavailable_try_again` is also what a socket says that is merely not ready.
///
/// There is one object in a process, and it is never destroyed: it may be used before `main` and
/// after. The standard tells categories apart by their address, so shared libraries that each link
/// this one statically must agree on it: the object has default visibility, and the dynamic linker
/// makes it one. Where it is kept from doing so, each library may have a category of its own, whose
/// codes are unequal to the others': where the symbol is hidden (`--exclude-libs`, a version
/// script), libraries are bound to themselves (`-Bsymbolic`) or loaded apart (`RTLD_LOCAL`), and on
/// Windows. There, give phrasebook to the others from one library.
///
/// The first call makes the object; it does not allocate.
/// @see [syserr.errcat]
[[nodiscard]] PHRASEBOOK_EXPORT const std::error_category& status_category() noexcept;

/// The status as an error code. By it a `StatusCode` converts to `std::error_code`, and compares
/// with one.
[[nodiscard]] PHRASEBOOK_EXPORT std::error_code make_error_code(StatusCode code) noexcept;

/// @name The words for an error in the reader's language, as UTF-8
///
/// For a status, the catalog's text of that field. Where the catalog has none, or for an error of
/// another category, it is the error's own `message()`; only as `Field::advice` that would be none,
/// and an empty text says that nothing needs doing, or nobody knows what. The language of another
/// category's message is its own affair (`std::generic_category()` follows the C locale).
///
/// Who wants to know how a text was found, or to allocate nothing, asks the reader:
/// `if (error.category() == status_category()) reader(error.value(), field)`.
///
/// The result is a copy. Allocates; throws `std::bad_alloc`, and what `message()` of another
/// category does.
/// @{

/// As this reader has it.
[[nodiscard]] PHRASEBOOK_EXPORT std::string
message_of(const std::error_code& error, const Reader& reader, Field field = Field::title);

/// For the reader of `tag`, a BCP 47 tag or POSIX locale name, from this catalog.
[[nodiscard]] PHRASEBOOK_EXPORT std::string message_of(const std::error_code& error,
                                                       const Catalog& catalog, std::string_view tag,
                                                       Field field = Field::title);

/// For the reader of `tag`, from `builtin()`.
[[nodiscard]] PHRASEBOOK_EXPORT std::string
message_of(const std::error_code& error, std::string_view tag, Field field = Field::title);

/// @}

} // namespace phrasebook

/// Lets a `StatusCode` stand where a `std::error_code` is asked for.
template<>
struct std::is_error_code_enum<phrasebook::StatusCode> : std::true_type {};
