#include <phrasebook/status_map.h>

#include <cctype>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <phrasebook/status.hpp>
#include <phrasebook/status_code.hpp>

extern "C" {
int status_map_c_teapot(void);
const char* status_map_c_phrase(int code);
}

namespace phrasebook::test {
namespace {

struct Line {
    int number;
    std::string_view name;
    std::string_view phrase;
};

const std::vector<Line>& lines() {
#define PHRASEBOOK_LINE(number, name, phrase) Line{number, #name, phrase},
    static const std::vector<Line> all{PHRASEBOOK_STATUS_MAP(PHRASEBOOK_LINE)};
#undef PHRASEBOOK_LINE
    return all;
}

TEST(StatusMap, HoldsEveryCodeOfTheTableInOrder) {
    const auto codes = status_codes();
    ASSERT_EQ(lines().size(), codes.size());
    for (std::size_t i = 0; i < codes.size(); ++i) {
        EXPECT_EQ(lines()[i].number, codes[i]);
        EXPECT_EQ(lines()[i].phrase, reason_phrase(codes[i]));
    }
}

TEST(StatusMap, EveryNameIsAnIdentifierOfItsOwn) {
    std::set<std::string_view> names;
    for (const Line& line : lines()) {
        EXPECT_TRUE(names.insert(line.name).second) << line.name;
        EXPECT_EQ(line.name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"),
                  std::string_view::npos)
            << line.name;
        EXPECT_FALSE(std::isdigit(static_cast<unsigned char>(line.name.front()))) << line.name;
    }
}

TEST(StatusMap, ServesC89) {
    EXPECT_EQ(status_map_c_teapot(), 418);
    for (const int code : status_codes())
        EXPECT_EQ(status_map_c_phrase(code), reason_phrase(code));
    EXPECT_STREQ(status_map_c_phrase(477), "");
}

// The two headers are printed from one table, so they differ in case alone.
TEST(StatusCode, HasTheNamesOfTheMap) {
    static_assert(static_cast<int>(StatusCode::continue_) == 100);
    static_assert(static_cast<int>(StatusCode::ok) == 200);
    static_assert(static_cast<int>(StatusCode::not_found) == 404);
    static_assert(static_cast<int>(StatusCode::im_a_teapot) == 418);
    static_assert(static_cast<int>(StatusCode::unauthorized) == 401);
    static_assert(static_cast<int>(StatusCode::unauthorized_561) == 561);
    static_assert(static_cast<int>(StatusCode(477)) == 477);
}

} // namespace
} // namespace phrasebook::test
