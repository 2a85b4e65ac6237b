#include <cstddef>
#include <optional>

#include <phrasebook/phrasebook.h>
#include <phrasebook/status.hpp>

#include "adapters/c/text.hpp"

using namespace phrasebook::c;

const char* phrasebook_reason_phrase(int code) noexcept {
    return borrowed(phrasebook::reason_phrase(code)).data;
}

int phrasebook_code_of(const char* name) noexcept {
    return phrasebook::code_of(given(name)).value_or(0);
}

int phrasebook_status_class(int code) noexcept {
    return phrasebook::status_class(code);
}

phrasebook_result phrasebook_status_of(int code, phrasebook_status* out) noexcept {
    if (out == nullptr) return PHRASEBOOK_ERROR_ARGUMENT;
    const std::optional<phrasebook::StatusInfo> info = phrasebook::status_info(code);
    const phrasebook::StatusInfo known = info.value_or(phrasebook::StatusInfo());
    *out = {};
    out->reason = borrowed(known.reason);
    out->aliases = borrowed(known.aliases);
    out->constants = borrowed(known.constants);
    out->vendor = borrowed(known.vendor);
    out->reference = borrowed(known.reference);
    out->code = known.code;
    out->standing = static_cast<phrasebook_standing>(known.standing);
    return info ? PHRASEBOOK_OK : PHRASEBOOK_ERROR_NOT_FOUND;
}

size_t phrasebook_status_count() noexcept {
    return phrasebook::status_codes().size();
}

int phrasebook_status_code(size_t index) noexcept {
    return index < phrasebook_status_count() ? phrasebook::status_codes()[index] : 0;
}
