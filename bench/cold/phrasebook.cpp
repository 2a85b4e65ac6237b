#include <phrasebook/phrasebook.hpp>

#include "first_message.hpp"

std::string first_message() {
    return std::string(phrasebook::builtin().reader("fr-CA").title(404));
}
