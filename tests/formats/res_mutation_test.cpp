// A small bundle, each byte of it changed in eight ways by one bit and in four to a value that
// often matters, and cut at every length: whatever comes of it is refused, or ICU reads it to its
// last value without leaving the file (fuzz/res_oracle.hpp).
#include <cstddef>
#include <string>

#include <gtest/gtest.h>

#include "res_oracle.hpp"
#include "support/compiled_tree.hpp"

namespace phrasebook::fuzz {
namespace {

/// What was done with the mutants.
struct Tally {
    std::size_t refused = 0;
    std::size_t accepted = 0;
};

void count(Tally& tally, const std::string& bytes, std::size_t at) {
    const ResVerdict verdict = check_res_promises(bytes);
    ASSERT_EQ(verdict.broken, "") << "at " << at << ", size " << bytes.size();
    ++(verdict.accepted ? tally.accepted : tally.refused);
}

class ResMutation : public testing::TestWithParam<const char*> {
  protected:
    std::string original() {
        return tree_.bytes_of(
            "fr { locale { \"fr\" } title { 404 { \"Introuvable\" } 405 { \"x\\U0001F600y\" }"
            " 4xx { \"\" } } editions { mdn { title { 404 { \"Introuvable\" } } source {"
            " license { \"CC-BY-SA-2.5\" } } } } numbers:intvector { 1, 2, 3 } one:int { 1 }"
            " bytes:bin { 000102030405 } list { \"a\", { \"b\", \"c\" }, { k { \"v\" } } } }",
            std::string("--formatVersion ") + GetParam());
    }

  private:
    test::CompiledTree tree_;
};

TEST_P(ResMutation, EveryChangedByteIsRefusedOrHarmless) {
    const std::string good = original();
    ASSERT_TRUE(check_res_promises(good).accepted);
    Tally tally;
    for (std::size_t at = 0; at < good.size(); ++at) {
        std::string bytes = good;
        for (int value = 0; value < 256; ++value) {
            bytes[at] = static_cast<char>(value);
            if (bytes[at] != good[at]) count(tally, bytes, at);
        }
    }
    EXPECT_GT(tally.refused, good.size());
    EXPECT_GT(tally.accepted, good.size()); // a check that refused all would prove nothing
    RecordProperty("refused", static_cast<int>(tally.refused));
    RecordProperty("accepted", static_cast<int>(tally.accepted));
}

TEST_P(ResMutation, EveryCutIsRefusedOrHarmless) {
    const std::string good = original();
    Tally tally;
    for (std::size_t size = 0; size < good.size(); ++size)
        count(tally, good.substr(0, size), size);
    EXPECT_EQ(tally.accepted, 0U);
}

INSTANTIATE_TEST_SUITE_P(FormatVersions, ResMutation, testing::Values("1", "2", "3"),
                         [](const auto& version) { return std::string("V") + version.param; });

} // namespace
} // namespace phrasebook::fuzz
