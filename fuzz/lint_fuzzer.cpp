// A libFuzzer target for the rules of phrasebook::lint: whatever a file holds, each rule looks at
// it and says a finite number of things about places that are in it. What it finds becomes a file
// in fuzz/corpus/po/ or mo/, which the tests replay.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "lint/engine.hpp"
#include "lint_input.hpp"

namespace {

using namespace phrasebook::lint;

[[noreturn]] void fail(const Finding& finding, const char* what) {
    static_cast<void>(std::fprintf(stderr, "%s: %s\n", std::string(finding.rule).c_str(), what));
    std::abort();
}

void look_at(Document document) {
    static const std::vector<std::string> allowed;
    document.allow_equal = &allowed;
    document.reference = reference_from(document);
    document.has_reference = document.file.entries.size() % 2 == 0;
    Report report = check_document(document, active_rules({}, document.language), 1);
    for (const Finding& finding : report.findings()) {
        if (finding.message.empty() || finding.message.find('\n') != std::string::npos)
            fail(finding, "the message is no line");
        if (finding.offset > document.bytes.size()) fail(finding, "the place is not in the file");
        if (finding.fix && finding.fix->offset + finding.fix->length > document.bytes.size())
            fail(finding, "the edit is not in the file");
    }
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    look_at(phrasebook::fuzz::lint_input({data, size}));
    return 0;
}
