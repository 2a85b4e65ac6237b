// 100,000 random and mutated PO files, the same ones each time: whatever a file holds, the reader
// keeps the promises that fuzz/po_check.cpp checks, its memory among them. Run it under ASan and
// UBSan for the rest.
#include "formats/file.hpp"
#include "po_check.hpp"
#include "support/po_samples.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <gtest/gtest.h>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace phrasebook::fuzz {
namespace {

constexpr std::uint32_t seed = 20240404;
constexpr std::size_t wanted = 100'000;
constexpr std::size_t usual_size = 2048;
constexpr std::size_t large_size = std::size_t{256} << 10U;

/// The contents of the PO files that the repository holds, in a fixed order.
std::vector<std::string> originals() {
    std::vector<std::string> contents;
    for (const auto& path : test::po_files_in({PHRASEBOOK_TEST_DATA "/po", PHRASEBOOK_LOCALES})) {
        formats::FileContents file = formats::read_file(path);
        if (file.ok()) {
            contents.push_back(std::move(file.bytes));
        }
    }
    return contents;
}

constexpr std::array<std::string_view, 42> words = {"msgid ",
                                                    "msgstr ",
                                                    "msgctxt ",
                                                    "msgid_plural ",
                                                    "msgstr[0] ",
                                                    "msgstr[1] ",
                                                    "msgstr[",
                                                    "]",
                                                    "domain ",
                                                    "\"",
                                                    "\"\"",
                                                    "\"text\"",
                                                    "\\",
                                                    "\\\"",
                                                    "\\x41",
                                                    "\\303\\251",
                                                    "\\0",
                                                    "\\n",
                                                    "\n",
                                                    "\n\n",
                                                    "\r\n",
                                                    "\r",
                                                    " ",
                                                    "# ",
                                                    "#. ",
                                                    "#: a:1",
                                                    "#, fuzzy",
                                                    "#| ",
                                                    "#~ ",
                                                    "#~| ",
                                                    "404",
                                                    "charset=UTF-8",
                                                    "charset=x",
                                                    "\xC3\xA9",
                                                    "\xFF",
                                                    "\xEF\xBB\xBF",
                                                    "<<<<<<<",
                                                    "Content-Type: text/plain; charset=UTF-8\\n",
                                                    "msgid \"\"\n",
                                                    "msgstr \"\"\n",
                                                    "msg",
                                                    "\t"};

class Mutator {
  public:
    explicit Mutator(std::vector<std::string> from) : originals_(std::move(from)) {}

    std::string next() {
        switch (below(8)) {
        case 0:
            return noise();
        case 1:
            return soup();
        default:
            break;
        }
        std::string bytes = snippet(usual_size);
        for (std::size_t rounds = 1 + below(6); rounds > 0; --rounds) {
            mutate(bytes);
        }
        bytes.resize(std::min(bytes.size(), usual_size));
        return bytes;
    }

    /// The same small piece over and over: what costs the most memory, and finds what is quadratic.
    std::string large() {
        std::string piece = below(2) == 0 ? snippet(64) : "";
        for (std::size_t count = 1 + below(4); count > 0; --count) {
            piece += any_word();
        }
        return repeated(piece);
    }

    static std::string repeated(std::string_view piece) {
        std::string bytes;
        while (bytes.size() < large_size) {
            bytes += piece;
        }
        return bytes;
    }

  private:
    // Not std::uniform_int_distribution: each library has another, and the inputs are to be the
    // same.
    std::size_t below(std::size_t bound) { return bound == 0 ? 0 : random_() % bound; }
    std::string_view any_word() { return words.at(below(words.size())); }

    std::string snippet(std::size_t most) {
        const std::string& from = originals_.at(below(originals_.size()));
        const std::size_t size = std::min(from.size(), 1 + below(most));
        // Whole from the start as often as not, so that the header is there.
        const std::size_t begin = below(2) == 0 ? 0 : below(from.size() - size + 1);
        return from.substr(begin, size);
    }

    std::string noise() {
        std::string bytes(below(512), '\0');
        for (char& each : bytes) {
            each = static_cast<char>(below(256));
        }
        return bytes;
    }

    std::string soup() {
        std::string bytes;
        for (std::size_t count = below(64); count > 0; --count) {
            bytes += any_word();
        }
        return bytes;
    }

    void mutate(std::string& bytes) {
        const std::size_t at = below(bytes.size() + 1);
        const std::size_t length = std::min(below(64), bytes.size() - at);
        switch (below(7)) {
        case 0: // Flip a bit.
            if (at < bytes.size()) {
                bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
            }
            break;
        case 1: // Another byte.
            if (at < bytes.size()) {
                bytes[at] = static_cast<char>(below(256));
            }
            break;
        case 2:
            bytes.erase(at, length);
            break;
        case 3: // Twice, here or elsewhere.
            bytes.insert(below(bytes.size() + 1), bytes.substr(at, length));
            break;
        case 4: // A splice.
            bytes.insert(at, snippet(256));
            break;
        case 5: // Truncation.
            bytes.resize(at);
            break;
        default:
            bytes.insert(at, any_word());
            break;
        }
    }

    // NOLINTNEXTLINE(cert-msc32-c,cert-msc51-cpp): the same inputs each time, on purpose.
    std::mt19937 random_{seed};
    std::vector<std::string> originals_;
};

std::string printable(std::string_view bytes) {
    std::string result;
    for (const char each : bytes.substr(0, usual_size)) {
        std::array<char, 8> hex{};
        static_cast<void>(std::snprintf(hex.data(), hex.size(), "\\x%02x",
                                        static_cast<unsigned>(static_cast<unsigned char>(each))));
        const bool plain = (each >= ' ' && each < 0x7F) || each == '\n';
        result += plain ? std::string(1, each) : std::string(hex.data());
    }
    return result;
}

TEST(PoMutations, end_in_entries_or_named_errors_within_bounded_memory) {
    Mutator mutator(originals());
    std::size_t inputs = 0;
    std::size_t bytes_read = 0;
    for (; inputs < wanted; ++inputs) {
        const std::string bytes = inputs % 2000 == 0 ? mutator.large() : mutator.next();
        bytes_read += bytes.size();
        ASSERT_EQ(check_po(bytes), "") << "input " << inputs << ", seed " << seed << ":\n"
                                       << printable(bytes);
    }
    std::printf("%zu inputs, %zu bytes, seed %u\n", inputs, bytes_read, unsigned{seed});
}

// NOLINTBEGIN(modernize-raw-string-literal): escapes and line ends are the matter here.
TEST(PoMutations, cost_bounded_memory_where_entries_are_shortest) {
    std::string entries;
    for (std::uint32_t i = 0; i < 20'000; ++i) {
        entries += "msgid\"" + std::to_string(i) + "\"msgstr\"\"";
    }
    EXPECT_EQ(check_po(entries), "");
    for (const char* const piece :
         {"#\n", "#\n#.\n", "#,a\n#:a\n", "#|msgid\"\"", "msgid\"\"msgstr\"\"", "\"\n", "?\n", "\"",
          "\\", "[", "msgid", "msgid\"\"", "msgstr[0]\"\"", "#~", "\"\\\n", "\"\"", "\n",
          "msgid\"\\x1"}) {
        EXPECT_EQ(check_po(Mutator::repeated(piece)), "") << piece;
        EXPECT_EQ(check_po("msgid \"a\" msgid_plural \"b\"" + Mutator::repeated(piece)), "")
            << piece;
        EXPECT_EQ(check_po("msgid \"a\" msgstr \"" + Mutator::repeated(piece)), "") << piece;
    }
    std::string plurals = "msgid\"\"msgid_plural\"\"";
    for (std::uint32_t i = 0; i < 20'000; ++i) {
        plurals += "msgstr[" + std::to_string(i) + "]\"\"";
    }
    EXPECT_EQ(check_po(plurals), "");
}
// NOLINTEND(modernize-raw-string-literal)

} // namespace
} // namespace phrasebook::fuzz
