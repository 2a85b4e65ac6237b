#include <iostream>

#include <phrasebook/icu/best_fit.hpp>

int main() {
    const phrasebook::BestFit fit(phrasebook::builtin());
    std::cout << fit.negotiate("fr-CA").locale << '\n';
    return fit.negotiate("fr-CA").locale == "fr" ? 0 : 1;
}
