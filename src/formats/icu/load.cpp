#include <phrasebook/icu/load.hpp>

#include <array>

#include "formats/icu/res_format.hpp"
#include "formats/tree.hpp"

namespace phrasebook::icu {

Catalog load(const std::filesystem::path& directory) {
    return formats::read_tree(
        directory, std::array{formats::po_format, formats::mo_format, formats::res_format});
}

} // namespace phrasebook::icu
