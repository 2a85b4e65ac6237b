// What 404 means to a reader of French as it is written in Canada.
#include <iostream>
#include <phrasebook/phrasebook.hpp>

int main() {
    std::cout << phrasebook::builtin().reader("fr-CA").title(404) << '\n';
}

// Prints:
// Ressource introuvable
