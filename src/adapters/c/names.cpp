#include <optional>

#include <phrasebook/field.hpp>
#include <phrasebook/message.hpp>
#include <phrasebook/phrasebook.h>
#include <phrasebook/status.hpp>
#include <phrasebook/version.hpp> // where it differs from phrasebook.h, this does not compile

#include "adapters/c/numbers.hpp"
#include "adapters/c/text.hpp"

using namespace phrasebook::c;

const char* phrasebook_version() noexcept {
    return PHRASEBOOK_VERSION;
}

int phrasebook_version_number() noexcept {
    return PHRASEBOOK_VERSION_MAJOR * 10000 + PHRASEBOOK_VERSION_MINOR * 100
           + PHRASEBOOK_VERSION_PATCH;
}

const char* phrasebook_field_name(phrasebook_field field) noexcept {
    const std::optional<phrasebook::Field> known = field_of(field);
    return known ? borrowed(to_string(*known)).data : "";
}

phrasebook_field phrasebook_field_of(const char* name) noexcept {
    const std::optional<phrasebook::Field> field = phrasebook::parse_field(given(name));
    return field ? static_cast<phrasebook_field>(*field) : -1;
}

const char* phrasebook_match_name(phrasebook_match match) noexcept {
    if (match < PHRASEBOOK_MATCH_EXACT || match > PHRASEBOOK_MATCH_NONE) return "";
    return borrowed(to_string(static_cast<phrasebook::Match>(match))).data;
}

const char* phrasebook_standing_name(phrasebook_standing standing) noexcept {
    if (standing < PHRASEBOOK_STANDING_REGISTERED || standing > PHRASEBOOK_STANDING_UNOFFICIAL)
        return "";
    return borrowed(to_string(static_cast<phrasebook::Standing>(standing))).data;
}
