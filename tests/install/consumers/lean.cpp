// Core in a program without exceptions and type information: see lean/.
#include <array>
#include <cstdio>
#include <string_view>

#include <phrasebook/phrasebook.hpp>

#if defined(__cpp_exceptions) || defined(__cpp_rtti)
#error "this is to be compiled with -fno-exceptions -fno-rtti"
#endif

int main() {
    const phrasebook::Catalog& book = phrasebook::builtin();
    const phrasebook::Reader reader = book.reader("fr-CA");
    std::puts(reader.title(404).data());

    std::size_t steps = 0;
    for (const phrasebook::Tag tag : phrasebook::Chain(*phrasebook::Tag::parse("zh-MO")))
        steps += tag.text().empty() ? 0 : 1;
    const std::array<std::string_view, 2> available{"en", "fr"};
    const auto negotiated = phrasebook::negotiate("fr-CA,en;q=0.3", available, "en");

    phrasebook::CatalogBuilder builder;
    builder.add({.locale = "fr", .edition = "acme", .key = 404, .text = "Ce rayon est vide"});
    const phrasebook::Catalog own = book.with(builder.build());

    return steps > 1 && negotiated.locale == "fr" && book.negotiate("fr-CA").locale == "fr"
                   && phrasebook::reason_phrase(404) == "Not Found"
                   && !phrasebook::explain(book, 404, *phrasebook::Tag::parse("fr")).empty()
                   && own.reader("fr").title(404) == "Ce rayon est vide"
               ? 0
               : 1;
}
