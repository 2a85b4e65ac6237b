// Runs every file of the directories named as arguments through a fuzz target, for compilers that
// have no libFuzzer. A target that finds something aborts; the last name printed is the culprit's.
#include "formats/file.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>
#include <vector>

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::vector<std::filesystem::path> files_in(const std::filesystem::path& directory) {
    std::vector<std::filesystem::path> files;
    for (const auto& each : std::filesystem::recursive_directory_iterator(directory)) {
        if (each.is_regular_file()) {
            files.push_back(each.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

bool replay(const std::filesystem::path& path) {
    const phrasebook::formats::FileContents file = phrasebook::formats::read_file(path);
    if (!file.ok()) {
        static_cast<void>(std::fprintf(stderr, "%s: %s\n", path.c_str(), file.error.c_str()));
        return false;
    }
    static_cast<void>(std::fprintf(stderr, "%s\n", path.c_str()));
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are bytes.
    const auto* const data = reinterpret_cast<const std::uint8_t*>(file.bytes.data());
    LLVMFuzzerTestOneInput(data, file.bytes.size());
    return true;
}

} // namespace

int main(int argc, char** argv) {
    try {
        std::size_t replayed = 0;
        const std::vector<std::string> directories(argv + 1, argv + argc);
        for (const std::string& directory : directories) {
            for (const auto& path : files_in(directory)) {
                if (!replay(path)) {
                    return 1;
                }
                ++replayed;
            }
        }
        std::printf("%zu inputs replayed\n", replayed);
        // A mistyped directory must not look like success.
        return replayed > 0 ? 0 : 1;
    } catch (const std::exception& error) {
        static_cast<void>(std::fprintf(stderr, "%s\n", error.what()));
        return 1;
    }
}
