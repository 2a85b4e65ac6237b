// bake: from the sources of the words to the tables that are compiled in. A program of the build.
//
//     bake status  data/status-codes.tsv  status_tables.inc
//     bake catalog locales                builtin_tables.inc

#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "bake/catalog_table.hpp"
#include "bake/input.hpp"
#include "bake/status_table.hpp"

namespace {

/// Everything is read and checked before anything is written, and the output appears whole or not.
void bake(std::string_view what, const std::string& input, const std::string& output) {
    std::ostringstream text;
    if (what == "status")
        phrasebook::bake::bake_status_table(input, text);
    else if (what == "catalog")
        phrasebook::bake::bake_catalog_table(input, text);
    else
        throw phrasebook::bake::InputError("bake: neither 'status' nor 'catalog'");

    const std::string draft = output + ".new";
    std::ofstream file(draft, std::ios::binary | std::ios::trunc);
    file << text.view();
    if (!file.flush()) throw phrasebook::bake::InputError(draft + ": cannot be written");
    std::filesystem::rename(draft, output);
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() != 3) {
        std::cerr << "usage: bake status|catalog INPUT OUTPUT\n";
        return EXIT_FAILURE;
    }
    try {
        bake(arguments[0], arguments[1], arguments[2]);
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
