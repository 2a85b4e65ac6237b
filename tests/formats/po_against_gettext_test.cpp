// Holds the reader against GNU gettext: each file of tests/data/po gives the same keys and texts as
// msgfmt finds in it, and reads the same again when msgcat has written it anew.
#include "formats/file.hpp"
#include "formats/po.hpp"
#include "support/commands.hpp"
#include "support/po_samples.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace phrasebook::formats {
namespace {

using test::output_of;
using test::quoted;

// msgctxt EOT msgid NUL msgid_plural → the msgstrs, each with a NUL between (gettext manual, "MO
// Files").
using Texts = std::map<std::string, std::string>;

Texts texts_of_mo(const std::string& mo) {
    const auto word = [&mo](std::size_t at) {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            value |= std::uint32_t{static_cast<unsigned char>(mo.at(at + i))} << (8 * i);
        }
        return value;
    };
    const auto string = [&](std::size_t at) { return mo.substr(word(at + 4), word(at)); };
    Texts texts;
    for (std::size_t i = 0; i < word(8); ++i) {
        texts[string(word(12) + 8 * i)] = string(word(16) + 8 * i);
    }
    return texts;
}

/// What msgfmt --use-fuzzy would put into the MO file: neither obsolete nor untranslated entries.
Texts texts_of_po(const PoFile& file) {
    Texts texts;
    for (const PoEntry& entry : file.entries) {
        if (entry.obsolete || entry.msgstr.front().value.empty()) {
            continue;
        }
        std::string key = entry.msgctxt ? entry.msgctxt->value + '\4' : "";
        key += entry.msgid.value;
        if (entry.msgid_plural) {
            key += '\0' + entry.msgid_plural->value;
        }
        std::string text;
        for (const PoText& each : entry.msgstr) {
            text += (&each == entry.msgstr.data() ? "" : std::string(1, '\0')) + each.value;
        }
        texts[key] = text;
    }
    return texts;
}

/// All that an entry says, in an order of its own: msgcat moves comments and entries about.
std::set<std::string> facts_of(const PoFile& file) {
    std::set<std::string> facts;
    for (const PoEntry& entry : file.entries) {
        std::ostringstream fact;
        const auto add = [&fact](std::string_view name, std::string_view value) {
            fact << name << '=' << value << '\n';
        };
        add("obsolete", entry.obsolete ? "yes" : "no");
        if (entry.msgctxt) {
            add("msgctxt", entry.msgctxt->value);
        }
        add("msgid", entry.msgid.value);
        if (entry.msgid_plural) {
            add("msgid_plural", entry.msgid_plural->value);
        }
        for (const PoText& each : entry.msgstr) {
            add("msgstr", each.value);
        }
        for (const auto kind :
             {PoCommentKind::translator, PoCommentKind::extracted, PoCommentKind::previous_msgctxt,
              PoCommentKind::previous_msgid, PoCommentKind::previous_msgid_plural}) {
            add("comment", entry.comment(kind));
        }
        for (const std::string_view each : entry.references()) {
            add("reference", each);
        }
        std::vector<std::string_view> flags = entry.flags();
        std::ranges::sort(flags);
        for (const std::string_view each : flags) {
            add("flag", each);
        }
        facts.insert(fact.str());
    }
    return facts;
}

PoFile read(const std::filesystem::path& path) {
    const FileContents contents = read_file(path);
    EXPECT_EQ(contents.error, "");
    PoFile file = parse_po(contents.bytes, path.filename().string());
    for (const PoDiagnostic& each : file.diagnostics) {
        ADD_FAILURE() << to_string(file, each);
    }
    return file;
}

std::vector<std::filesystem::path> samples() {
    return test::po_files_in({PHRASEBOOK_TEST_DATA "/po"});
}

class PoAgainstGettext : public testing::TestWithParam<std::filesystem::path> {
  protected:
    void SetUp() override {
        // NOLINTNEXTLINE(cert-env33-c,concurrency-mt-unsafe): asks for the tools under test.
        if (std::system("command -v msgfmt msgcat >/dev/null") != 0) {
            FAIL() << "gettext is missing: script/bootstrap test installs it";
        }
    }
};

TEST_P(PoAgainstGettext, finds_the_keys_and_texts_that_msgfmt_finds) {
    const PoFile file = read(GetParam());
    const std::string mo =
        output_of("LC_ALL=C msgfmt --use-fuzzy --endianness=little -o - " + quoted(GetParam()));
    EXPECT_EQ(texts_of_po(file), texts_of_mo(mo));
}

TEST_P(PoAgainstGettext, reads_the_same_when_msgcat_has_written_it) {
    const PoFile file = read(GetParam());
    const std::string rewritten = output_of("LC_ALL=C msgcat " + quoted(GetParam()));
    EXPECT_EQ(facts_of(file), facts_of(parse_po(rewritten, "msgcat")));
}

INSTANTIATE_TEST_SUITE_P(, PoAgainstGettext, testing::ValuesIn(samples()),
                         [](const auto& each) { return each.param.stem().string(); });

} // namespace
} // namespace phrasebook::formats
