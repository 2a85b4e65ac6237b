#include "lint/document.hpp"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <memory>
#include <utility>

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "core/known_tags.hpp"
#include "formats/ascii.hpp"
#include "formats/header_text.hpp"
#include "lint/message_format.hpp"

namespace phrasebook::lint {

namespace {

using formats::PoEntry;

FileKind kind_of(const std::filesystem::path& path) {
    if (path.extension() == ".mo" || path.extension() == ".gmo") return FileKind::mo;
    return path.extension() == ".pot" ? FileKind::pot : FileKind::po;
}

std::vector<std::size_t> line_starts_of(std::string_view bytes) {
    std::vector<std::size_t> starts{0};
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const bool lone_cr = bytes[i] == '\r' && !bytes.substr(i + 1).starts_with('\n');
        if (bytes[i] == '\n' || lone_cr) starts.push_back(i + 1);
    }
    return starts;
}

/// The bytes in UTF-8, with U+FFFD for what is not of the charset; nothing for an unknown charset.
std::optional<std::string> transcoded(const std::string& bytes, const std::string& charset) {
    if (bytes.size() > std::numeric_limits<std::int32_t>::max() / 4) return std::nullopt;
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, void (*)(UConverter*)> converter(
        ucnv_open(charset.c_str(), &error), ucnv_close);
    if (U_FAILURE(error)) return std::nullopt;
    const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                  converter.get(), error);
    if (U_FAILURE(error)) return std::nullopt;
    std::string result;
    text.toUTF8String(result);
    return result;
}

/// Catalogs of before UTF-8 are read as what their header says they are.
void read_po(Document& document) {
    document.file = formats::parse_po(document.bytes, document.name);
    formats::PoFile& file = document.file;
    const bool other =
        file.header
        && formats::kind_of_charset(file.header->charset) == formats::CharsetKind::other;
    if (other) {
        if (auto text = transcoded(document.bytes, file.header->charset)) {
            document.bytes = *std::move(text);
            document.transcoded = true;
            const std::size_t bad = document.bytes.find("\xEF\xBF\xBD");
            if (bad != std::string::npos) document.untranslatable = bad;
            file = formats::parse_po(document.bytes, document.name);
            std::erase_if(file.diagnostics, [](const formats::PoDiagnostic& each) {
                return each.fault == formats::PoFault::charset;
            });
        }
    }
    document.line_starts = line_starts_of(document.bytes);
}

formats::PoText text_at(std::string_view value, std::size_t offset) {
    return {std::string(value), 0, 0, offset};
}

void read_mo(Document& document) {
    formats::MoFile mo = formats::parse_mo(document.bytes, document.name);
    document.mo_faults = std::move(mo.diagnostics);
    formats::PoFile& file = document.file;
    file.name = document.name;
    for (const formats::MoEntry& each : mo.entries) {
        PoEntry entry;
        if (each.msgctxt) entry.msgctxt = text_at(*each.msgctxt, each.offset);
        entry.msgid = text_at(each.msgid, each.offset);
        if (each.msgid_plural) entry.msgid_plural = text_at(*each.msgid_plural, each.offset);
        for (const std::string_view form : each.msgstr)
            entry.msgstr.push_back(text_at(form, each.offset));
        if (entry.is_header() && !file.header) {
            file.header.emplace().entry = file.entries.size();
            for (const formats::MoField& field : mo.fields)
                file.header->fields.push_back(
                    {std::string(field.name), std::string(field.value), {}});
            file.header->charset = mo.charset;
        }
        file.entries.push_back(std::move(entry));
    }
}

/// A name that a locale of ICU's has: "po" and "src" are no places of a language, nor is what only
/// an alias leads to one.
std::optional<Tag> known_tag(const std::string& name) {
    const std::optional<Tag> tag = Tag::parse(name);
    if (!tag || tag->is_root() || detail::known_tag(tag->text()) == detail::unknown_tag)
        return std::nullopt;
    const std::string_view language = tag->language();
    if (!formats::equal_in_any_case(std::string_view(name).substr(0, language.size()), language))
        return std::nullopt;
    return tag;
}

std::vector<Tag> places_of(const std::filesystem::path& path) {
    std::vector<Tag> places;
    std::filesystem::path folder = path.parent_path();
    if (folder.filename() == "LC_MESSAGES") folder = folder.parent_path();
    if (const auto tag = known_tag(path.stem().string())) places.push_back(*tag);
    if (const auto tag = known_tag(folder.filename().string())) places.push_back(*tag);
    return places;
}

std::optional<Tag> language_of(const Document& document) {
    if (const auto stated = document.file.field("Language"); stated && !stated->empty())
        if (const auto tag = Tag::parse(*stated); tag && !tag->is_root()) return tag;
    if (!document.places.empty()) return document.places.back();
    return std::nullopt;
}

} // namespace

std::optional<std::string_view> Document::reference_of(const PoEntry& entry,
                                                       std::size_t form) const {
    if (has_reference) {
        if (const Reference::Row* const row = reference.find(entry)) {
            if (row->text.empty()) return std::nullopt;
            return row->text;
        }
    }
    if (!comment_references.empty()) {
        const auto index = static_cast<std::size_t>(&entry - file.entries.data());
        const auto& comment = comment_references[index];
        if (comment) return *comment;
    }
    if (shape != Shape::natural) return std::nullopt;
    const bool plural = entry.msgid_plural && (form > 0 || entry.msgstr.size() == 1);
    return plural ? entry.msgid_plural->value : entry.msgid.value;
}

std::string_view Document::line(std::size_t number) const noexcept {
    if (number == 0 || number > line_starts.size()) return {};
    const std::size_t begin = line_starts[number - 1];
    const std::size_t end = std::min(bytes.find_first_of("\r\n", begin), bytes.size());
    return std::string_view(bytes).substr(begin, end - begin);
}

Document read_document(std::string name, std::string bytes, const std::filesystem::path& place) {
    Document document;
    document.name = std::move(name);
    document.bytes = std::move(bytes);
    document.kind = kind_of(document.name);
    if (document.kind == FileKind::mo)
        read_mo(document);
    else
        read_po(document);

    document.places = places_of(place.empty() ? std::filesystem::path(document.name) : place);
    document.language = language_of(document);
    document.shape = shape_of(document.file);
    if (const auto forms = document.file.field("Plural-Forms"))
        document.plural_forms = formats::parse_plural_forms(*forms).forms;
    if (document.shape == Shape::codes && !document.is_source_language())
        for (const PoEntry& entry : document.file.entries)
            document.comment_references.push_back(reference_in_comment(entry));
    document.message_format = speaks_message_format(document);
    const auto source = document.file.field("X-Source-Language");
    document.reference_locale = source && Tag::parse(*source) ? Tag::parse(*source)->text() : "en";
    return document;
}

} // namespace phrasebook::lint
