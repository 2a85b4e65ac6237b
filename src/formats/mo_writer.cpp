#include "formats/mo.hpp"

#include "formats/excerpt.hpp"
#include "formats/mo_layout.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <stdexcept>

namespace phrasebook::formats {
namespace {

using namespace mo_layout;

bool has(std::string_view text, char c) noexcept {
    return text.find(c) != std::string_view::npos;
}

/// What the format cannot say about an entry; empty when it can say all of it.
std::string_view problem_of(const MoEntry& entry) noexcept {
    if (entry.msgctxt && has(*entry.msgctxt, context_end)) return "a U+0004 in the msgctxt";
    if (!entry.msgctxt && has(entry.msgid, context_end)) return "a U+0004, but no msgctxt";
    if (has(entry.msgctxt.value_or(""), form_end)) return "a NUL in the msgctxt";
    if (has(entry.msgid, form_end)) return "a NUL in the msgid";
    if (has(entry.msgid_plural.value_or(""), form_end)) return "a NUL in the msgid_plural";
    if (entry.msgstr.empty()) return "no msgstr";
    if (entry.msgstr.size() > 1 && !entry.msgid_plural) return "several msgstr, but no plural";
    for (const std::string_view form : entry.msgstr)
        if (has(form, form_end)) return "a NUL in a msgstr";
    return {};
}

[[noreturn]] void refuse(const MoEntry& entry, std::string_view reason) {
    throw std::invalid_argument(describe_key(entry.msgctxt, entry.msgid) + ": "
                                + std::string(reason));
}

/// What gettext searches for: the key without its plural.
std::string key_of(const MoEntry& entry) {
    std::string key;
    if (entry.msgctxt) {
        key.append(*entry.msgctxt) += context_end;
    }
    return key += entry.msgid;
}

struct Row {
    std::string key;
    const MoEntry* entry;

    [[nodiscard]] std::uint64_t source_length() const noexcept {
        return key.size() + (entry->msgid_plural ? 1 + entry->msgid_plural->size() : 0);
    }
    [[nodiscard]] std::uint64_t text_length() const noexcept {
        std::uint64_t length = entry->msgstr.size() - 1;
        for (const std::string_view form : entry->msgstr) {
            length += form.size();
        }
        return length;
    }
};

std::vector<Row> rows_of(std::span<const MoEntry> entries) {
    std::vector<Row> rows;
    rows.reserve(entries.size());
    for (const MoEntry& entry : entries) {
        if (const std::string_view problem = problem_of(entry); !problem.empty()) {
            refuse(entry, problem);
        }
        rows.push_back({key_of(entry), &entry});
    }
    std::ranges::sort(rows, {}, &Row::key);
    const auto twin = std::ranges::adjacent_find(rows, {}, &Row::key);
    if (twin != rows.end()) {
        refuse(*twin->entry, "it is there twice");
    }
    return rows;
}

void append_word(std::string& out, std::uint64_t value) {
    for (unsigned shift = 0; shift < 32; shift += 8) {
        out += static_cast<char>(value >> shift & 0xFFU);
    }
}

} // namespace

std::string write_mo(std::span<const MoEntry> entries) {
    const std::vector<Row> rows = rows_of(entries);

    const std::uint64_t sources = header_size;
    const std::uint64_t texts = sources + rows.size() * std::uint64_t{descriptor_size};
    const std::uint64_t strings = texts + rows.size() * std::uint64_t{descriptor_size};
    std::uint64_t size = strings;
    for (const Row& row : rows) {
        size += row.source_length() + 1 + row.text_length() + 1;
    }
    if (size > std::numeric_limits<std::uint32_t>::max()) {
        throw std::length_error("a MO file is no larger than 4 GiB");
    }

    std::string out;
    out.reserve(size);
    for (const std::uint64_t word :
         {std::uint64_t{magic}, std::uint64_t{0},                                   // revision
          std::uint64_t{rows.size()}, sources, texts, std::uint64_t{0}, strings}) { // no hash table
        append_word(out, word);
    }
    std::uint64_t at = strings;
    const auto describe = [&](std::uint64_t length) {
        append_word(out, length);
        append_word(out, at);
        at += length + 1;
    };
    for (const Row& row : rows) {
        describe(row.source_length());
    }
    for (const Row& row : rows) {
        describe(row.text_length());
    }
    for (const Row& row : rows) {
        out += row.key;
        if (row.entry->msgid_plural) {
            (out += form_end) += *row.entry->msgid_plural;
        }
        out += form_end;
    }
    for (const Row& row : rows) {
        for (const std::string_view form : row.entry->msgstr) {
            (out += form) += form_end;
        }
    }
    return out;
}

} // namespace phrasebook::formats
