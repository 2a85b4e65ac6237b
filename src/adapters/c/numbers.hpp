// The numbers of phrasebook.h are those of the C++ enumerations, for ever.
#pragma once

#include <cstddef>
#include <optional>

#include <phrasebook/field.hpp>
#include <phrasebook/message.hpp>
#include <phrasebook/phrasebook.h>
#include <phrasebook/status.hpp>

namespace phrasebook::c {

static_assert(static_cast<int>(Field::title) == PHRASEBOOK_FIELD_TITLE);
static_assert(static_cast<int>(Field::summary) == PHRASEBOOK_FIELD_SUMMARY);
static_assert(static_cast<int>(Field::description) == PHRASEBOOK_FIELD_DESCRIPTION);
static_assert(static_cast<int>(Field::advice) == PHRASEBOOK_FIELD_ADVICE);
static_assert(static_cast<int>(Match::exact) == PHRASEBOOK_MATCH_EXACT);
static_assert(static_cast<int>(Match::parent) == PHRASEBOOK_MATCH_PARENT);
static_assert(static_cast<int>(Match::default_locale) == PHRASEBOOK_MATCH_DEFAULT);
static_assert(static_cast<int>(Match::code_class) == PHRASEBOOK_MATCH_CLASS);
static_assert(static_cast<int>(Match::none) == PHRASEBOOK_MATCH_NONE);
static_assert(static_cast<int>(Standing::registered) == PHRASEBOOK_STANDING_REGISTERED);
static_assert(static_cast<int>(Standing::temporary) == PHRASEBOOK_STANDING_TEMPORARY);
static_assert(static_cast<int>(Standing::deprecated) == PHRASEBOOK_STANDING_DEPRECATED);
static_assert(static_cast<int>(Standing::unused) == PHRASEBOOK_STANDING_UNUSED);
static_assert(static_cast<int>(Standing::unofficial) == PHRASEBOOK_STANDING_UNOFFICIAL);

/// A number becomes an enumerator only here, after it was checked.
inline std::optional<Field> field_of(phrasebook_field number) noexcept {
    if (number < 0 || static_cast<std::size_t>(number) >= all_fields.size()) return std::nullopt;
    return static_cast<Field>(number);
}

} // namespace phrasebook::c
