// How much there is, as pictures.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string_view>

#include <phrasebook/coverage.hpp>

namespace phrasebook::lint {

/// A map: a row a code, a column a reader and field, a cell for where the words come from. Each
/// kind has a sign besides its colour, and each cell says in words what it is.
void write_heat_map(std::ostream& out, const Coverage& coverage);

/// A badge: what is measured, and how much of it there is.
void write_badge(std::ostream& out, std::string_view label, std::size_t part, std::size_t whole);

} // namespace phrasebook::lint
