// A libFuzzer target for negotiate_format(): bytes as an Accept header. What it finds becomes a
// file in fuzz/corpus/accept/, which the tests replay.
#include "accept_check.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are bytes.
    const std::string broken =
        phrasebook::fuzz::check_accept({reinterpret_cast<const char*>(data), size});
    if (broken.empty()) {
        return 0;
    }
    static_cast<void>(std::fputs((broken + '\n').c_str(), stderr));
    std::abort();
}
