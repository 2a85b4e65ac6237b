// Programs that a test runs.
#pragma once

#include <array>
#include <cstdio>
#include <string>

#include <gtest/gtest.h>

namespace phrasebook::test {

/// What a command of the shell writes. The test fails where the command does.
inline std::string output_of(const std::string& command) {
    // NOLINTNEXTLINE(cert-env33-c): the command is made of the test's own words.
    std::FILE* const pipe = popen(command.c_str(), "r");
    std::string result;
    std::array<char, 4096> chunk{};
    while (const std::size_t got = std::fread(chunk.data(), 1, chunk.size(), pipe))
        result.append(chunk.data(), got);
    EXPECT_EQ(pclose(pipe), 0) << "from " << command;
    return result;
}

} // namespace phrasebook::test
