// What the texts of a file translate.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/po.hpp"

namespace phrasebook::lint {

struct Document;

/// The texts of a file of reference by their keys. By sorting: keys made to collide cannot slow it
/// down.
class Reference {
  public:
    struct Row {
        std::optional<std::string> msgctxt;
        std::string msgid;
        std::string text; ///< may be empty: then the translation is to be, too

        friend auto operator<=>(const Row&, const Row&) = default;
    };

    Reference() = default;
    explicit Reference(std::vector<Row> rows);

    [[nodiscard]] const Row* find(const formats::PoEntry& entry) const;
    [[nodiscard]] const std::vector<Row>& rows() const noexcept { return rows_; }

  private:
    std::vector<Row> rows_;
};

/// The texts of a document: its translations, or its msgids where nothing is translated.
[[nodiscard]] Reference reference_from(const Document& document);

/// Where the reference of a file is: the path given, the file of the same name below it, or the
/// English beside it in a tree of locales. Empty where there is none. `file` is a full path.
[[nodiscard]] std::filesystem::path reference_path(const std::filesystem::path& file,
                                                   const std::filesystem::path& given);

/// What the extracted comment of an entry says that it translates, in a catalog of codes. Not where
/// the comment is only the reason phrase of its code, and the entry another field.
[[nodiscard]] std::optional<std::string> reference_in_comment(const formats::PoEntry& entry);

/// Whether an entry is empty because it shall be, as its comment says.
[[nodiscard]] bool is_empty_by_design(const formats::PoEntry& entry);

} // namespace phrasebook::lint
