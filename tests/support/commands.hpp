// Other programs, asked by a test.
#pragma once

#include <array>
#include <cstdio>
#include <filesystem>
#include <gtest/gtest.h>
#include <memory>
#include <string>

namespace phrasebook::test {

/// What a command of the shell prints. That it fails is a failure of the test.
inline std::string output_of(const std::string& command) {
    struct Closer {
        void operator()(std::FILE* pipe) const { EXPECT_EQ(pclose(pipe), 0) << "from " << what; }
        const char* what;
    };
    // NOLINTNEXTLINE(cert-env33-c): the command is made of the test's own words.
    const std::unique_ptr<std::FILE, Closer> pipe(popen(command.c_str(), "r"), {command.c_str()});
    std::string result;
    std::array<char, 4096> chunk{};
    while (const std::size_t got = std::fread(chunk.data(), 1, chunk.size(), pipe.get())) {
        result.append(chunk.data(), got);
    }
    return result;
}

inline std::string quoted(const std::filesystem::path& path) {
    return "'" + path.string() + "'";
}

} // namespace phrasebook::test
