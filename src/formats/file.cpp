#include "formats/file.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

namespace phrasebook::formats {
namespace {

struct Closer {
    void operator()(std::FILE* file) const noexcept {
        // Nothing was written, so closing has nothing to lose.
        static_cast<void>(std::fclose(file)); // NOLINT(cppcoreguidelines-owning-memory)
    }
};

FileContents system_failure(int error) {
    return {{}, std::generic_category().message(error)};
}

} // namespace

FileContents read_file(const std::filesystem::path& path, std::size_t cap) {
    errno = 0;
    const std::unique_ptr<std::FILE, Closer> file(std::fopen(path.c_str(), "rb"));
    if (!file) {
        return system_failure(errno);
    }

    FileContents contents;
    std::array<char, 65536> chunk{};
    for (;;) {
        const std::size_t got = std::fread(chunk.data(), 1, chunk.size(), file.get());
        if (got > cap - contents.bytes.size()) {
            return {{}, "larger than " + std::to_string(cap) + " bytes"};
        }
        contents.bytes.append(chunk.data(), got);
        if (got < chunk.size()) {
            break;
        }
    }
    if (std::ferror(file.get()) != 0) {
        return system_failure(errno);
    }
    return contents;
}

} // namespace phrasebook::formats
