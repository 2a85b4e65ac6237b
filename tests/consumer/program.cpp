#include <iostream>

#include <phrasebook/phrasebook.hpp>

int main() {
    const phrasebook::Message message = phrasebook::builtin().resolve(404, "fr-CA");
    std::cout << message.text << '\n';
    return message.locale == "fr" ? 0 : 1;
}
