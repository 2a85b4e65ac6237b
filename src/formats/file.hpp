#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <system_error>

namespace phrasebook::formats {

/// What came of reading a file: its bytes, or the reason why there are none.
struct FileContents {
    std::string bytes;
    std::string error; ///< The reason alone; empty when the file was read whole.

    [[nodiscard]] bool ok() const noexcept { return error.empty(); }
};

/// What a system error means, in English whatever the process's locale.
std::string system_message(const std::error_code& error);

inline constexpr std::size_t default_file_cap = std::size_t{256} << 20U;

/// Reads the whole of `path`, a file or a pipe. A file larger than `cap` bytes is an error,
/// found without reading more than that. Throws nothing but std::bad_alloc.
FileContents read_file(const std::filesystem::path& path, std::size_t cap = default_file_cap);

} // namespace phrasebook::formats
