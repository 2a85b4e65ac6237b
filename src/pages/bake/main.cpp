// bake_pages: the page's own words, and the looks, to what is compiled in. A program of the build;
// it lets no broken message or template through.
//
//     bake_pages LOCALES TEMPLATES page_tables.inc

#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <phrasebook/page_options.hpp>

#include "bake/cpp_text.hpp"
#include "formats/file.hpp"
#include "pages/phrase_file.hpp"
#include "pages/phrases.hpp"
#include "pages/source_text.hpp"
#include "pages/template_check.hpp"

namespace phrasebook::pages {

namespace {

namespace fs = std::filesystem;

/// One literal a line of the text.
void write_text(std::ostream& out, std::string_view text) {
    if (text.empty()) out << "\"\"";
    while (!text.empty()) {
        const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
        out << "\n    \"";
        bake::write_characters(out, text.substr(0, size));
        out << '"';
        text.remove_prefix(size);
    }
}

void write_phrases(std::ostream& out, const fs::path& locales, std::vector<LoadProblem>& problems) {
    const std::vector<PhraseFile> files = read_phrase_files(locales, problems);
    out << "constexpr BuiltinPhrases phrases[] = {\n";
    bool has_english = false;
    for (const PhraseFile& file : files) {
        has_english = has_english || file.locale.text() == "en";
        out << "{\"" << file.locale.text() << "\", {{";
        for (std::size_t i = 0; i < phrase_count; ++i) {
            // Every page finds its words in English at last.
            if (file.locale.text() == "en" && file.patterns[i].empty())
                problems.push_back({.file = (locales / "en" / phrase_file).string(),
                                    .key = std::string(phrase_keys()[i]),
                                    .reason = "is missing"});
            write_text(out, file.patterns[i]);
            out << ", ";
        }
        out << "}}},\n";
    }
    out << "};\n\n";
    if (!has_english && problems.empty())
        problems.push_back({.file = locales.string(), .reason = "holds no en/pages.po"});
}

void write_looks(std::ostream& out, const fs::path& templates, std::vector<LoadProblem>& problems) {
    out << "constexpr std::string_view looks[] = {";
    for (const Look look : all_looks) {
        const fs::path path = templates / std::string(to_string(look)).append(".mustache");
        const formats::FileContents contents = formats::read_file(path);
        if (!contents.ok()) problems.push_back({.file = path.string(), .reason = contents.error});
        CheckedTemplate checked = check_template(SourceText(path.string(), contents.bytes));
        std::move(checked.problems.begin(), checked.problems.end(), std::back_inserter(problems));
        write_text(out, contents.bytes);
        out << ",\n";
    }
    out << "};\n";
}

/// The output appears whole or not at all.
void bake_pages(const fs::path& locales, const fs::path& templates, const fs::path& output) {
    std::vector<LoadProblem> problems;
    std::ostringstream out;
    out << "// Printed by bake_pages from locales/*/pages.po and templates/.\n\n";
    write_phrases(out, locales, problems);
    write_looks(out, templates, problems);
    if (!problems.empty()) throw LoadError(std::move(problems));

    const fs::path draft = output.string() + ".new";
    std::ofstream file(draft, std::ios::binary | std::ios::trunc);
    file << out.view();
    if (!file.flush()) throw std::runtime_error(draft.string() + ": cannot be written");
    fs::rename(draft, output);
}

} // namespace

} // namespace phrasebook::pages

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() != 3) {
        std::cerr << "usage: bake_pages LOCALES TEMPLATES OUTPUT\n";
        return EXIT_FAILURE;
    }
    try {
        phrasebook::pages::bake_pages(arguments[0], arguments[1], arguments[2]);
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
