#include "formats/po_diagnostics.hpp"

#include "formats/ascii.hpp"
#include "formats/po_lexer.hpp"
#include "formats/utf8.hpp"

#include <algorithm>
#include <functional>
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
    const std::string_view value = text.value;
    PoTextWalker walker(bytes, text);
    for (std::size_t begin = 0; begin < value.size();) {
        const std::size_t end = std::min(value.find('\n', begin), value.size());
        const std::string_view line = value.substr(begin, end - begin);
        const std::size_t colon = line.find(':');
        const bool named = colon != std::string_view::npos;
        header.fields.push_back({std::string(named ? trim(line.substr(0, colon)) : ""),
                                 std::string(trim(named ? line.substr(colon + 1) : line)),
                                 walker.advance(begin)});
        begin = end + 1;
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
    encoding.add(last.line, last.column, "the charset is ASCII, and this byte is not");
}

/// gettext's tools take any charset that iconv knows; here the texts must be UTF-8, or ASCII.
/// CHARSET is what a template has before anyone filled it in.
void check_charset(std::string_view bytes, PoFile& file, PoDiagnostics& diagnostics,
                   PoDiagnostics& encoding) {
    static constexpr std::string_view mark = "charset=";
    const auto content_type = std::ranges::find_if(file.header->fields, [](const PoField& field) {
        return equal_in_any_case(field.name, "Content-Type");
    });
    if (content_type == file.header->fields.end()) {
        return;
    }
    const std::size_t at = content_type->value.find(mark);
    if (at == std::string::npos) {
        return;
    }
    std::string_view rest = std::string_view(content_type->value).substr(at + mark.size());
    const std::string_view charset = next_word(rest, " \t\v\f;\"");
    file.header->charset = charset;

    const auto is = [charset](std::string_view name) { return equal_in_any_case(charset, name); };
    if (charset.empty() || is("UTF-8") || is("UTF8") || charset == "CHARSET") {
        return;
    }
    if (is("ASCII") || is("US-ASCII") || is("ANSI_X3.4-1968")) {
        return check_ascii(bytes, encoding);
    }
    encoding = {};
    diagnostics.add(content_type->position.line, content_type->position.column,
                    "the charset is " + excerpt(charset)
                        + "; only UTF-8 and ASCII are read, so texts in it are left out");
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
                            + std::to_string(original.msgid.line));
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
        add(each.line, each.column, std::move(each.reason));
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

std::string excerpt(std::string_view text) {
    constexpr std::size_t most = 40;
    std::string result = "'";
    while (!text.empty() && result.size() <= most) {
        const std::size_t length = utf8_sequence_length(text);
        const auto first = static_cast<unsigned char>(text.front());
        if (length == 0 || first < 0x20 || first == 0x7F) {
            result += '?';
        } else {
            result += text.substr(0, length);
        }
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return result += text.empty() ? "'" : "…'";
}

std::string describe_key(const PoEntry& entry) {
    std::string result = "msgid " + excerpt(entry.msgid.value);
    if (entry.msgctxt) {
        result += " (msgctxt " + excerpt(entry.msgctxt->value) + ')';
    }
    return result;
}

} // namespace phrasebook::formats
