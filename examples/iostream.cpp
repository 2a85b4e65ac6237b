// Two readers, each with a stream that speaks his language; the code that writes knows of neither.
#include <iostream>
#include <locale>
#include <sstream>

#include <phrasebook/catalog_builder.hpp>
#include <phrasebook/locale_facet.hpp>

namespace {

using phrasebook::StatusCode;

void report(std::ostream& out) {
    out << "/index.html    " << StatusCode::ok << '\n'
        << "/missing.html  " << StatusCode::not_found << '\n';
}

} // namespace

int main() {
    for (const char* const tag : {"fr-CA", "zh-HK"}) {
        std::ostringstream page;
        page.imbue(phrasebook::with_messages(page.getloc(), phrasebook::builtin(), tag));
        report(page);
        std::cout << page.str();
    }

    // The words may be one's own: the locale keeps their catalog.
    const phrasebook::Catalog breton = phrasebook::CatalogBuilder()
                                           .add({.locale = "br",
                                                 .edition = "ours",
                                                 .key = 404,
                                                 .field = phrasebook::Field::title,
                                                 .text = "N’eo ket bet kavet"})
                                           .default_locale("br")
                                           .build();
    std::cout.imbue(phrasebook::with_messages(std::cout.getloc(), breton, "br-FR"));
    report(std::cout);

    // A stream that nobody told speaks the language that the name of its locale states; here "C".
    std::cout.imbue(std::locale::classic());
    report(std::cout);

    // The reader in a locale knows the other fields too.
    const std::locale french =
        with_messages(std::locale::classic(), phrasebook::builtin(), "fr-CA");
    std::cout << phrasebook::reader_of(french).summary(404) << '\n';
}

// Prints:
// /index.html    Requête aboutie
// /missing.html  Ressource introuvable
// /index.html    要求成功
// /missing.html  找不到資源
// /index.html    OK
// /missing.html  N’eo ket bet kavet
// /index.html    All went well
// /missing.html  Nothing found at this address
// Le serveur ne trouve rien à l’adresse demandée.
