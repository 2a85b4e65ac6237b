// The PO files that the repository holds.
#pragma once

#include <algorithm>
#include <filesystem>
#include <initializer_list>
#include <vector>

namespace phrasebook::test {

/// Those below the directories, in a fixed order.
inline std::vector<std::filesystem::path>
po_files_in(std::initializer_list<const char*> directories) {
    std::vector<std::filesystem::path> paths;
    for (const char* const directory : directories)
        for (const auto& each : std::filesystem::recursive_directory_iterator(directory))
            if (each.path().extension() == ".po") paths.push_back(each.path());
    std::ranges::sort(paths);
    return paths;
}

} // namespace phrasebook::test
