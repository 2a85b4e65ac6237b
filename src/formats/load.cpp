#include <phrasebook/load.hpp>

#include <array>

#include "formats/tree.hpp"

namespace phrasebook {

Catalog load(const std::filesystem::path& directory) {
    return formats::read_tree(directory, std::array{formats::po_format, formats::mo_format});
}

} // namespace phrasebook
