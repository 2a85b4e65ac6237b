#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A reader of gettext's PO files that knows where everything stands, for programs that read words
/// out of such files and for those that say what is wrong with them.
/// @see https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html
///
/// It accepts what msgfmt accepts, and a byte order mark besides; it is stricter on what msgfmt
/// quietly mangles: NUL bytes, escapes that do not fit a byte, texts that are not UTF-8. The
/// `domain` directive is not supported and said to be so.
namespace phrasebook::formats {

/// Lines and columns count from 1, columns in bytes. A line ends with LF, CRLF or a lone CR.
struct PoPosition {
    std::size_t line = 0;
    std::size_t column = 0;
};

/// A string of the file: what it says, and where its keyword (`msgid`, `msgstr` …) stands.
struct PoText {
    std::string value; ///< Escapes decoded, pieces joined. Valid UTF-8 without NUL.
    std::size_t line = 0;
    std::size_t column = 0;
    std::size_t offset = 0; ///< In bytes from the start of the file.
};

enum class PoCommentKind : std::uint8_t {
    translator, ///< `# `
    extracted,  ///< `#.`
    reference,  ///< `#:`
    flag,       ///< `#,`
    previous_msgctxt,
    previous_msgid, ///< `#| msgid`: the text is the decoded string.
    previous_msgid_plural,
};

/// Comment lines of one kind that follow each other, joined by `\n` (line n of the text stands on
/// line `line + n`), each without its mark and the space after it; or one previous string.
struct PoComment {
    PoCommentKind kind = PoCommentKind::translator;
    std::string text; ///< Valid UTF-8 without NUL.
    std::size_t line = 0;
};

struct PoEntry {
    std::size_t line = 0;      ///< Of the first comment or keyword.
    std::size_t last_line = 0; ///< Of the last string.
    std::vector<PoComment> comments;
    std::optional<PoText> msgctxt;
    PoText msgid;
    std::optional<PoText> msgid_plural;
    std::vector<PoText> msgstr; ///< At least one; msgstr[n] stands at n.
    bool obsolete = false;

    [[nodiscard]] bool is_header() const noexcept;
    [[nodiscard]] bool has_flag(std::string_view flag) const noexcept;
    [[nodiscard]] bool fuzzy() const noexcept { return has_flag("fuzzy"); }

    /// The first comment of that kind, or null.
    [[nodiscard]] const PoComment* find(PoCommentKind kind) const noexcept;
    /// All comments of that kind, joined by `\n`; empty if there are none.
    [[nodiscard]] std::string comment(PoCommentKind kind) const;
    /// The single flags and references. The views point into this entry.
    [[nodiscard]] std::vector<std::string_view> flags() const;
    [[nodiscard]] std::vector<std::string_view> references() const;
};

/// A line `Name: value` of the header. A line without a colon has an empty name.
struct PoField {
    std::string name;
    std::string value;
    PoPosition position;
};

/// What the header says: the entry whose msgid is empty and which has no msgctxt.
struct PoHeader {
    std::size_t entry = 0; ///< Its index among the entries.
    std::vector<PoField> fields;
    std::string charset; ///< As written; empty when the header names none.
};

/// What kind of fault a diagnostic is about.
enum class PoFault : std::uint8_t {
    syntax,
    encoding,  ///< Bytes that are not text in the charset of the file.
    charset,   ///< The header names one that is not read.
    duplicate, ///< A key is there twice.
};

/// Something that is wrong with the file. All diagnostics are errors; what is merely notable
/// (a byte order mark, mixed line ends, no charset) is a fact of PoFile.
struct PoDiagnostic {
    std::size_t line = 1;
    std::size_t column = 1;
    std::string reason; ///< Valid UTF-8, one line.
    PoFault fault = PoFault::syntax;
};

struct PoLineEnds {
    std::size_t lf = 0;
    std::size_t crlf = 0;
    std::size_t cr = 0;

    [[nodiscard]] bool mixed() const noexcept {
        return (lf > 0 && crlf > 0) || (lf > 0 && cr > 0) || (crlf > 0 && cr > 0);
    }
};

struct PoFile {
    std::string name;
    std::vector<PoEntry> entries; ///< Those that are whole, in the file's order, header included.
    std::optional<PoHeader> header;
    std::vector<PoComment> trailing_comments; ///< After the last entry.
    std::vector<PoDiagnostic> diagnostics;    ///< By line and column.
    PoLineEnds line_ends;
    bool byte_order_mark = false;

    [[nodiscard]] bool ok() const noexcept { return diagnostics.empty(); }
    /// The value of a header field, its name in any case. The view points into this object.
    [[nodiscard]] std::optional<std::string_view> field(std::string_view field_name) const noexcept;
};

/// So many diagnostics are kept; one more then says how many were left out.
inline constexpr std::size_t po_diagnostics_cap = 1000;

/// Reads a PO file from memory; `name` is what its diagnostics call it. Nothing in `bytes` makes it
/// throw or stop: it goes on behind each error, and an entry hurt by one is left out. Takes time
/// in proportion to the input (times the logarithm of the entries, to find duplicate keys).
PoFile parse_po(std::string_view bytes, std::string name);

/// Where byte `index` of `text.value` stands in `bytes`, the file that `text` was read from; for
/// `index == text.value.size()`, its last closing quote. A byte of an escape stands at the
/// backslash. Takes time in proportion to the text, and never allocates.
PoPosition position_in(std::string_view bytes, const PoText& text, std::size_t index) noexcept;

/// `file:line:column: reason`
std::string to_string(const PoFile& file, const PoDiagnostic& diagnostic);

} // namespace phrasebook::formats
