#include <iostream>

#include <phrasebook/phrasebook.hpp>

int main() {
    std::cout << phrasebook::builtin().reader("fr-CA").title(404) << '\n';
    return phrasebook::builtin().resolve(404, "fr-CA").locale == "fr" ? 0 : 1;
}
