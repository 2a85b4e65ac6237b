#include "mo_check.hpp"

#include "allocation_meter.hpp"
#include "formats/messages.hpp"
#include "formats/mo.hpp"
#include "formats/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace phrasebook::fuzz {
namespace {

using namespace phrasebook::formats;

// The dearest input is a header of line ends, each of them a MoField; then entries of 8 bytes where
// both tables are one, each a MoEntry.
constexpr std::size_t bytes_per_input_byte = 48;
constexpr std::size_t bytes_per_diagnostic = 512;
constexpr std::size_t bytes_for_plural_forms = std::size_t{128} << 10U;
constexpr std::size_t bytes_for_nothing = 4096;

bool lies_within(std::string_view bytes, std::string_view part) noexcept {
    const auto begin = reinterpret_cast<std::uintptr_t>(bytes.data()); // NOLINT
    const auto at = reinterpret_cast<std::uintptr_t>(part.data());     // NOLINT
    return at >= begin && at - begin <= bytes.size() && part.size() <= bytes.size() - (at - begin);
}

std::string check_text(std::string_view bytes, std::string_view text) {
    if (!lies_within(bytes, text)) {
        return "a text outside the file";
    }
    if (find_invalid_utf8(text) != std::string_view::npos) {
        return "a text that is not UTF-8";
    }
    if (text.find('\0') != std::string_view::npos) {
        return "a text with a NUL";
    }
    // The end of one string is never that of the file: a NUL stands behind it, or a U+0004.
    const auto behind = static_cast<std::size_t>(text.data() - bytes.data()) + text.size();
    if (behind >= bytes.size() || (bytes[behind] != '\0' && bytes[behind] != '\4')) {
        return "a text that nothing ends";
    }
    return {};
}

std::string check_entry(std::string_view bytes, const MoEntry& entry) {
    if (entry.msgstr.empty()) {
        return "an entry without a msgstr";
    }
    if (entry.msgstr.size() > 1 && !entry.msgid_plural) {
        return "plural forms of nothing";
    }
    const std::string_view key = entry.msgctxt.value_or(entry.msgid);
    if (entry.offset != static_cast<std::size_t>(key.data() - bytes.data())) {
        return "an entry that does not know its place";
    }
    std::string broken = check_text(bytes, entry.msgid);
    for (const auto& each : {entry.msgctxt, entry.msgid_plural}) {
        if (broken.empty() && each) {
            broken = check_text(bytes, *each);
        }
    }
    for (const std::string_view each : entry.msgstr) {
        if (broken.empty()) {
            broken = check_text(bytes, each);
        }
    }
    return broken;
}

std::string check_header(std::string_view bytes, const MoFile& file) {
    if (file.header
        && (*file.header >= file.entries.size() || !file.entries[*file.header].is_header())) {
        return "a header that is none";
    }
    if (!file.header && !file.fields.empty()) {
        return "fields of no header";
    }
    for (const MoField& each : file.fields) {
        const bool outside = !lies_within(bytes, each.value)
                             || (!each.name.empty() && !lies_within(bytes, each.name));
        if (outside) {
            return "a field outside the file";
        }
    }
    if (file.plural_forms) {
        const std::uint32_t count = file.plural_forms->count();
        if (count < 1 || count > plural_forms_cap) {
            return "too many plural forms, or none";
        }
        for (std::uint64_t n = 0; n <= 200; ++n) {
            const PluralForm form = file.plural_forms->evaluate(n);
            if (form.ok() != (form.form < count && form.fault == PluralFault::none)) {
                return "a plural form that there is not";
            }
        }
    }
    return {};
}

std::string check_diagnostics(std::string_view bytes, const MoFile& file) {
    if (file.diagnostics.size() > mo_diagnostics_cap + 1) {
        return "too many diagnostics";
    }
    if (!std::ranges::is_sorted(file.diagnostics, {}, &MoDiagnostic::offset)) {
        return "diagnostics out of order";
    }
    for (const MoDiagnostic& each : file.diagnostics) {
        if (each.offset > bytes.size()) {
            return "a diagnostic outside the file";
        }
        if (each.reason.empty() || each.reason.find_first_of("\n\0") != std::string::npos
            || find_invalid_utf8(each.reason) != std::string_view::npos) {
            return "a reason that is not one clean line";
        }
    }
    return {};
}

/// What was read without an error can be written, and reads the same again.
std::string check_rewritten(const MoFile& file) {
    const std::string rewritten = write_mo(file.entries);
    const MoFile again = parse_mo(rewritten, "rewritten.mo");
    if (!again.ok() || !again.sorted || again.entries.size() != file.entries.size()) {
        return "a file that cannot be written and read again";
    }
    if (write_mo(again.entries) != rewritten) {
        return "a file that changes when it is written again";
    }
    if (!file.sorted) {
        return {};
    }
    const auto same = [](const MoEntry& a, const MoEntry& b) {
        return a.msgctxt == b.msgctxt && a.msgid == b.msgid && a.msgid_plural == b.msgid_plural
               && a.msgstr == b.msgstr;
    };
    if (!std::ranges::equal(file.entries, again.entries, same)) {
        return "a file that says something else when it is written again";
    }
    return {};
}

} // namespace

std::string check_mo(std::string_view bytes) {
    AllocationMeter::start();
    MoFile file = parse_mo(bytes, "input.mo");
    const std::size_t allowed = bytes_for_nothing + bytes_per_input_byte * bytes.size()
                                + bytes_per_diagnostic * file.diagnostics.size()
                                + bytes_for_plural_forms;
    if (AllocationMeter::peak() > allowed) {
        return std::to_string(AllocationMeter::peak()) + " bytes of memory for "
               + std::to_string(bytes.size()) + " bytes of input";
    }
    std::string broken = check_diagnostics(bytes, file);
    if (broken.empty()) {
        broken = check_header(bytes, file);
    }
    for (const MoEntry& entry : file.entries) {
        if (broken.empty()) {
            broken = check_entry(bytes, entry);
        }
    }
    if (broken.empty() && file.ok()) {
        broken = check_rewritten(file);
    }
    if (broken.empty()) {
        file.diagnostics.clear();
        const std::size_t messages = messages_of(file, "fr", "own").size();
        if (messages + file.diagnostics.size() > file.entries.size()) {
            broken = "more messages than entries";
        }
        std::ranges::stable_sort(file.diagnostics, {}, &MoDiagnostic::offset);
        file.diagnostics.resize(std::min(file.diagnostics.size(), mo_diagnostics_cap));
        broken = broken.empty() ? check_diagnostics(bytes, file) : broken;
    }
    return broken;
}

} // namespace phrasebook::fuzz
