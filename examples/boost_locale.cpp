// A program that translates with Boost.Locale gets the words of status codes there as well.
#include <iostream>
#include <locale>
#include <sstream>

#include <boost/locale.hpp>
#include <phrasebook/boost/messages.hpp>

namespace {

/// Writes in the language of the stream; knows Boost.Locale and nothing of phrasebook.
void report(std::ostream& out, const char* code) {
    using boost::locale::translate;
    out << boost::locale::format("{1} {2}\n  {3}\n") % code % translate("title", code)
               % translate("summary", code);
}

} // namespace

int main() {
    // The generator is slow, and the locale it makes for good: keep one for each language.
    boost::locale::generator generator;
    for (const char* const name : {"fr_CA.UTF-8", "zh_HK.UTF-8", "br_FR.UTF-8"}) {
        std::ostringstream page;
        page.imbue(phrasebook::boost_locale::add_messages(generator(name), phrasebook::builtin()));
        report(page, "404");
        std::cout << page.str();
    }

    // Any function of Boost.Locale that takes a locale will do; a code that is nobody's has the
    // words of its class.
    const std::locale french = phrasebook::boost_locale::add_messages(generator("fr_FR.UTF-8"),
                                                                      phrasebook::builtin(), "fr");
    std::cout << boost::locale::pgettext("title", "4xx", french) << '\n'
              << boost::locale::dpgettext("phrasebook", "title", "477", french) << '\n';
}

// Prints:
// 404 Ressource introuvable
//   Le serveur ne trouve rien à l’adresse demandée.
// 404 找不到資源
//   伺服器找不到這個網址對應的內容。
// 404 Nothing found at this address
//   The server has nothing to show for what was asked, at least for now.
// Requête non satisfaite
// Requête non satisfaite
