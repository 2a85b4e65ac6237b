// Every MO file that differs in one byte from a good one, and every beginning of one: whatever a
// file holds, the reader keeps the promises that fuzz/mo_check.cpp checks, its memory among them.
// Run it under ASan and UBSan for the rest.
#include "formats/file.hpp"
#include "formats/mo.hpp"
#include "mo_check.hpp"
#include "support/commands.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <gtest/gtest.h>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace phrasebook::fuzz {
namespace {

// Under ASan, where each input takes several times as long, every fifth value must do.
#ifdef __SANITIZE_ADDRESS__ // g++
constexpr unsigned step = 5;
#else
constexpr unsigned step = 1;
#endif

/// On the heap, and not a byte longer: ASan then sees the first byte read beyond it.
std::string check_exactly(std::string_view bytes) {
    const auto copy = std::make_unique<char[]>(bytes.size());
    std::ranges::copy(bytes, copy.get());
    return check_mo({copy.get(), bytes.size()});
}

std::string of_our_own() {
    formats::MoEntry header;
    header.msgstr = {"Content-Type: text/plain; charset=UTF-8\n"
                     "Plural-Forms: nplurals=2; plural=(n > 1);\n"
                     "X-License: CC-BY-4.0\n"};
    formats::MoEntry title;
    title.msgctxt = "title";
    title.msgid = "404";
    title.msgstr = {"Ressource introuvable"};
    formats::MoEntry advice;
    advice.msgctxt = "advice";
    advice.msgid = "4xx";
    advice.msgstr = {"Cherchez une faute de frappe dans l’adresse."};
    formats::MoEntry files;
    files.msgid = "file";
    files.msgid_plural = "files";
    files.msgstr = {"fichier", "fichiers"};
    return formats::write_mo(std::vector{header, title, advice, files});
}

std::string of_gettext(const std::string& options) {
    return test::output_of("LC_ALL=C msgfmt " + options + " -o - "
                           + test::quoted(PHRASEBOOK_TEST_DATA "/po/plural.po"));
}

std::string with_system_dependent_strings() {
    const std::filesystem::path path = PHRASEBOOK_FUZZ_CORPUS "/mo/system-dependent";
    formats::FileContents file = formats::read_file(path);
    EXPECT_EQ(file.error, "");
    return std::move(file.bytes);
}

std::vector<std::string> originals() {
    return {of_our_own(), of_gettext("--endianness=little"), of_gettext("--endianness=big"),
            with_system_dependent_strings()};
}

TEST(MoMutations, are_of_files_without_a_fault) {
    for (const std::string& original : originals()) {
        EXPECT_TRUE(formats::parse_mo(original, "original.mo").ok());
        EXPECT_LT(original.size(), 2048U);
        EXPECT_EQ(check_exactly(original), "");
    }
}

TEST(MoMutations, of_any_byte_break_no_promise) {
    std::size_t inputs = 0;
    for (const std::string& original : originals()) {
        std::string bytes = original;
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            for (unsigned other = 1; other < 256; other += step) {
                bytes[i] = static_cast<char>(static_cast<unsigned char>(original[i]) ^ other);
                ASSERT_EQ(check_exactly(bytes), "") << "byte " << i << " xor " << other;
                ++inputs;
            }
            bytes[i] = original[i];
        }
    }
    std::printf("%zu inputs\n", inputs);
}

TEST(MoMutations, of_any_word_break_no_promise) {
    for (const std::string& original : originals()) {
        for (std::size_t i = 0; i + 4 <= original.size(); i += 4) {
            for (const std::uint32_t word :
                 {0U, 1U, 0x7FFFFFFFU, 0x80000000U, 0xFFFFFFF0U, 0xFFFFFFFEU, 0xFFFFFFFFU}) {
                std::string bytes = original;
                for (std::size_t k = 0; k < 4; ++k) {
                    bytes[i + k] = static_cast<char>(word >> 8 * k & 0xFFU);
                }
                ASSERT_EQ(check_exactly(bytes), "") << "word " << word << " at byte " << i;
            }
        }
    }
}

TEST(MoMutations, by_truncation_break_no_promise_and_are_no_sound_file) {
    for (const std::string& original : originals()) {
        for (std::size_t size = 0; size < original.size(); ++size) {
            const std::string_view beginning = std::string_view(original).substr(0, size);
            ASSERT_EQ(check_exactly(beginning), "") << size << " bytes";
        }
    }
    const std::string own = of_our_own(); // Its last byte is the NUL of its last string.
    for (std::size_t size = 0; size < own.size(); ++size) {
        EXPECT_FALSE(formats::parse_mo(std::string_view(own).substr(0, size), "t").ok()) << size;
    }
}

void put(std::string& bytes, std::size_t at, std::size_t word) {
    for (std::size_t k = 0; k < 4; ++k) {
        bytes[at + k] = static_cast<char>(word >> 8 * k & 0xFFU);
    }
}

/// A file whose two tables are one, for what costs the most memory.
std::string of_one_table(std::size_t count, const std::string& string, std::size_t length,
                         bool moving) {
    std::string bytes = formats::write_mo({});
    const std::size_t table = bytes.size();
    bytes.resize(table + 8 * count);
    put(bytes, 8, count);
    put(bytes, 12, table);
    put(bytes, 16, table);
    for (std::size_t i = 0; i < count; ++i) {
        put(bytes, table + 8 * i, length);
        put(bytes, table + 8 * i + 4, bytes.size() + (moving ? i * (length + 1) : 0));
    }
    return bytes + string;
}

TEST(MoMutations, cost_bounded_memory_where_entries_are_shortest) {
    constexpr std::size_t count = 20'000;
    std::string keys;
    for (std::size_t i = 0; i < count; ++i) {
        (keys += static_cast<char>('A' + i % 50)) += '\0';
    }
    EXPECT_EQ(check_mo(of_one_table(count, keys, 1, true)), "");
    EXPECT_EQ(check_mo(of_one_table(count, std::string(1, '\0'), 0, false)), "");
    EXPECT_EQ(check_mo(of_one_table(count, std::string(count, 'x') + '\0', count, false)), "");
    EXPECT_EQ(check_mo(of_one_table(1, std::string(1 << 18, '\0'), (1 << 18) - 1, false)), "");

    formats::MoEntry header;
    const std::string lines(1 << 18, '\n');
    header.msgstr = {lines};
    EXPECT_EQ(check_mo(formats::write_mo({&header, 1})), "");
    const std::string plural =
        "Plural-Forms: nplurals=2; plural=" + std::string(1 << 18, '(') + '\n';
    header.msgstr = {plural};
    EXPECT_EQ(check_mo(formats::write_mo({&header, 1})), "");
    formats::MoEntry forms;
    forms.msgid_plural = "x";
    forms.msgstr.assign(1 << 17, "");
    EXPECT_EQ(check_mo(formats::write_mo({&forms, 1})), "");
}

} // namespace
} // namespace phrasebook::fuzz
