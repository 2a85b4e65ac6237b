#include "formats/messages.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include <phrasebook/catalog_builder.hpp>

#include "formats/excerpt.hpp"

namespace phrasebook::formats {

namespace {

/// Where in an entry the reason stands why it is no message of a catalog.
enum class Part : std::uint8_t { msgctxt, msgid, msgid_plural, msgstr };

/// What an entry of either format says.
struct Parts {
    std::optional<std::string_view> msgctxt;
    std::string_view msgid;
    bool has_plural;
    std::string_view text;
};

struct Problem {
    Part part;
    std::string reason;
};

/// The rule of what a message of a catalog is, for all formats: why an entry is none.
std::optional<Problem> problem_of(const Parts& entry) {
    if (!entry.msgctxt) return Problem{Part::msgid, "msgctxt is missing: it names the field"};
    if (!parse_field(*entry.msgctxt))
        return Problem{Part::msgctxt, "not a field: " + excerpt(*entry.msgctxt)
                                          + " (title, summary, description or advice)"};
    if (!Key::parse(entry.msgid))
        return Problem{Part::msgid, "neither a code (100 to 999) nor a class (1xx to 5xx): "
                                        + excerpt(entry.msgid)};
    if (entry.has_plural)
        return Problem{Part::msgid_plural, "a message of a catalog has no plural"};
    if (entry.text.size() > longest_message)
        return Problem{Part::msgstr, "longer than 65,535 bytes"};
    return std::nullopt;
}

Catalog::Entry message_of(const Parts& entry, std::string_view locale, std::string_view edition) {
    return {.locale = locale,
            .edition = edition,
            .key = *Key::parse(entry.msgid),
            .field = *parse_field(*entry.msgctxt),
            .text = entry.text,
            .withheld = false};
}

const PoText& text_at(const PoEntry& entry, Part part) {
    switch (part) {
    case Part::msgctxt:
        return *entry.msgctxt;
    case Part::msgid:
        return entry.msgid;
    case Part::msgid_plural:
        return *entry.msgid_plural;
    case Part::msgstr:
        break;
    }
    return entry.msgstr.front();
}

template<class File>
Catalog::Source source_in(const File& file, std::string_view locale, std::string_view edition) {
    return {
        .locale = locale,
        .edition = edition,
        .title = file.field("X-Source-Title").value_or(""),
        .license = file.field("X-License").value_or(""),
        .attribution = file.field("X-Attribution").value_or(""),
    };
}

} // namespace

std::vector<Catalog::Entry> messages_of(PoFile& file, std::string_view locale,
                                        std::string_view edition) {
    std::vector<Catalog::Entry> messages;
    for (const PoEntry& entry : file.entries) {
        if (entry.obsolete || entry.is_header()) continue;
        Parts parts{std::nullopt, entry.msgid.value, entry.msgid_plural.has_value(),
                    entry.msgstr.front().value};
        if (entry.msgctxt) parts.msgctxt = entry.msgctxt->value;
        if (std::optional<Problem> problem = problem_of(parts)) {
            const PoText& where = text_at(entry, problem->part);
            file.diagnostics.push_back({where.line, where.column, std::move(problem->reason)});
        } else if (!parts.text.empty()) {
            messages.push_back(message_of(parts, locale, edition));
            messages.back().withheld = entry.fuzzy();
        }
    }
    return messages;
}

std::vector<Catalog::Entry> messages_of(MoFile& file, std::string_view locale,
                                        std::string_view edition) {
    std::vector<Catalog::Entry> messages;
    for (const MoEntry& entry : file.entries) {
        if (entry.is_header()) continue;
        const Parts parts{entry.msgctxt, entry.msgid, entry.msgid_plural.has_value(),
                          entry.msgstr.front()};
        if (std::optional<Problem> problem = problem_of(parts)) {
            file.diagnostics.push_back({entry.offset, std::move(problem->reason)});
        } else if (!parts.text.empty()) {
            messages.push_back(message_of(parts, locale, edition));
        }
    }
    return messages;
}

Catalog::Source source_of(const PoFile& file, std::string_view locale, std::string_view edition) {
    return source_in(file, locale, edition);
}

Catalog::Source source_of(const MoFile& file, std::string_view locale, std::string_view edition) {
    return source_in(file, locale, edition);
}

} // namespace phrasebook::formats
