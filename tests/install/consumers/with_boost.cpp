#include <locale>

#include <phrasebook/boost/messages.hpp>

int main() {
    const std::locale made = phrasebook::boost_locale::add_messages(std::locale::classic(),
                                                                    phrasebook::builtin(), "fr-CA");
    return made == std::locale::classic() ? 1 : 0;
}
