#include <phrasebook/live_catalog.hpp>

int main() {
    try {
        const phrasebook::LiveCatalog live("/nowhere/at/all");
        return 1;
    } catch (const phrasebook::LoadError&) { // of formats, through live
        return 0;
    }
}
