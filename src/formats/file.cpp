#include "formats/file.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
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
    return {{}, system_message({error, std::generic_category()})};
}

} // namespace

std::string system_message(const std::error_code& error) {
#ifdef __GLIBC__
    // message() is strerror's, which speaks the language of the process.
    if (error.category() == std::generic_category() || error.category() == std::system_category())
        if (const char* const text = strerrordesc_np(error.value())) return text;
#endif
    return error.message();
}

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
