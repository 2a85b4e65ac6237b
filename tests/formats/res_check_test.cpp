// The check of bundles: what passes, and each thing that does not.
#include <cstdint>
#include <cstring>
#include <string>

#include <gtest/gtest.h>

#include "formats/res_check.hpp"
#include "support/compiled_tree.hpp"

namespace phrasebook::formats {
namespace {

constexpr std::size_t root = 32; // genrb's header is so long

std::string good() {
    test::CompiledTree tree;
    return tree.bytes_of(R"(fr { title { 404 { "one" } 405 { "two" } } })");
}

template<class Number>
std::string with(std::string bytes, std::size_t at, Number value) {
    std::memcpy(bytes.data() + at, &value, sizeof value);
    return bytes;
}

std::string reason(const std::string& bytes) {
    const ResCheck check = check_res(bytes);
    return check.ok() ? "" : check.faults.front().reason;
}

std::size_t index_of(const std::string& bytes, std::size_t index) {
    std::uint32_t value = 0;
    std::memcpy(&value, bytes.data() + root + 4 + 4 * index, sizeof value);
    return value;
}

TEST(ResCheck, PassesWhatGenrbWrites) {
    test::CompiledTree tree;
    const std::string text =
        "fr { s { \"x\" } e { \"\" } t:table {} i:int { 5 } v:intvector { 1, 2 } w:intvector {}"
        " b:bin { 00ff } a { \"a\", \"b\", { \"c\" }, { k { \"v\" } n:int { 3 } } }"
        " m { a { \"x\" } b:int { 7 } } \"%%Parent\" { \"root\" } }";
    for (const char* const version : {"1", "2", "3"})
        EXPECT_EQ(reason(tree.bytes_of(text, std::string("--formatVersion ") + version)), "");
}

TEST(ResCheck, TellsAliasesApart) {
    test::CompiledTree tree;
    const ResCheck check = check_res(tree.bytes_of(R"(fr { "%%ALIAS" { "zh_Hant" } })"));
    EXPECT_TRUE(check.ok());
    EXPECT_EQ(check.alias, "zh_Hant");
    EXPECT_FALSE(check.is_for_icu());
    EXPECT_EQ(reason(tree.bytes_of("fr { \"%%ALIAS\" { \"a/b\" } }")),
              "%%ALIAS is not the name of a locale");
    EXPECT_EQ(reason(tree.bytes_of("fr { \"%%ALIAS\" { \"" + std::string(300, 'x') + "\" } }")),
              "%%ALIAS is not the name of a locale");
    EXPECT_EQ(reason(tree.bytes_of("fr { \"%%ALIAS\" { \"\" } }")), "%%ALIAS is empty");
    EXPECT_EQ(reason(tree.bytes_of("fr { \"%%ALIAS\":int { 1 } }")), "%%ALIAS is not a string");
    EXPECT_EQ(reason(tree.bytes_of("fr { title { 404:alias { \"/ICUDATA/root\" } } }")),
              "an alias of another bundle's resource");
}

TEST(ResCheck, TheHeaderMustBeOfThisMachineAndOfABundle) {
    const std::string bytes = good();
    EXPECT_EQ(reason(with(bytes, 2, 'x')), "not an ICU data file: the magic bytes are missing");
    EXPECT_EQ(reason(with(bytes, 8, static_cast<char>(bytes[8] ^ 1))),
              "made for machines of the other byte order");
    EXPECT_EQ(reason(with(bytes, 9, '\1')), "not made for an ASCII machine");
    EXPECT_EQ(reason(with(bytes, 10, '\4')), "its characters are not of 2 bytes");
    EXPECT_EQ(reason(with(bytes, 12, 'X')), "ICU data, but not a resource bundle");
    EXPECT_EQ(reason(with(bytes, 16, '\4')), "format version 4.0 (1.1 to 3 are read)");
    EXPECT_EQ(reason(with(bytes, 16, '\1')), "format version 1.0 (1.1 to 3 are read)");
    EXPECT_EQ(reason(with(bytes, 0, std::uint16_t{33})),
              "a header of 33 bytes, 20 of them its description");
    EXPECT_EQ(reason(with(bytes, 0, std::uint16_t{0xfffc})),
              "a header of 65532 bytes, 20 of them its description");
    EXPECT_EQ(reason(with(bytes, 4, std::uint16_t{40})),
              "a header of 32 bytes, 40 of them its description");
}

TEST(ResCheck, TheIndexesMustBeInOrderAndInTheFile) {
    const std::string bytes = good();
    const auto changed = [&](std::size_t index, std::uint32_t value) {
        return reason(with(bytes, root + 4 + 4 * index, value));
    };
    const auto words = static_cast<std::uint32_t>((bytes.size() - root) / 4);
    EXPECT_EQ(changed(0, 4), "4 indexes");
    EXPECT_EQ(changed(0, 255), "255 indexes");
    EXPECT_EQ(changed(0, 0x107), "it uses a pool of strings");
    EXPECT_EQ(changed(1, 2), "the keys end before they begin");
    EXPECT_EQ(changed(2, 1), "the resources end before they begin");
    EXPECT_EQ(changed(3, 1), "the bundle ends in its resources");
    EXPECT_EQ(changed(3, words + 1), "the bundle ends behind the file");
    EXPECT_EQ(changed(3, 0xffffffff), "the bundle ends behind the file");
    EXPECT_EQ(changed(4, 1), "a container of 2 items");
    EXPECT_EQ(changed(5, 2), "it is or uses a pool, or has unknown attributes");
    EXPECT_EQ(changed(5, 4), "it is or uses a pool, or has unknown attributes");
    EXPECT_EQ(changed(5, 1), ""); // no fallback
    EXPECT_EQ(changed(6, 2), "the 16-bit units end in the keys");
}

TEST(ResCheck, TheRootIsATableAndEveryTypeIsKnown) {
    const std::string bytes = good();
    EXPECT_EQ(reason(with(bytes, root, std::uint32_t{0x70000001})), "the root is not a table");
    EXPECT_EQ(reason(with(bytes, root, std::uint32_t{0x2fffffff})),
              "a container outside its part of the file");
    const std::size_t last = bytes.size() - 4; // the root table's one item
    for (const std::uint32_t type : {10U, 11U, 12U, 13U, 15U})
        EXPECT_EQ(reason(with(bytes, last, type << 28U)),
                  "a resource of the unknown type " + std::to_string(type));
    EXPECT_EQ(reason(with(bytes, last, std::uint32_t{0x0fffffff})),
              "a string outside the resources");
    EXPECT_EQ(reason(with(bytes, last, std::uint32_t{0x6fffffff})),
              "a string outside the 16-bit units");
    EXPECT_EQ(reason(with(bytes, last, std::uint32_t{0x1fffffff})),
              "a resource outside the resources");
    const auto whole =
        static_cast<std::uint32_t>((bytes.size() - root) / 4 - 2); // where the root table begins
    EXPECT_EQ(reason(with(bytes, last, 0x20000000U | whole)), "a resource that contains itself");
}

TEST(ResCheck, KeysAreAsciiEndInTheKeysAndAscend) {
    const std::string bytes = good();
    const std::size_t key = bytes.find("404");
    EXPECT_EQ(reason(with(bytes, key, '5')), "the key \"405\" is out of order");
    EXPECT_EQ(reason(with(bytes, key + 2, '5')), "the key \"405\" is out of order");
    EXPECT_EQ(reason(with(bytes, key, '\n')), "a key that is not printable ASCII");
    EXPECT_EQ(reason(with(bytes, key, '\x80')), "a key that is not printable ASCII");
    std::string filled = bytes; // no NUL up to the end of the keys
    for (std::size_t i = key; i < root + 4 * index_of(bytes, 1); ++i)
        filled[i] = 'x';
    EXPECT_EQ(reason(filled), "a key that does not end");
    test::CompiledTree tree;
    EXPECT_EQ(reason(tree.bytes_of("fr { " + std::string(256, 'k') + " { \"x\" } }")),
              "a key of more than 255 bytes");
    EXPECT_EQ(reason(tree.bytes_of("fr { " + std::string(255, 'k') + " { \"x\" } }")), "");
}

TEST(ResCheck, StringsEndAndAreUtf16) {
    const std::string bytes = good();
    const std::size_t units = bytes.find(std::string("o\0n\0e\0", 6));
    ASSERT_NE(units, std::string::npos);
    EXPECT_EQ(reason(with(bytes, units + 2, std::uint16_t{0xd800})), "a lone surrogate");
    EXPECT_EQ(reason(with(bytes, units + 2, std::uint16_t{0xdc00})), "a lone surrogate");
    EXPECT_EQ(reason(with(bytes, units, std::uint16_t{0xdc05})),
              "a string of 5 units that does not end");
    EXPECT_EQ(reason(with(bytes, units, std::uint16_t{0xdfff})),
              "a string of 7209061 units that does not end");
    test::CompiledTree tree; // in which nothing but strings is made of 16-bit units
    std::string filled = tree.bytes_of("fr { a { \"one\" } b:int { 1 } }");
    for (std::size_t i = filled.find('o', root); i < root + 4 * index_of(filled, 6); ++i)
        filled[i] = 'x';
    EXPECT_EQ(reason(filled), "a string that does not end");
}

TEST(ResCheck, TheNestingIsBounded) {
    test::CompiledTree tree;
    const auto nested = [&](std::size_t depth) {
        std::string text = "fr";
        for (std::size_t i = 0; i < depth; ++i)
            text += " { a";
        text += " { \"x\" }";
        for (std::size_t i = 0; i < depth; ++i)
            text += " }";
        return reason(tree.bytes_of(text));
    };
    EXPECT_EQ(nested(res_deepest), "");
    EXPECT_EQ(nested(res_deepest + 1), "nested too deep");
}

} // namespace
} // namespace phrasebook::formats
