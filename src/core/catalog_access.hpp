// The tables of a catalog, for what prints or measures them.
#pragma once

#include <phrasebook/catalog.hpp>

namespace phrasebook::detail {

struct CatalogAccess {
    [[nodiscard]] static const Tables& tables(const Catalog& catalog) noexcept {
        return *catalog.tables_;
    }
};

} // namespace phrasebook::detail
