// Which Chinese characters are Simplified, for those who write Traditional ones.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace phrasebook::lint {

/// What ICU's Hans-Hant and the character set of Taiwan (CP950, which is Big5) know. Made at the
/// first use and then never changed: 30 kB, and some 20 milliseconds, most of them for ICU's rules.
class ChineseTable {
  public:
    enum class Verdict : std::uint8_t {
        traditional,
        mapped,     ///< written in both, and often another character's Simplified form: 后, 云
        hongkong,   ///< outside CP950, but in Hong Kong's set (HKSCS)
        simplified, ///< outside both, and the Simplified form of another character
    };

    [[nodiscard]] static const ChineseTable& get();

    [[nodiscard]] Verdict verdict(char32_t character) const noexcept {
        return character < first || character > last ? Verdict::traditional
                                                     : verdicts_[character - first];
    }
    /// The Traditional character that it stands for; itself where there is no other one.
    [[nodiscard]] char32_t traditional(char32_t character) const noexcept;

  private:
    ChineseTable();

    static constexpr char32_t first = 0x4E00;
    static constexpr char32_t last = 0x9FFF;
    struct Pair {
        char16_t simplified;
        char16_t traditional;
    };

    std::array<Verdict, last - first + 1> verdicts_{};
    std::vector<Pair> pairs_;
};

} // namespace phrasebook::lint
