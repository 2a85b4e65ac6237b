#include "lint/reference.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

#include <phrasebook/status.hpp>

#include "formats/ascii.hpp"
#include "lint/document.hpp"

namespace phrasebook::lint {

namespace {

namespace fs = std::filesystem;

using formats::PoCommentKind;
using formats::PoEntry;

constexpr std::string_view empty_by_design = "Empty by design";

bool is_file(const fs::path& path) {
    std::error_code error;
    return fs::is_regular_file(path, error);
}

auto key_of(const Reference::Row& row) {
    return std::pair<std::string_view, std::optional<std::string_view>>(row.msgid, row.msgctxt);
}

std::string comment_text(const PoEntry& entry) {
    std::string text = entry.comment(PoCommentKind::extracted);
    // What is said to a linter is no words of anybody's.
    std::string kept;
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.find("-ignore:") != std::string_view::npos) continue;
        if (!kept.empty()) kept += '\n';
        kept += line;
    }
    return kept;
}

} // namespace

Reference::Reference(std::vector<Row> rows) : rows_(std::move(rows)) {
    std::stable_sort(rows_.begin(), rows_.end(),
                     [](const Row& a, const Row& b) { return key_of(a) < key_of(b); });
}

const Reference::Row* Reference::find(const PoEntry& entry) const {
    // Negative where a row comes before the entry: by msgid, then those without a msgctxt first.
    const auto order = [&entry](const Row& row) {
        if (const int by_msgid = row.msgid.compare(entry.msgid.value); by_msgid != 0)
            return by_msgid;
        if (!entry.msgctxt) return row.msgctxt ? 1 : 0;
        return row.msgctxt ? row.msgctxt->compare(entry.msgctxt->value) : -1;
    };
    const auto found = std::partition_point(rows_.begin(), rows_.end(),
                                            [&](const Row& row) { return order(row) < 0; });
    return found == rows_.end() || order(*found) != 0 ? nullptr : &*found;
}

Reference reference_from(const Document& document) {
    std::vector<Reference::Row> rows;
    for (const PoEntry& entry : document.file.entries) {
        if (!is_live(entry)) continue;
        Reference::Row row;
        if (entry.msgctxt) row.msgctxt = entry.msgctxt->value;
        row.msgid = entry.msgid.value;
        row.text = entry.msgstr.front().value;
        // In a template the source is the msgid.
        if (row.text.empty() && document.shape == Shape::natural) row.text = row.msgid;
        rows.push_back(std::move(row));
    }
    return Reference(std::move(rows));
}

fs::path reference_path(const fs::path& file, const fs::path& given) {
    std::error_code error;
    if (!given.empty()) {
        if (!fs::is_directory(given, error)) return given;
        fs::path below = given / file.filename();
        if (is_file(below)) return below;
        below = given / file.parent_path().filename() / file.filename();
        return is_file(below) ? below : fs::path();
    }
    const std::vector<fs::path> candidates{
        file.parent_path().parent_path() / "en" / file.filename(),
        file.parent_path().parent_path().parent_path() / "en" / "LC_MESSAGES" / file.filename()};
    for (const fs::path& path : candidates)
        if (is_file(path) && !fs::equivalent(path, file, error)) return path;
    return {};
}

std::optional<std::string> reference_in_comment(const PoEntry& entry) {
    if (!is_live(entry) || entry.find(PoCommentKind::extracted) == nullptr) return std::nullopt;
    std::string text = comment_text(entry);
    if (text.empty() || text.starts_with(empty_by_design)) return std::nullopt;
    if (const auto code = code_of(text); code && field_of(entry) != "title") return std::nullopt;
    return text;
}

bool is_empty_by_design(const PoEntry& entry) {
    const formats::PoComment* const comment = entry.find(PoCommentKind::extracted);
    return comment != nullptr && comment->text.starts_with(empty_by_design);
}

} // namespace phrasebook::lint
