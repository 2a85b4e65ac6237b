// A shared library with a phrasebook of its own, as a plug-in has: everything linked in statically.
#include <locale>
#include <ostream>
#include <system_error>

#include <phrasebook/error_category.hpp>
#include <phrasebook/locale_facet.hpp>

#include "adapters/std/boundary_library.hpp"

namespace {

std::error_code not_found() {
    return phrasebook::StatusCode::not_found;
}

std::locale french(const std::locale& base) {
    return phrasebook::with_messages(base, phrasebook::builtin(), "fr");
}

void write(std::ostream& out, int code) {
    out << phrasebook::StatusCode(code);
}

} // namespace

// Not const: a constant has no external linkage.
Boundary PHRASEBOOK_BOUNDARY{&phrasebook::status_category, &not_found, &french, &write};
