#include <cstddef>
#include <new>

#include <phrasebook/catalog.hpp>

namespace phrasebook {

namespace {

#include "builtin_tables.inc" // builtin_tables

} // namespace

const Catalog& builtin() noexcept {
    // Made in place and never ended: a catalog's end would have to be registered when the program
    // starts, and then this library would have a static constructor.
    alignas(Catalog) static std::byte storage[sizeof(Catalog)];
    static const Catalog& catalog = *::new (static_cast<void*>(storage)) Catalog(builtin_tables);
    return catalog;
}

} // namespace phrasebook
