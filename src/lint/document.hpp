// A file as the rules see it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <phrasebook/tag.hpp>

#include "formats/mo.hpp"
#include "formats/plural_forms.hpp"
#include "formats/po.hpp"
#include "lint/reference.hpp"
#include "lint/scanned_text.hpp"
#include "lint/shape.hpp"
#include "lint/terms.hpp"

namespace phrasebook::lint {

enum class FileKind : std::uint8_t { po, pot, mo };

/// A file: its bytes and what was read out of them. The entries of a MO file are here as those of a
/// PO file, but with byte offsets only: their lines are 0.
struct Document {
    std::string name; ///< as it was given
    FileKind kind = FileKind::po;
    std::string bytes;       ///< in UTF-8
    bool transcoded = false; ///< they were in another charset, which the header names
    std::optional<std::size_t> untranslatable; ///< the offset of a byte that is not of that charset
    formats::PoFile file;
    std::vector<formats::MoDiagnostic> mo_faults;
    std::vector<std::size_t> line_starts; ///< the offset of each line; none in a MO file

    std::optional<Tag> language; ///< as the header says, or else the place
    std::vector<Tag> places;     ///< what folder and file name say
    Shape shape = Shape::natural;
    bool message_format = false; ///< its texts are ICU's
    std::optional<formats::PluralForms> plural_forms;

    bool has_reference = false; ///< beside the msgids; then it is whole
    Reference reference;
    std::string reference_locale;                          ///< of what it translates
    const std::vector<std::string>* allow_equal = nullptr; ///< never null when rules run
    const TermBase* terms = nullptr;                       ///< null where there are none

    /// "fr" of fr-CA; empty where the file does not say.
    [[nodiscard]] std::string_view language_name() const noexcept {
        return language ? language->language() : std::string_view();
    }
    /// Whether it is in the language of what it translates, so that equal texts are right.
    [[nodiscard]] bool is_source_language() const noexcept { return language_name() == "en"; }

    /// What `entry.msgstr[form]` translates; nothing where that is not known.
    [[nodiscard]] std::optional<std::string_view> reference_of(const formats::PoEntry& entry,
                                                               std::size_t form) const;

    /// Of each entry of a catalog of codes, what the comment above it says.
    std::vector<std::optional<std::string>> comment_references;

    /// A line of the file without its end, counted from 1.
    [[nodiscard]] std::string_view line(std::size_t number) const noexcept;
};

/// Reads what the bytes say; nothing in them makes it fail.
/// @param place the path of the file, whose folders may name a language; empty: its name is one
[[nodiscard]] Document read_document(std::string name, std::string bytes,
                                     const std::filesystem::path& place = {});

/// Those entries that a reader may be shown: no header, not obsolete.
[[nodiscard]] inline bool is_live(const formats::PoEntry& entry) noexcept {
    return !entry.obsolete && !entry.is_header();
}

/// One text that readers are shown, with all that a rule may want to know about it.
struct Translation {
    const Document& document;
    const formats::PoEntry& entry;
    const formats::PoText& place; ///< where the text stands
    std::size_t form;             ///< which plural form it is
    const ScannedText& said;
    const ScannedText* reference; ///< what it translates, or null

    [[nodiscard]] std::string_view text() const noexcept { return said.text(); }
    [[nodiscard]] std::string_view language() const noexcept { return document.language_name(); }
    /// Whether what it translates has this too, so that it is meant.
    [[nodiscard]] bool source_has(std::string_view part) const noexcept {
        return reference != nullptr && reference->contains(part);
    }
    [[nodiscard]] bool is_key_based() const noexcept { return document.shape != Shape::natural; }
};

} // namespace phrasebook::lint
