// A program that knows Boost.Locale, and nothing of phrasebook: prints what a domain says, in one
// of its fields, of the codes that it is given.
#include <iostream>

#include <boost/locale.hpp>

int main(int count, char** arguments) {
    if (count < 6) {
        std::cerr << "usage: boost_client DIRECTORY LOCALE DOMAIN FIELD CODE...\n";
        return 2;
    }
    boost::locale::generator generator;
    generator.add_messages_path(arguments[1]);
    generator.add_messages_domain(arguments[3]);
    const std::locale locale = generator(arguments[2]);
    for (int i = 5; i < count; ++i)
        std::cout << boost::locale::pgettext(arguments[4], arguments[i], locale) << '\n';
    return 0;
}
