/// @file
/// What is wrong with catalog files, and what is missing in them.
///
/// For gettext's PO and MO files of any program and language, and for those of this project, whose
/// msgids are codes. `run` reads files and writes none unless `fix` is asked for. Link
/// phrasebook::lint, which needs ICU; nothing of it shows here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <phrasebook/export.hpp>

namespace phrasebook::lint {

/// How sure a rule is. An error is never wrong, a warning is probably right, info is a
/// matter of style.
enum class Severity : std::uint8_t { off, info, warning, error };

/// "off", "info", "warning", "error". Static storage.
[[nodiscard]] PHRASEBOOK_EXPORT std::string_view to_string(Severity severity) noexcept;
[[nodiscard]] PHRASEBOOK_EXPORT std::optional<Severity>
parse_severity(std::string_view name) noexcept;

/// A rule, as it is explained to people. All views are static storage.
///
/// An example is a text (`… → …`: a source and its translation) of the locale named, or the lines
/// of a PO file, whose header is understood where they have none.
struct RuleInfo {
    std::string_view id;
    std::string_view family;
    Severity severity = Severity::warning; ///< where nothing else is said; `off` waits to be asked
    std::string_view locales{};            ///< "fr,zh-TW": these alone; empty: all
    std::string_view reason;               ///< one line: what it finds, and why that matters
    std::string_view wrong;
    std::string_view right;
    std::string_view example_locale = "fr";
};

/// Every rule, in the order of the families. Static storage.
[[nodiscard]] PHRASEBOOK_EXPORT std::span<const RuleInfo> rules();

/// A change that mends a finding: so many bytes of the file, and what is to stand there instead.
struct Edit {
    std::size_t offset = 0;
    std::size_t length = 0;
    std::string replacement;
};

/// Something that is wrong with a file. Owns all it says but the name of the rule (static storage).
struct Finding {
    std::string_view rule;
    Severity severity = Severity::warning;
    std::string file;
    std::size_t line = 0;           ///< from 1; 0 in a MO file, which has no lines
    std::size_t column = 0;         ///< from 1, in bytes
    std::size_t display_column = 0; ///< from 1, a wide character counts 2 (UAX #11)
    std::size_t offset = 0;         ///< of the place, in bytes from the start of the file
    std::string message;            ///< a line of UTF-8
    std::string locale;             ///< of the file; empty where it does not say
    std::optional<std::string> msgctxt;
    std::optional<std::string> msgid; ///< none where the file as a whole is meant
    std::string text;                 ///< the translation that is meant
    std::string reference;            ///< what it translates, where that is known
    std::size_t spot = 0;             ///< which byte of the text is meant,
    std::size_t spot_length = 0;      ///< and how many from there; both 0: the text as a whole
    std::string source_line;          ///< the line of the file
    std::optional<Edit> fix;
    /// Why there is no `fix`, though what is meant is safe to mend. Static storage; may be empty.
    std::string_view hindrance{};
    std::uint64_t fingerprint = 0; ///< of rule, locale, msgctxt, msgid and text, not of the place
};

/// The severity of a rule, in one locale (and those below it: "fr" is for fr-CA too) or in all.
struct SeverityChoice {
    std::string rule;
    std::string locale; ///< empty: in all
    Severity severity = Severity::off;
};

struct Options {
    /// Files, and directories, all of whose .po, .pot and .mo files are read.
    std::vector<std::filesystem::path> paths;
    /// What is translated: a file, or a directory where a file of the same name is looked for; of
    /// one that has none there, `Result::notes` says so. Empty: the `en` beside the file's own
    /// locale, or the comments above its entries.
    std::filesystem::path reference;
    /// The last one that speaks of a rule and a locale decides, a locale's own before the general.
    std::vector<SeverityChoice> severities;
    /// A base of terms (tab-separated, with the columns `concept`, `use` and `avoid`) for every
    /// file. Empty: `terms.tsv` beside a catalog whose msgids are keys, unless it is another's
    /// edition.
    std::filesystem::path terms;
    std::vector<std::string> allow_equal; ///< texts that may equal what they translate
    std::filesystem::path baseline;       ///< a file of findings that are known; empty: none
    /// A revision of git: only entries that have changed since then count, and of a MO file, which
    /// has no lines, all of them where it has changed. Empty: everything counts.
    std::string changed_since;
    bool fix = false;           ///< write the safe edits into the files
    bool keep_messages = false; ///< list them in `Result::reports`
    unsigned threads = 0;       ///< 0: as many as the machine has
    /// Told how far a long run has come, in steps of no certain size. Called by one thread at a
    /// time, but not by the same; must not throw.
    std::function<void(std::size_t done, std::size_t total)> progress;
};

/// A message of a file, whether or not anything is wrong with it.
struct MessageState {
    enum class Kind : std::uint8_t {
        translated,
        fuzzy,
        empty,   ///< not translated yet
        designed ///< empty, and meant to be
    };
    std::string key;   ///< the code or class it is about ("404", "4xx"); empty where it is of none
    std::string field; ///< which words about it; of a message about a code alone
    Kind kind = Kind::translated;
};

/// A file that was read.
struct FileReport {
    std::string file;
    std::string locale;           ///< empty where it does not say
    std::string reference_locale; ///< of what it translates
    std::size_t findings = 0;     ///< so many of the result's are about this file
    std::size_t messages = 0;     ///< headers and obsolete entries aside
    std::size_t translated = 0;
    std::size_t fuzzy = 0;
    bool is_of_codes = false;         ///< most messages are about a code
    std::vector<MessageState> states; ///< in the file's order, where they were asked for
};

struct Result {
    std::vector<Finding> findings; ///< by file as given, line, column, rule
    std::size_t files = 0;
    std::size_t messages = 0;        ///< entries read, headers aside
    std::size_t mended = 0;          ///< findings whose edit was written, and which are not listed
    std::size_t known = 0;           ///< findings that the baseline has, and which are not listed
    std::vector<FileReport> reports; ///< of the files, in the order of the findings
    std::vector<std::string> problems; ///< files that could not be read or written, with the reason
    std::vector<std::string> notes;    ///< what else was not done, with the file and the reason

    /// How many findings have this severity.
    [[nodiscard]] PHRASEBOOK_EXPORT std::size_t count(Severity severity) const noexcept;
};

/// Thrown for a wrong option: a rule that does not exist, a config or baseline that makes no sense.
class PHRASEBOOK_EXPORT OptionError : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Checks the files. The order of the findings does not depend on the threads. Files are hostile:
/// memory and time grow with their size alone (times the logarithm of the entries).
/// @throws OptionError, std::bad_alloc
[[nodiscard]] PHRASEBOOK_EXPORT Result run(const Options& options);

/// Adds what the `[lint]` table of a TOML file says to the options, behind what they say already.
/// Paths are taken from the folder of the file. Settings: `reference`, `baseline`, `terms`,
/// `allow-equal`, `rules` (a table: id to severity) and `locales` (a table of such tables, by
/// locale).
/// @throws OptionError, naming file and line
PHRASEBOOK_EXPORT void read_config(const std::filesystem::path& file, Options& options);

/// A baseline that knows these findings: a line each, a fingerprint and then words for people.
[[nodiscard]] PHRASEBOOK_EXPORT std::string write_baseline(std::span<const Finding> findings);

} // namespace phrasebook::lint
