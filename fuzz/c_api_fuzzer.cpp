// A libFuzzer target for the functions of phrasebook.h: bytes are a sequence of calls. What it
// finds becomes a file in fuzz/corpus/c_api/, which the tests replay.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "c_api_check.hpp"

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are bytes.
    phrasebook::fuzz::call_c({reinterpret_cast<const char*>(data), size});
    return 0;
}
