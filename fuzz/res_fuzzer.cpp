// A libFuzzer target for ICU's resource bundles: the check, and ICU behind it. What it finds
// becomes a file in fuzz/corpus/res/, which the tests replay.
#include "res_oracle.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const phrasebook::fuzz::ResVerdict verdict =
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are bytes.
        phrasebook::fuzz::check_res_promises({reinterpret_cast<const char*>(data), size});
    if (verdict.broken.empty()) return 0;
    static_cast<void>(std::fputs((verdict.broken + '\n').c_str(), stderr));
    std::abort();
}
