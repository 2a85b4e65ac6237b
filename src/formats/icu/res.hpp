#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <phrasebook/catalog.hpp>

/// A reader of compiled ICU resource bundles with the messages of one locale.
///
///     fr {
///         locale { "fr" }                      may be missing: see ResFile::locale
///         title { 404 { "…" } 4xx { "…" } }    one table a field
///         summary { … } description { … } advice { … }
///         editions { wininet { description { … } source { title { … } license { … } … } } … }
///     }
///
/// Where `editions` is there, its tables are the messages; otherwise the tables of fields, as those
/// of the edition "custom". `Version` and what begins with `%%` is ICU's own and passed over.
/// Only the bundle itself is read, none of those that ICU would fall back to.
namespace phrasebook::formats {

/// What a string of the bundle says, and where it stands: the place is `editions/EDITION/FIELD/KEY`
/// or `FIELD/KEY`.
struct ResMessage {
    std::string edition;
    std::string field;       ///< as written; `messages_of` says whether it is a field,
    std::string key;         ///< and whether this is a code or a class.
    std::string text;        ///< Valid UTF-8 without NUL.
    bool of_edition = false; ///< it stands below `editions`
};

struct ResSource {
    std::string edition;
    std::string title;
    std::string license;
    std::string attribution;
};

/// Something that is wrong with the file: at a byte of it, if the bundle is not in order, or at a
/// place in its tree.
struct ResDiagnostic {
    std::optional<std::size_t> offset;
    std::string place; ///< keys, joined by `/`
    std::string reason;
};

struct ResFile {
    std::string name;   ///< Of the file, for diagnostics; it is never opened.
    std::string locale; ///< What the bundle says of its words: a tag. Empty if it says nothing.
    std::string alias;  ///< The bundle of which this is an alias, and therefore has no words.
    std::vector<ResMessage> messages;
    std::vector<ResSource> sources;
    std::vector<ResDiagnostic> diagnostics;

    [[nodiscard]] bool ok() const noexcept { return diagnostics.empty(); }
};

/// So many diagnostics are kept; one more says that there are more.
inline constexpr std::size_t res_diagnostics_cap = 100;

/// Reads a bundle. What `check_res` refuses never reaches ICU: the file then has no messages, and
/// the faults for diagnostics. A bundle that is an alias is in order and has no messages.
///
/// Neither the process's locale, nor the environment, nor any file plays a part, and nothing is
/// remembered of earlier reads: see memory_package.hpp, which also says what ICU keeps of each read
/// until `u_cleanup()`: some 600 bytes. Memory is bounded by a multiple of the bundle's
/// size.
///
/// What a hostile bundle can still do: say wrong words in the right form, or be so large as the
/// caller lets it. That ICU does not leave the file rests on `check_res` knowing all that ICU 72
/// trusts; a later ICU that read more of it would have to be looked at again.
///
/// Any number of threads, except while one calls `u_cleanup()`. Throws std::bad_alloc, and
/// std::runtime_error where the system has no random numbers.
[[nodiscard]] ResFile read_res(std::string_view bytes, std::string name);

/// The messages of a file, which holds their texts. What is no message of a catalog (an unknown
/// field, a key that is neither code nor class, a text of more than 65,535 bytes) goes to the
/// file's diagnostics. An empty text is no message, and no error. The views borrow from `file` and
/// `locale`.
[[nodiscard]] std::vector<Catalog::Entry> messages_of(ResFile& file, std::string_view locale);

/// Where the words of each edition come from. The views borrow likewise.
[[nodiscard]] std::vector<Catalog::Source> sources_of(const ResFile& file, std::string_view locale);

/// `FILE:OFFSET: reason` or `FILE: PLACE: reason`.
[[nodiscard]] std::string to_string(const ResFile& file, const ResDiagnostic& diagnostic);

} // namespace phrasebook::formats
