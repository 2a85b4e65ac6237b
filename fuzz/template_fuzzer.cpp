// A libFuzzer target for templates: any text, and hostile details in it. What it finds becomes a
// file in fuzz/corpus/template/, which the tests replay.
#include "template_oracle.hpp"

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
        phrasebook::fuzz::check_any_template({reinterpret_cast<const char*>(data), size});
    if (broken.empty()) {
        return 0;
    }
    static_cast<void>(std::fputs((broken + '\n').c_str(), stderr));
    std::abort();
}
