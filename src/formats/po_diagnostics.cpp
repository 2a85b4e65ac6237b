#include "formats/po_diagnostics.hpp"

#include "formats/ascii.hpp"
#include "formats/header_text.hpp"
#include "formats/po_lexer.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <tuple>
#include <utility>

namespace phrasebook::formats {
namespace {

void read_header(std::string_view bytes, PoFile& file) {
    const auto found = std::ranges::find_if(file.entries, &PoEntry::is_header);
    if (found == file.entries.end()) {
        return;
    }
    PoHeader& header = file.header.emplace();
    header.entry = static_cast<std::size_t>(found - file.entries.begin());

    const PoText& text = found->msgstr.front();
    PoTextWalker walker(bytes, text);
    HeaderLines lines(text.value);
    while (const std::optional<HeaderLine> line = lines.next()) {
        header.fields.push_back(
            {std::string(line->name), std::string(line->value), walker.advance(line->begin)});
    }
}

void check_ascii(std::string_view bytes, PoDiagnostics& encoding) {
    const std::size_t begin = bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    const auto* const beyond = std::find_if(bytes.begin() + begin, bytes.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0x80;
    });
    if (beyond == bytes.end()) {
        return;
    }
    PoLexer lexer(bytes.substr(0, static_cast<std::size_t>(beyond - bytes.begin())));
    PoToken last;
    do {
        last = lexer.next();
    } while (last.kind != PoTokenKind::end);
    encoding.add(last.line, last.column, "the charset is ASCII, and this byte is not",
                 PoFault::encoding);
}

void check_charset(std::string_view bytes, PoFile& file, PoDiagnostics& diagnostics,
                   PoDiagnostics& encoding) {
    const auto content_type = std::ranges::find_if(file.header->fields, [](const PoField& field) {
        return equal_in_any_case(field.name, "Content-Type");
    });
    if (content_type == file.header->fields.end()) {
        return;
    }
    const std::string_view charset = charset_in(content_type->value);
    file.header->charset = charset;
    switch (kind_of_charset(charset)) {
    case CharsetKind::utf8:
        return;
    case CharsetKind::ascii:
        return check_ascii(bytes, encoding);
    case CharsetKind::other:
        encoding = {};
        diagnostics.add(content_type->position.line, content_type->position.column,
                        describe_other_charset(charset), PoFault::charset);
    }
}

using Key = std::tuple<std::string_view, bool, std::string_view>;

Key key_of(const PoEntry& entry) noexcept {
    return {entry.msgid.value, entry.msgctxt.has_value(),
            entry.msgctxt ? std::string_view(entry.msgctxt->value) : ""};
}

/// By sorting: keys made to collide cannot slow it down, as they could a hash table. The hash goes
/// first only because comparing texts all over the memory is slow.
void find_duplicates(const PoFile& file, PoDiagnostics& diagnostics) {
    struct Place {
        std::size_t hash;
        std::size_t entry;
    };
    std::vector<Place> places;
    places.reserve(file.entries.size());
    for (std::size_t i = 0; i < file.entries.size(); ++i) {
        const auto& [msgid, has_context, msgctxt] = key_of(file.entries[i]);
        const std::hash<std::string_view> hash;
        places.push_back({hash(msgid) ^ (hash(msgctxt) * 31), i});
    }
    std::ranges::sort(places, [&file](const Place& a, const Place& b) {
        if (a.hash != b.hash) {
            return a.hash < b.hash;
        }
        return std::pair(key_of(file.entries[a.entry]), a.entry)
               < std::pair(key_of(file.entries[b.entry]), b.entry);
    });

    for (std::size_t first = 0, i = 1; i < places.size(); ++i) {
        const PoEntry& original = file.entries[places[first].entry];
        const PoEntry& entry = file.entries[places[i].entry];
        if (places[i].hash != places[first].hash || key_of(entry) != key_of(original)) {
            first = i;
            continue;
        }
        diagnostics.add(entry.msgid.line, entry.msgid.column,
                        describe_key(entry) + " is there already, in line "
                            + std::to_string(original.msgid.line),
                        PoFault::duplicate);
    }
}

} // namespace

void check_whole_file(std::string_view bytes, PoFile& file, PoDiagnostics& diagnostics,
                      PoDiagnostics& encoding) {
    read_header(bytes, file);
    if (file.header) {
        check_charset(bytes, file, diagnostics, encoding);
    }
    find_duplicates(file, diagnostics);
}

void PoDiagnostics::add(PoDiagnostics other) {
    for (PoDiagnostic& each : other.kept_) {
        add(each.line, each.column, std::move(each.reason), each.fault);
    }
    left_out_ += other.left_out_;
}

std::vector<PoDiagnostic> PoDiagnostics::take() {
    std::ranges::stable_sort(
        kept_, {}, [](const PoDiagnostic& each) { return std::pair(each.line, each.column); });
    if (left_out_ > 0) {
        const PoDiagnostic& last = kept_.back();
        kept_.push_back(
            {last.line, last.column, "and " + std::to_string(left_out_) + " errors more"});
    }
    return std::move(kept_);
}

std::string describe_key(const PoEntry& entry) {
    const auto msgctxt =
        entry.msgctxt ? std::optional<std::string_view>(entry.msgctxt->value) : std::nullopt;
    return describe_key(msgctxt, entry.msgid.value);
}

} // namespace phrasebook::formats
