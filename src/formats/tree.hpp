// A directory of catalog files, of any formats.
#pragma once

#include <filesystem>
#include <span>

#include <phrasebook/catalog.hpp>
#include <phrasebook/load_error.hpp>

#include "formats/catalog_file.hpp"

namespace phrasebook::formats {

/// The catalog of a directory, of its files of the given formats; of two that hold one message, the
/// earlier format's stands. What load() says of PO and MO is so for each.
/// @throws LoadError, std::bad_alloc, std::length_error
Catalog read_tree(const std::filesystem::path& directory, std::span<const FileFormat> formats);

} // namespace phrasebook::formats
