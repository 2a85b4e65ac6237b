#include "lint/message_format.hpp"

#include <algorithm>
#include <array>

#include "formats/ascii.hpp"
#include "lint/characters.hpp"
#include "lint/document.hpp"

namespace phrasebook::lint {

namespace {

constexpr std::array<std::string_view, 8> argument_types{
    "plural", "select", "selectordinal", "number", "date", "time", "spellout", "choice"};

/// `name, type` behind an opening brace.
bool is_complex_argument(std::string_view rest) {
    constexpr std::string_view name_end = " \t\n,{}'";
    const std::string_view name = formats::next_word(rest, name_end);
    if (name.empty()) return false;
    rest = formats::trim(rest);
    if (!rest.starts_with(',')) return false;
    rest.remove_prefix(1);
    const std::string_view type = formats::next_word(rest, name_end);
    return std::find(argument_types.begin(), argument_types.end(), type) != argument_types.end()
           && (formats::trim(rest).starts_with(',') || formats::trim(rest).starts_with('}'));
}

} // namespace

bool has_complex_argument(std::string_view text) {
    for (std::size_t at = text.find('{'); at != std::string_view::npos;
         at = text.find('{', at + 1)) {
        // A name and a type are no longer than that, so that a hostile text costs little.
        if (is_complex_argument(text.substr(at + 1, 200))) return true;
    }
    return false;
}

bool speaks_message_format(const Document& document) {
    if (const auto stated = document.file.field("X-Message-Format"))
        return to_lower(*stated) == "icu";
    const auto& entries = document.file.entries;
    return std::any_of(entries.begin(), entries.end(), [&](const formats::PoEntry& entry) {
        if (!is_live(entry)) return false;
        if (has_complex_argument(entry.msgid.value) || has_complex_argument(entry.msgstr[0].value))
            return true;
        return entry.find(formats::PoCommentKind::flag) != nullptr
               && (entry.has_flag("icu-message-format") || entry.has_flag("icu-format"));
    });
}

} // namespace phrasebook::lint
