// A company's own words over the built-in ones: from a directory of PO files if one is given, and
// here from memory.

#include <iostream>

#include <phrasebook/catalog_builder.hpp>
#include <phrasebook/load.hpp>
#include <phrasebook/phrasebook.hpp>

int main(int argc, char** argv) {
    using phrasebook::Field;
    phrasebook::Catalog book = phrasebook::builtin();
    try {
        phrasebook::CatalogBuilder words;
        words.add({"fr", "acme", 404, Field::title, "Ce rayon est vide"});
        words.add({"br", "acme", 404, Field::title, "N’eo ket bet kavet"});
        book = book.with(words.build());
        if (argc > 1) book = book.with(phrasebook::load(argv[1]));
    } catch (const phrasebook::LoadError& error) {
        std::cerr << error.what() << '\n'; // all that is wrong with the files
        return 1;
    }

    for (const char* const tag : {"fr-CA", "br", "zh-HK"}) {
        const phrasebook::Message title = book.resolve(404, tag, Field::title);
        std::cout << tag << ": " << title.text << " (" << title.edition << ")\n";
    }
    std::cout << "403: " << book.reader("fr-CA").title(403) << '\n'; // ours shows through
    return 0;
}

// Prints:
// fr-CA: Ce rayon est vide (acme)
// br: N’eo ket bet kavet (acme)
// zh-HK: 找不到資源 (phrasebook)
// 403: Accès refusé
