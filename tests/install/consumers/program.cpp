// A program that uses core, formats and std. It prints one line, and ends well if all is as it
// should be.
#include <filesystem>
#include <iostream>
#include <locale>
#include <sstream>
#include <system_error>

#include <phrasebook/error_category.hpp>
#include <phrasebook/load.hpp>
#include <phrasebook/locale_facet.hpp>
#include <phrasebook/phrasebook.hpp>

namespace {

/// Thrown in the library, caught here: the type is one on both sides.
bool refuses_what_is_not_there() {
    try {
        return phrasebook::load("/nowhere/at/all").locale_count() == 0;
    } catch (const phrasebook::LoadError& error) {
        return error.problems().size() == 1;
    }
}

/// The facet that is put in here is the one that the library looks for.
bool speaks_in_streams() {
    std::ostringstream out;
    out.imbue(phrasebook::with_messages(std::locale::classic(), phrasebook::builtin(), "fr-CA"));
    out << phrasebook::StatusCode::not_found;
    return std::has_facet<phrasebook::ReaderFacet>(out.getloc())
           && out.str() == "Ressource introuvable";
}

bool has_one_category() {
    const std::error_code error = phrasebook::StatusCode::gateway_timeout;
    return error.category() == phrasebook::status_category() && error == std::errc::timed_out;
}

bool builds_a_catalog() {
    phrasebook::CatalogBuilder builder;
    builder.add({.locale = "fr", .edition = "acme", .key = 404, .text = "Ce rayon est vide"});
    const phrasebook::Catalog own = phrasebook::builtin().with(builder.build());
    return own.reader("fr-CA").title(404) == "Ce rayon est vide";
}

} // namespace

int main() {
    std::cout << phrasebook::builtin().reader("fr-CA").title(404) << '\n';
    return refuses_what_is_not_there() && speaks_in_streams() && has_one_category()
                   && builds_a_catalog()
               ? 0
               : 1;
}
