// What tells one state of a directory from another without reading its files.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace phrasebook::live {

/// The state of a directory and its folders.
struct Fingerprint {
    /// One name; links are followed. All zero but the path where nothing is found.
    struct Item {
        std::filesystem::path path;
        std::uintmax_t size = 0;
        std::int64_t modified = 0; ///< in nanoseconds
        std::int64_t changed = 0;  ///< the same, of the inode: also what touch(1) cannot set
        std::uint64_t device = 0;
        std::uint64_t inode = 0;
        bool operator==(const Item&) const = default;
    };
    std::vector<Item> items;

    /// Whether a file was changed so lately that another change might leave the same times, which
    /// the system takes from a clock that stands still for some milliseconds.
    bool fresh = false;

    bool operator==(const Fingerprint& other) const { return items == other.items; }
};

/// Never fails: what cannot be looked at is part of the state.
[[nodiscard]] Fingerprint fingerprint(const std::filesystem::path& directory);

} // namespace phrasebook::live
