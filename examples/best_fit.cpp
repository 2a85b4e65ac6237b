// The right language by CLDR's distance: a Breton reader gets French, which `negotiate()` of core,
// which keeps within a language, would not give.

#include <iostream>

#include <phrasebook/icu/best_fit.hpp>
#include <phrasebook/phrasebook.hpp>

int main() {
    const phrasebook::Catalog& book = phrasebook::builtin();
    const phrasebook::BestFit best_fit(book); // build it once, and keep it
    for (const char* const header : {"br", "yue-HK", "en;q=0.1, br", "xx"}) {
        const phrasebook::Negotiation answer = best_fit.negotiate(header);
        std::cout << header << ": " << answer.locale << " rather than "
                  << book.negotiate(header).locale << ", " << book.reader(answer.locale).title(503)
                  << '\n';
    }
    return 0;
}

// Prints:
// br: fr rather than en, Service momentanément indisponible
// yue-HK: zh-TW rather than en, 服務暫時無法使用
// en;q=0.1, br: en rather than en, Temporarily out of service
// xx: en rather than en, Temporarily out of service
