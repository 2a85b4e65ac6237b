// A program and two shared libraries, each with a phrasebook linked into it statically.
#include <array>
#include <locale>
#include <sstream>
#include <string>
#include <system_error>

#include <gtest/gtest.h>
#include <phrasebook/error_category.hpp>
#include <phrasebook/locale_facet.hpp>

#include "adapters/std/boundary_library.hpp"

namespace phrasebook::test {
namespace {

const std::array<const Boundary*, 2> libraries{&boundary_one, &boundary_two};

TEST(SharedLibraries, HaveTheirOwnCode) {
    EXPECT_NE(boundary_one.not_found, boundary_two.not_found);
}

TEST(SharedLibraries, AgreeOnTheCategory) {
    for (const Boundary* const library : libraries) {
        EXPECT_EQ(&library->category(), &status_category());
        EXPECT_EQ(library->not_found(), StatusCode::not_found);
        EXPECT_EQ(message_of(library->not_found(), "fr"), "Ressource introuvable");
    }
}

TEST(SharedLibraries, SeeTheFacetThatAnotherSet) {
    for (const Boundary* const setter : libraries)
        for (const Boundary* const writer : libraries) {
            std::ostringstream out;
            out.imbue(setter->french(std::locale::classic()));
            writer->write(out, 404);
            out << '|' << StatusCode::not_found;
            EXPECT_EQ(out.str(), "Ressource introuvable|Ressource introuvable");
        }
}

} // namespace
} // namespace phrasebook::test
