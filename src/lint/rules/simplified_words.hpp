// Words of characters that Traditional texts have as well, in other words: what they are in these.
#pragma once

#include <span>
#include <string_view>

namespace phrasebook::lint {

/// ICU's Hans-Hant has words too, but joins what is parted in Traditional texts (限制造成,
/// 當日志工), and so each says beside which characters it is no word.
struct SimplifiedWord {
    std::u32string_view written;
    std::u32string_view meant;
    std::u32string_view not_behind{}; ///< 皇 + 后來
    std::u32string_view not_before{}; ///< 關系 + 統
};

/// Static storage.
[[nodiscard]] std::span<const SimplifiedWord> simplified_words() noexcept;

} // namespace phrasebook::lint
