// bake: from the sources of the words to what is compiled in, and to the forms that other programs
// read. A program of the build.
//
//     bake status       data/status-codes.tsv  status_tables.inc
//     bake catalog      locales                builtin_tables.inc
//     bake mo           locales                a directory for gettext, which is replaced
//     bake icu          locales                the same for genrb
//     bake headers      locales                a directory of headers for lookups at compile time
//
// and to headers that are committed (script/generate-status-headers):
//
//     bake status-map   data/status-codes.tsv  include/phrasebook/status_map.h
//     bake status-enum  data/status-codes.tsv  include/phrasebook/status_code.hpp

#include <array>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "bake/baked_headers.hpp"
#include "bake/catalog_table.hpp"
#include "bake/input.hpp"
#include "bake/status_enum.hpp"
#include "bake/status_map.hpp"
#include "bake/status_table.hpp"
#include "formats/export.hpp"
#include "formats/tree.hpp"
#include "formats/words.hpp"

namespace phrasebook::bake {

namespace {

namespace fs = std::filesystem;

/// What is printed into one file. It is read and checked before anything is written.
struct Text {
    std::string_view name;
    void (*print)(const fs::path& input, std::ostream& out);
};
constexpr Text texts[] = {
    {"status", bake_status_table},
    {"catalog", bake_catalog_table},
    {"status-map", bake_status_map},
    {"status-enum", bake_status_enum},
};

/// What is a directory of files.
struct Tree {
    std::string_view name;
    std::vector<formats::OutputFile> (*files)(const Catalog& catalog, formats::Locales locales);
};
constexpr Tree trees[] = {
    {"mo", formats::export_mo}, {"icu", formats::export_icu}, {"headers", baked_headers}};

/// The output appears whole or not at all.
void write(const fs::path& output, std::string_view text) {
    const fs::path draft = output.string() + ".new";
    std::ofstream file(draft, std::ios::binary | std::ios::trunc);
    file << text;
    if (!file.flush()) throw InputError(draft.string() + ": cannot be written");
    fs::rename(draft, output);
}

void bake(std::string_view what, const fs::path& input, const fs::path& output) {
    for (const Text& text : texts)
        if (text.name == what) {
            std::ostringstream out;
            text.print(input, out);
            return write(output, out.view());
        }
    for (const Tree& tree : trees)
        if (tree.name == what) {
            const Catalog catalog = formats::read_tree(input, std::array{formats::po_format});
            return write_tree(output, tree.files(catalog, formats::locales_of(catalog)),
                              formats::Existing::replace);
        }
    throw InputError("bake: there is no '" + std::string(what) + "' to be made");
}

} // namespace

} // namespace phrasebook::bake

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() != 3) {
        std::cerr << "usage: bake WHAT INPUT OUTPUT\n";
        return EXIT_FAILURE;
    }
    try {
        phrasebook::bake::bake(arguments[0], arguments[1], arguments[2]);
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
