#pragma once

#include "formats/plural_forms.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// A reader and a writer of gettext's MO files.
/// @see https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html
///
/// The reader takes both byte orders, major revisions 0 and 1 and any minor one, with or without a
/// hash table, which it never uses: it lists, it does not search. So a table that is out of order
/// is read as well, and MoFile::sorted says so. It is stricter than gettext's own reader on what
/// that one passes over: texts that are not UTF-8, keys that are there twice, plural forms that do
/// not fit Plural-Forms, strings that overlap so much that together they outgrow the file.
///
/// System dependent strings (minor revision 1: texts with `<PRIu64>` and the like, which have other
/// words on every platform) are checked to lie within the file and then left out, and counted: a
/// catalog has none, and what they say here would not be what the file says.
namespace phrasebook::formats {

/// A message. The views borrow from the bytes of the file.
struct MoEntry {
    std::optional<std::string_view> msgctxt;
    std::string_view msgid;
    std::optional<std::string_view> msgid_plural;
    std::vector<std::string_view> msgstr; ///< At least one; more only where there is a plural.
    std::size_t offset = 0;               ///< Of its key, in bytes from the start of the file.

    [[nodiscard]] bool is_header() const noexcept { return msgid.empty() && !msgctxt; }
};

/// A line `Name: value` of the header. A line without a colon has an empty name. The views borrow
/// from the bytes of the file.
struct MoField {
    std::string_view name;
    std::string_view value;
};

/// Something that is wrong with the file; all diagnostics are errors.
struct MoDiagnostic {
    std::size_t offset = 0; ///< In bytes from the start of the file, at most its size.
    std::string reason;     ///< Valid UTF-8, one line.
};

struct MoFile {
    std::string name;
    std::vector<MoEntry> entries;      ///< Those that are whole, in the file's order, header too.
    std::optional<std::size_t> header; ///< The index of the header among them.
    std::vector<MoField> fields;       ///< Of the header.
    std::string_view charset;          ///< As written; empty when the header names none.
    std::optional<PluralForms> plural_forms; ///< Empty where Plural-Forms is missing or malformed.
    std::vector<MoDiagnostic> diagnostics;   ///< By offset.
    std::size_t system_dependent = 0;        ///< So many messages were left out for that.
    bool sorted = true;                      ///< Whether gettext's binary search finds every key.

    [[nodiscard]] bool ok() const noexcept { return diagnostics.empty(); }
    /// The value of a header field, its name in any case. The view borrows from the bytes.
    [[nodiscard]] std::optional<std::string_view> field(std::string_view field_name) const noexcept;
};

/// So many diagnostics are kept; one more then says how many were left out.
inline constexpr std::size_t mo_diagnostics_cap = 1000;

/// Reads a MO file from memory; `name` is what its diagnostics call it. The entries borrow from
/// `bytes`. Nothing in `bytes` makes it throw or stop, but a header of the file that makes no sense
/// leaves no entries; an entry hurt by any other error is left out, but those whose key is there
/// twice or whose forms are not as many as Plural-Forms says are kept. Throws std::bad_alloc alone.
/// Takes memory in proportion to the input (whatever counts and lengths it claims), and time too
/// (times the logarithm of the entries where the table is not in order).
MoFile parse_mo(std::string_view bytes, std::string name);

/// Writes a MO file: little-endian, revision 0.0, sorted by the bytes of the keys, without a hash
/// table. The same entries in any order give the same bytes. The header is the entry whose msgid is
/// empty, if there is one. Whoever keeps to gettext's custom passes no entry with an empty text:
/// msgfmt leaves the untranslated out, and here all that is passed is written.
/// @throws std::invalid_argument, naming the key, for what the format cannot say: a key that is
///         there twice, a NUL in a text, a U+0004 in a msgctxt or in a msgid without one, no
///         msgstr, or several of them without a msgid_plural
/// @throws std::length_error when the file would pass 4 GiB
std::string write_mo(std::span<const MoEntry> entries);

/// `file: byte N: reason`
std::string to_string(const MoFile& file, const MoDiagnostic& diagnostic);

} // namespace phrasebook::formats
