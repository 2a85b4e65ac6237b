// The shape of the table of status codes. Bake prints its contents into status_tables.inc.
#pragma once

#include <cstdint>

#include <phrasebook/detail/tables.hpp>
#include <phrasebook/status.hpp>

namespace phrasebook::detail {

struct StatusRow {
    std::int16_t code;
    Standing standing;
    Text reason;
    Text aliases;
    Text constants;
    Text vendor;
    Text reference;
};

/// A name of a code in lower case.
struct StatusName {
    Text name;
    std::int16_t code;
};

} // namespace phrasebook::detail
