#include <phrasebook/status.hpp>

#include <algorithm>
#include <iterator>

#include "core/ascii.hpp"
#include "core/status_tables.hpp"

namespace phrasebook {

namespace {

#include "status_tables.inc" // status_blob, status_rows, status_code_list, status_names

const detail::StatusRow* find_row(int code) noexcept {
    const auto* const found = std::lower_bound(
        std::begin(status_rows), std::end(status_rows), code,
        [](const detail::StatusRow& row, int wanted) { return row.code < wanted; });
    return found != std::end(status_rows) && found->code == code ? found : nullptr;
}

/// Compares a name of the table, which is in lower case, with one in any case.
int compare(std::string_view lower, std::string_view any) noexcept {
    const std::size_t common = std::min(lower.size(), any.size());
    for (std::size_t i = 0; i < common; ++i) {
        const int difference = static_cast<unsigned char>(lower[i])
                               - static_cast<unsigned char>(detail::to_lower(any[i]));
        if (difference != 0) return difference;
    }
    if (lower.size() == any.size()) return 0;
    return lower.size() < any.size() ? -1 : 1;
}

} // namespace

std::string_view reason_phrase(int code) noexcept {
    const detail::StatusRow* const row = find_row(code);
    return row == nullptr ? std::string_view() : row->reason.in(status_blob);
}

std::optional<int> code_of(std::string_view name) noexcept {
    const auto* const found =
        std::lower_bound(std::begin(status_names), std::end(status_names), name,
                         [](const detail::StatusName& entry, std::string_view wanted) {
                             return compare(entry.name.in(status_blob), wanted) < 0;
                         });
    if (found == std::end(status_names) || compare(found->name.in(status_blob), name) != 0)
        return std::nullopt;
    return found->code;
}

std::optional<StatusInfo> status_info(int code) noexcept {
    const detail::StatusRow* const row = find_row(code);
    if (row == nullptr) return std::nullopt;
    return StatusInfo{
        .code = row->code,
        .reason = row->reason.in(status_blob),
        .aliases = row->aliases.in(status_blob),
        .constants = row->constants.in(status_blob),
        .standing = row->standing,
        .vendor = row->vendor.in(status_blob),
        .reference = row->reference.in(status_blob),
    };
}

std::span<const std::int16_t> status_codes() noexcept {
    return status_code_list;
}

} // namespace phrasebook
