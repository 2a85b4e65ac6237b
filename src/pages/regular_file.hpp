// A file read, unless it is a pipe that would be waited for.
#pragma once

#include <cstddef>
#include <filesystem>
#include <system_error>

#include "formats/file.hpp"

namespace phrasebook::pages {

inline formats::FileContents read_regular_file(const std::filesystem::path& path, std::size_t cap) {
    std::error_code error;
    if (std::filesystem::is_regular_file(path, error)) return formats::read_file(path, cap);
    return {{}, error ? error.message() : "is not a file"};
}

} // namespace phrasebook::pages
