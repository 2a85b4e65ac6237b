// Holds the MO reader and writer against GNU gettext: of each PO file of locales/ and
// tests/data/po, msgfmt makes what we read as the PO file says it, and msgunfmt reads what we
// write.
#include "formats/file.hpp"
#include "formats/mo.hpp"
#include "formats/po.hpp"
#include "formats/po_to_mo.hpp"
#include "support/commands.hpp"
#include "support/po_samples.hpp"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <set>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace phrasebook::formats {
namespace {

using test::output_of;
using test::quoted;

/// All that the entries say, in the order of their keys.
std::multiset<std::string> facts_of(const std::vector<MoEntry>& entries) {
    std::multiset<std::string> facts;
    for (const MoEntry& entry : entries) {
        std::string fact;
        const auto add = [&fact](std::string_view name, std::string_view value) {
            fact.append(name).append("=").append(value).append("\n");
        };
        if (entry.msgctxt) {
            add("msgctxt", *entry.msgctxt);
        }
        add("msgid", entry.msgid);
        if (entry.msgid_plural) {
            add("msgid_plural", *entry.msgid_plural);
        }
        for (const std::string_view text : entry.msgstr) {
            add("msgstr", text);
        }
        facts.insert(fact);
    }
    return facts;
}

MoFile read_sound_mo(std::string_view bytes) {
    MoFile file = parse_mo(bytes, "msgfmt.mo");
    for (const MoDiagnostic& each : file.diagnostics) {
        ADD_FAILURE() << to_string(file, each);
    }
    EXPECT_EQ(file.system_dependent, 0U);
    EXPECT_TRUE(file.sorted);
    return file;
}

std::vector<std::filesystem::path> samples() {
    return test::po_files_in({PHRASEBOOK_TEST_DATA "/po", PHRASEBOOK_LOCALES});
}

class MoAgainstGettext : public testing::TestWithParam<std::filesystem::path> {
  protected:
    void SetUp() override {
        // NOLINTNEXTLINE(cert-env33-c,concurrency-mt-unsafe): asks for the tools under test.
        if (std::system("command -v msgfmt msgunfmt >/dev/null") != 0) {
            FAIL() << "gettext is missing: script/bootstrap test installs it";
        }
        const FileContents contents = read_file(GetParam());
        ASSERT_EQ(contents.error, "");
        po_ = parse_po(contents.bytes, GetParam().filename().string());
        ASSERT_TRUE(po_.ok());
        entries_ = mo_entries_of(po_);
        ASSERT_FALSE(entries_.empty());

        std::string path =
            (std::filesystem::temp_directory_path() / "phrasebook_mo_XXXXXX").string();
        const int descriptor = mkstemp(path.data());
        ASSERT_GE(descriptor, 0);
        close(descriptor);
        written_ = path;
    }
    void TearDown() override { std::filesystem::remove(written_); }

    // NOLINTBEGIN(cppcoreguidelines-non-private-member-variables-in-classes)
    PoFile po_;
    std::vector<MoEntry> entries_; ///< What is to be in the MO file.
    std::filesystem::path written_;
    // NOLINTEND(cppcoreguidelines-non-private-member-variables-in-classes)
};

TEST_P(MoAgainstGettext, reads_of_msgfmt_what_the_po_file_says) {
    for (const char* const options :
         {"", "--no-hash", "--endianness=big", "--endianness=little", "--alignment=8"}) {
        SCOPED_TRACE(options);
        const std::string bytes =
            output_of("LC_ALL=C msgfmt " + std::string(options) + " -o - " + quoted(GetParam()));
        const MoFile mo = read_sound_mo(bytes);
        EXPECT_EQ(facts_of(mo.entries), facts_of(entries_));
        EXPECT_EQ(mo.header.has_value(), po_.header.has_value());
        EXPECT_EQ(mo.fields.size(), po_.header ? po_.header->fields.size() : 0);
    }
}

TEST_P(MoAgainstGettext, writes_what_msgunfmt_reads) {
    const std::string bytes = write_mo(entries_);
    std::ofstream(written_, std::ios::binary) << bytes;
    const std::string unformatted = output_of("LC_ALL=C msgunfmt " + quoted(written_));
    const PoFile again = parse_po(unformatted, "msgunfmt.po");
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(facts_of(mo_entries_of(again)), facts_of(entries_));
}

TEST_P(MoAgainstGettext, writes_the_entries_that_msgfmt_writes_in_its_order) {
    const std::string ours = write_mo(entries_);
    const std::string theirs =
        output_of("LC_ALL=C msgfmt --no-hash --endianness=little -o - " + quoted(GetParam()));
    const MoFile of_ours = read_sound_mo(ours);
    const MoFile of_theirs = read_sound_mo(theirs);
    ASSERT_EQ(of_ours.entries.size(), of_theirs.entries.size());
    for (std::size_t i = 0; i < of_ours.entries.size(); ++i) {
        EXPECT_EQ(facts_of({of_ours.entries[i]}), facts_of({of_theirs.entries[i]})) << i;
    }
}

INSTANTIATE_TEST_SUITE_P(, MoAgainstGettext, testing::ValuesIn(samples()), [](const auto& each) {
    std::string name =
        each.param.parent_path().filename().string() + '_' + each.param.stem().string();
    std::ranges::replace_if(
        name, [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
    return name;
});

/// What gettext writes for texts that have other words on each platform.
TEST(MoOfGettext, may_have_system_dependent_strings) {
    const std::string po = R"(printf '%s\n' 'msgid ""' \
        'msgstr "Content-Type: text/plain; charset=UTF-8\n"' '' \
        'msgid "plain"' 'msgstr "simple"' '' \
        '#, c-format' 'msgid "%<PRIu64> of %<PRIuMAX>"' 'msgstr "%<PRIu64> de %<PRIuMAX>"' '' \
        '#, c-format' 'msgid "none"' 'msgstr "%% aucun"' '' \
        '#, c-format' 'msgid "%Id x"' 'msgstr "%Id x"')";
    for (const char* const options : {"", "--endianness=big"}) {
        const std::string bytes = output_of(po + " | LC_ALL=C msgfmt " + options + " -o - -");
        const MoFile file = parse_mo(bytes, "msgfmt.mo");
        for (const MoDiagnostic& each : file.diagnostics) {
            ADD_FAILURE() << to_string(file, each);
        }
        EXPECT_EQ(file.entries.size() + file.system_dependent, 5U);
        EXPECT_GT(file.system_dependent, 0U);
        EXPECT_TRUE(file.header);
    }
}

} // namespace
} // namespace phrasebook::formats
