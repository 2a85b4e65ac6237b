// A company's own words over the built-in ones: overlay [DIRECTORY]. From a directory of PO files,
// as translators have them, and from memory, for what is known only when the program runs.

#include <iostream>

#include <phrasebook/catalog_builder.hpp>
#include <phrasebook/load.hpp>
#include <phrasebook/phrasebook.hpp>

int main(int argc, char** argv) {
    using phrasebook::Field;
    phrasebook::Catalog book = phrasebook::builtin();
    try {
        if (argc > 1) book = book.with(phrasebook::load(argv[1]));
    } catch (const phrasebook::LoadError& error) {
        std::cerr << error.what() << '\n'; // all that is wrong with the files
        return 1;
    }
    phrasebook::CatalogBuilder words;
    words.add({"br", "acme", 404, Field::title, "N’eo ket bet kavet"});
    book = book.with(words.build());

    for (const char* const tag : {"fr-CA", "zh-HK", "br", "en"}) {
        const phrasebook::Message title = book.resolve(404, tag, Field::title);
        std::cout << tag << ": " << title.text << " (" << title.edition << ")\n";
    }
    const phrasebook::Reader french = book.reader("fr-CA");
    std::cout << "503: " << french.advice(503) << '\n'
              << "403: " << french.title(403) << '\n'  // ours shows through
              << "477: " << french.title(477) << '\n'; // nobody knows 477: the company's 4xx
    return 0;
}

// Prints:
// fr-CA: Ce rayon est vide (acme)
// zh-HK: 這個貨架是空的 (acme)
// br: N’eo ket bet kavet (acme)
// en: This shelf is empty (acme)
// 503: Nos équipes remettent le magasin en ordre : revenez dans dix minutes.
// 403: Accès refusé
// 477: Commande impossible à prendre
