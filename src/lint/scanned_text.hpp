// A text, looked through once for all the rules.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace phrasebook::lint {

struct Character {
    char32_t value = 0;
    std::uint32_t at = 0; ///< the index of its first byte
};

/// A run of letters, marks and digits, by the bytes of the text.
struct Word {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Rules ask `has` and `is_ascii` first, and so most of them leave most texts at once.
class ScannedText {
  public:
    /// Replaces what was there; the view must outlive this. Keeps its memory for the next text.
    void scan(std::string_view text);

    [[nodiscard]] std::string_view text() const noexcept { return text_; }
    [[nodiscard]] bool empty() const noexcept { return text_.empty(); }
    [[nodiscard]] std::span<const Character> characters() const noexcept { return characters_; }
    [[nodiscard]] std::span<const Word> words() const noexcept { return words_; }
    [[nodiscard]] std::string_view text_of(Word word) const noexcept {
        return text_.substr(word.begin, word.end - word.begin);
    }
    /// Whether this character of ASCII occurs.
    [[nodiscard]] bool has(char ascii) const noexcept {
        return ascii_[static_cast<unsigned char>(ascii) & 0x7FU];
    }
    [[nodiscard]] bool has_any_of(std::string_view ascii) const noexcept;
    [[nodiscard]] bool is_ascii() const noexcept { return is_ascii_; }
    [[nodiscard]] bool contains(std::string_view part) const noexcept {
        return text_.find(part) != std::string_view::npos;
    }
    [[nodiscard]] bool has_han() const noexcept { return has_han_; }

  private:
    std::string_view text_;
    std::vector<Character> characters_;
    std::vector<Word> words_;
    std::bitset<128> ascii_;
    bool is_ascii_ = true;
    bool has_han_ = false;
};

} // namespace phrasebook::lint
