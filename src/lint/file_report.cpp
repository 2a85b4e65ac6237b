#include "lint/file_report.hpp"

#include <algorithm>

#include <phrasebook/key.hpp>

#include "lint/reference.hpp"

namespace phrasebook::lint {

namespace {

using formats::PoEntry;

MessageState::Kind kind_of(const PoEntry& entry) {
    const bool whole = std::none_of(entry.msgstr.begin(), entry.msgstr.end(),
                                    [](const formats::PoText& form) { return form.value.empty(); });
    if (whole) return entry.fuzzy() ? MessageState::Kind::fuzzy : MessageState::Kind::translated;
    return is_empty_by_design(entry) ? MessageState::Kind::designed : MessageState::Kind::empty;
}

} // namespace

std::string code_key_of(std::string_view msgid) {
    if (const auto key = Key::parse(msgid)) return std::string(key->name().view());
    const std::optional<int> code = code_in(msgid);
    return code ? std::to_string(*code) : "";
}

std::string field_name_of(const std::optional<std::string>& msgctxt, std::string_view msgid) {
    if (msgctxt) return *msgctxt;
    const std::size_t end = msgid.find_last_of(".:/");
    return end == std::string_view::npos ? "" : std::string(msgid.substr(end + 1));
}

FileReport report_of(const Document& document, bool with_states) {
    FileReport report;
    report.file = document.name;
    if (document.language) report.locale = document.language->text();
    report.reference_locale = document.reference_locale;
    std::size_t of_codes = 0;
    for (const PoEntry& entry : document.file.entries) {
        if (!is_live(entry)) continue;
        ++report.messages;
        MessageState state;
        state.kind = kind_of(entry);
        if (state.kind == MessageState::Kind::translated) ++report.translated;
        if (state.kind == MessageState::Kind::fuzzy) ++report.fuzzy;
        if (document.shape != Shape::natural) state.key = code_key_of(entry.msgid.value);
        if (!state.key.empty()) {
            state.field = field_of(entry);
            ++of_codes;
        }
        if (with_states) report.states.push_back(std::move(state));
    }
    report.is_of_codes = of_codes * 2 > report.messages;
    return report;
}

} // namespace phrasebook::lint
