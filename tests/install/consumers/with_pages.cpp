#include <iostream>

#include <phrasebook/load_error.hpp>
#include <phrasebook/page.hpp>
#include <phrasebook/phrasebook.hpp>

int main() {
    const auto reader = phrasebook::builtin().reader("fr-CA");
    const auto answer = phrasebook::render(404, reader, phrasebook::PageFormat::html);
    std::cout << answer.body.size() << '\n';
    try {
        (void)phrasebook::load_theme("/nowhere/at/all");
        return 1;
    } catch (const phrasebook::LoadError&) { // of formats, through pages
        return answer.content_language == "fr" ? 0 : 1;
    }
}
