// Against Boost's own facet of messages, which reads the same words from a MO file in memory.
#include <phrasebook/boost/messages.hpp>

#include <locale>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <phrasebook/phrasebook.hpp>

#include "adapters/boost_locale/locales.hpp"

namespace phrasebook::boost_locale::test {
namespace {

std::vector<Own> words_of(const Reader& reader) {
    std::vector<Own> words;
    for (const Key key : builtin().keys())
        for (const Field field : all_fields)
            if (const Message message = reader(key.number(), field); message && !key.is_class())
                words.push_back({std::string(to_string(field)), std::string(key.name().view()),
                                 std::string(message.text)});
    return words;
}

class Oracle : public testing::TestWithParam<const char*> {};

TEST_P(Oracle, gives_the_same_texts) {
    const std::locale base = generated("en_US.UTF-8");
    const std::vector<Own> words = words_of(builtin().reader(GetParam()));
    ASSERT_GT(words.size(), 200);
    const std::locale theirs = with_gettext(base, "phrasebook", words);
    const std::locale ours = add_messages(base, builtin(), GetParam());
    for (const Own& word : words) {
        const boost::locale::message message(word.context, word.id);
        ASSERT_EQ(message.str(ours), message.str(theirs)) << word.context << ' ' << word.id;
        ASSERT_EQ(message.str(ours, "phrasebook"), message.str(theirs, "phrasebook"));
        const boost::locale::wmessage wide(std::wstring(word.context.begin(), word.context.end()),
                                           std::wstring(word.id.begin(), word.id.end()));
        ASSERT_EQ(wide.str(ours), wide.str(theirs));
    }
    for (const char* id : {"777", "", "hello", "été", "0404"}) {
        const boost::locale::message message("title", id);
        EXPECT_EQ(message.str(ours), message.str(theirs)) << id;
        EXPECT_EQ(message.str(ours, "none"), message.str(theirs, "none")) << id;
    }
}

INSTANTIATE_TEST_SUITE_P(Boost, Oracle, testing::Values("en", "fr-CA", "zh-HK", "zh-CN"));

TEST(BoostOracle, refuses_a_whole_file_for_a_character_that_does_not_fit) {
    const std::vector<Own> words{{"title", "404", "l’URI"}};
    const std::locale base = std::locale::classic();
    EXPECT_NO_THROW(static_cast<void>(with_gettext(base, "app", words, "windows-1252")));
    EXPECT_THROW(static_cast<void>(with_gettext(base, "app", words, "ISO-8859-1")),
                 boost::locale::conv::conversion_error);
}

} // namespace
} // namespace phrasebook::boost_locale::test
