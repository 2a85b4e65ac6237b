#include <phrasebook/locale_facet.hpp>

#include <cstddef>
#include <locale>
#include <ostream>
#include <string_view>

#include <phrasebook/error_category.hpp>

#include "adapters/std/locale_name.hpp"

namespace phrasebook {

// Weak, since every shared library that this one is linked into defines it: AddressSanitizer takes
// several strong definitions for a mistake. Its constructor leaves alone what a facet set early.
// NOLINTNEXTLINE(cert-err58-cpp): the constructor of an id does nothing
[[gnu::weak]] std::locale::id ReaderFacet::id;

ReaderFacet::ReaderFacet(const Catalog& catalog, std::string_view tag, std::size_t refs) noexcept
    : std::locale::facet(refs), catalog_(catalog), reader_(catalog_.reader(tag)) {}

ReaderFacet::~ReaderFacet() = default;

std::locale with_messages(const std::locale& base, const Catalog& catalog, std::string_view tag) {
    return {base, new ReaderFacet(catalog, tag)};
}

Reader reader_of(const std::locale& locale) {
    if (std::has_facet<ReaderFacet>(locale)) return std::use_facet<ReaderFacet>(locale).reader();
    return builtin().reader(detail::name_for_messages(locale.name()));
}

std::ostream& operator<<(std::ostream& out, StatusCode code) {
    const std::locale locale = out.getloc(); // keeps the words until they are written
    const int number = static_cast<int>(code);
    const std::string_view title = reader_of(locale).title(number);
    if (!title.empty()) return out << title;
    return out << status_category().message(number);
}

} // namespace phrasebook
