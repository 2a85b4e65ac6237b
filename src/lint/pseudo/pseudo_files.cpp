#include "lint/pseudo/pseudo_files.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "formats/ascii.hpp"
#include "formats/file.hpp"
#include "formats/po_writer.hpp"
#include "lint/files.hpp"
#include "lint/message_format.hpp"
#include "lint/pseudo/pseudo_text.hpp"

namespace phrasebook::lint {

namespace {

namespace fs = std::filesystem;

using formats::PoCommentKind;
using formats::PoEntry;

constexpr const char* usual_plurals = "nplurals=2; plural=(n != 1);";

/// What a template has in its header until somebody fills it in.
bool is_blank_form(std::string_view value) {
    constexpr std::array<std::string_view, 6> marks{"PACKAGE VERSION", "YEAR-MO-DA", "FULL NAME",
                                                    "EMAIL@ADDRESS",   "LL@li.org",  "LANGUAGE"};
    return value.empty() || std::any_of(marks.begin(), marks.end(), [value](std::string_view each) {
               return value.find(each) != std::string_view::npos;
           });
}

std::string field_or(const Document& document, std::string_view name, std::string_view otherwise) {
    const auto value = document.file.field(name);
    return std::string(value && !is_blank_form(*value) ? *value : otherwise);
}

/// Whether its texts are what is translated from, and its msgids only name them.
bool speaks_itself(const Document& document) {
    return document.shape != Shape::natural || document.is_source_language();
}

void write_header(formats::PoTextWriter& writer, const Document& document) {
    const std::string stem = fs::path(document.name).stem().string();
    const std::string date =
        field_or(document, "PO-Revision-Date",
                 field_or(document, "POT-Creation-Date", "1970-01-01 00:00+0000"));
    const std::string plurals =
        speaks_itself(document) ? field_or(document, "Plural-Forms", usual_plurals) : usual_plurals;
    const std::vector<std::pair<std::string, std::string>> fields{
        {"Project-Id-Version", field_or(document, "Project-Id-Version", stem)},
        {"PO-Revision-Date", date},
        {"Last-Translator", "none"},
        {"Language-Team", "none"},
        {"Language", pseudo_locale},
        {"MIME-Version", "1.0"},
        {"Content-Type", "text/plain; charset=UTF-8"},
        {"Content-Transfer-Encoding", "8bit"},
        {"Plural-Forms", plurals}};
    std::string text;
    const auto line = [&text](std::string_view name, std::string_view value) {
        std::string one(value);
        std::replace(one.begin(), one.end(), '\n', ' ');
        text.append(name).append(": ").append(one).append("\n");
    };
    for (const auto& [name, value] : fields)
        line(name, value);
    if (document.file.header)
        for (const formats::PoField& field : document.file.header->fields)
            if (field.name.starts_with("X-") && field.name != "X-Generator")
                line(field.name, field.value);
    writer.string("msgid", "");
    writer.string("msgstr", text);
}

/// In a catalog of codes the wording that is translated stands above the entry.
void write_comments(formats::PoTextWriter& writer, const Document& document, const PoEntry& entry) {
    const bool says_source = document.shape == Shape::codes && document.is_source_language()
                             && !entry.msgstr.front().value.empty();
    if (says_source) writer.comment("#.", entry.msgstr.front().value);
    for (const formats::PoComment& comment : entry.comments) {
        if (comment.kind == PoCommentKind::translator) writer.comment("#", comment.text);
        if (comment.kind == PoCommentKind::extracted && !says_source)
            writer.comment("#.", comment.text);
        if (comment.kind == PoCommentKind::reference) writer.comment("#:", comment.text);
    }
    std::string flags;
    for (const std::string_view flag : entry.flags())
        if (flag != "fuzzy") flags.append(flags.empty() ? "" : ", ").append(flag);
    if (!flags.empty()) writer.comment("#,", flags);
}

void write_entry(formats::PoTextWriter& writer, const Document& document, const PoEntry& entry) {
    const bool is_pattern = document.message_format || entry.has_flag("icu-message-format")
                            || entry.has_flag("icu-format");
    std::vector<std::string> sources;
    if (speaks_itself(document)) {
        for (const formats::PoText& form : entry.msgstr)
            sources.push_back(form.value);
    } else {
        sources.push_back(entry.msgid.value);
        if (entry.msgid_plural) sources.push_back(entry.msgid_plural->value);
    }
    writer.blank_line();
    write_comments(writer, document, entry);
    // Its plurals are those of what it is made from, whatever CLDR says of a language that is none.
    if (is_pattern && std::any_of(sources.begin(), sources.end(), has_complex_argument))
        writer.comment("#.", "lint-ignore: icu-category");
    if (entry.msgctxt) writer.string("msgctxt", entry.msgctxt->value);
    writer.string("msgid", entry.msgid.value);
    if (entry.msgid_plural) writer.string("msgid_plural", entry.msgid_plural->value);
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const std::string keyword =
            entry.msgid_plural ? "msgstr[" + std::to_string(i) + "]" : "msgstr";
        writer.string(keyword, pseudo_text(sources[i], is_pattern));
    }
}

fs::path place_of(const Document& document) {
    const fs::path path = document.name;
    const fs::path folder = path.parent_path().filename();
    if (document.kind != FileKind::pot)
        if (const auto tag = Tag::parse(path.stem().string());
            tag
            && std::find(document.places.begin(), document.places.end(), *tag)
                   != document.places.end())
            return std::string(pseudo_locale) + ".po";
    fs::path place = pseudo_locale;
    if (folder == "LC_MESSAGES") place /= folder;
    return place / (path.stem().string() + ".po");
}

} // namespace

std::string pseudo_po(const Document& document) {
    formats::PoTextWriter writer;
    write_header(writer, document);
    for (const PoEntry& entry : document.file.entries)
        if (is_live(entry)) write_entry(writer, document, entry);
    return std::move(writer).release();
}

std::vector<formats::OutputFile> pseudo_files(std::span<const fs::path> paths,
                                              std::vector<std::string>& problems) {
    std::vector<Document> documents;
    for (const fs::path& file : catalog_files(paths, problems)) {
        formats::FileContents contents = formats::read_file(file);
        if (!contents.ok()) {
            problems.push_back(file.string() + ": " + contents.error);
            continue;
        }
        documents.push_back(
            read_document(file.string(), std::move(contents.bytes), full_path(file)));
    }
    const auto is_source = [](const Document& document) {
        return document.kind == FileKind::pot || document.is_source_language()
               || !document.language;
    };
    if (std::any_of(documents.begin(), documents.end(), is_source))
        std::erase_if(documents, [&](const Document& each) { return !is_source(each); });
    std::vector<formats::OutputFile> files;
    std::set<fs::path> places;
    for (const Document& document : documents) {
        const fs::path place = place_of(document);
        if (!places.insert(place).second) {
            // Translations of one template have the same msgids.
            if (!speaks_itself(document) && !is_source(document)) continue;
            problems.push_back(document.name + ": another file would be written as "
                               + place.string() + " too");
            continue;
        }
        // A text that cannot be read would be lost without a word.
        for (const formats::PoDiagnostic& each : document.file.diagnostics)
            problems.push_back(to_string(document.file, each));
        for (const formats::MoDiagnostic& each : document.mo_faults)
            problems.push_back(document.name + ": byte " + std::to_string(each.offset) + ": "
                               + each.reason);
        files.push_back({place, pseudo_po(document), {}});
    }
    return files;
}

} // namespace phrasebook::lint
