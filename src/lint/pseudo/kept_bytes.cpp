#include "lint/pseudo/kept_bytes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include <unicode/messagepattern.h>
#include <unicode/unistr.h>

#include "formats/ascii.hpp"
#include "lint/characters.hpp"

namespace phrasebook::lint {

namespace {

using formats::is_digit;

bool is_letter_byte(char c) {
    return is_ascii_letter(static_cast<unsigned char>(c));
}
bool is_upper_byte(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_name_byte(char c) {
    return is_letter_byte(c) || is_digit(c) || c == '_';
}
bool is_one_of(char c, std::string_view set) {
    return set.find(c) != std::string_view::npos;
}

class Keeper {
  public:
    explicit Keeper(std::string_view text) : text_(text), kept_(text.size()) {}

    std::vector<bool> run(bool with_braces) {
        if (with_braces) braces();
        for (std::size_t at = 0; at < text_.size();)
            at = std::max(at + 1, special(at));
        words();
        return std::move(kept_);
    }

  private:
    [[nodiscard]] char byte(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }

    void keep(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < std::min(end, text_.size()); ++i)
            kept_[i] = true;
    }

    /// From each opening brace to the one that closes it; one without a partner is a letter.
    void braces() {
        std::vector<std::size_t> open;
        std::vector<std::int64_t> opened(text_.size() + 1);
        for (std::size_t i = 0; i < text_.size(); ++i) {
            if (text_[i] == '{') open.push_back(i);
            if (text_[i] != '}' || open.empty()) continue;
            ++opened[open.back()];
            --opened[i + 1];
            open.pop_back();
        }
        std::int64_t depth = 0;
        for (std::size_t i = 0; i < text_.size(); ++i) {
            depth += opened[i];
            if (depth > 0) kept_[i] = true;
        }
    }

    /// Keeps what begins here; its end, or `at` where nothing does.
    std::size_t special(std::size_t at) {
        std::size_t end = at;
        switch (text_[at]) {
        case '%':
            end = directive(at);
            break;
        case '<':
            end = tag(at);
            break;
        case '&':
            end = entity(at);
            break;
        case '$':
            end = variable(at);
            break;
        case '\\':
            // What is escaped may begin something.
            end = at + (is_one_of(byte(at + 1), "%{<&$`") ? 1U : 2U);
            break;
        case '`':
            end = code(at);
            break;
        default:
            return at;
        }
        keep(at, end);
        return end;
    }

    /// `%d`, `%-5.2lf`, `%1$s`, `%(name)s`, `%L1`, `%@`, `%%`.
    [[nodiscard]] std::size_t directive(std::size_t at) const {
        std::size_t end = at + 1;
        // "%%s" is "%s" to who does not count.
        if (byte(end) == '%') return end + (is_letter_byte(byte(end + 1)) ? 2U : 1U);
        if (byte(end) == '(') {
            constexpr std::size_t longest = 200;
            const std::size_t close = text_.substr(end, longest).find_first_of(") \n");
            if (close == std::string_view::npos || text_[end + close] != ')') return end;
            end += close + 1;
        }
        if (byte(end) == ' ') ++end;
        while (is_one_of(byte(end), "#0-+'I123456789$*.hlLqjzt"))
            ++end;
        return is_letter_byte(byte(end)) || byte(end) == '@' ? end + 1 : end;
    }

    std::size_t tag(std::size_t at) {
        if (!is_letter_byte(byte(at + 1)) && !is_one_of(byte(at + 1), "/!?")) return at;
        if (next_close_ <= at) next_close_ = std::min(text_.find('>', at), text_.size());
        return next_close_ == text_.size() ? at : next_close_ + 1;
    }

    [[nodiscard]] std::size_t entity(std::size_t at) const {
        constexpr std::size_t longest = 32;
        std::size_t end = at + 1;
        if (byte(end) == '#') ++end;
        while (end < at + longest && is_name_byte(byte(end)))
            ++end;
        return byte(end) == ';' ? end + 1 : at;
    }

    [[nodiscard]] std::size_t variable(std::size_t at) const {
        std::size_t end = at + 1;
        while (is_name_byte(byte(end)))
            ++end;
        return end;
    }

    std::size_t code(std::size_t at) {
        if (next_tick_ <= at) next_tick_ = std::min(text_.find('`', at + 1), text_.size());
        return next_tick_ == text_.size() ? at : next_tick_ + 1;
    }

    /// Between blanks and what is kept already, one by one.
    void words() {
        const auto parts_words = [this](std::size_t at) {
            return kept_[at] || formats::ascii_blanks.find(text_[at]) != std::string_view::npos;
        };
        std::string_view before;
        std::string_view before_that;
        for (std::size_t at = 0; at < text_.size();) {
            std::size_t begin = at;
            while (begin < text_.size() && parts_words(begin))
                ++begin;
            std::size_t end = begin;
            while (end < text_.size() && !parts_words(end))
                ++end;
            if (begin == end) break;
            const std::string_view word = text_.substr(begin, end - begin);
            if (is_for_programs(word)) keep(begin, end);
            if (is_header(word)) {
                // "the Location header", "the Allow header field"
                keep_name(before);
            } else if (is_header(before) || (before == "field" && is_header(before_that))) {
                keep_name(word);
            }
            parts(begin, end);
            before_that = before;
            before = word;
            at = end;
        }
    }

    /// Addresses, options, paths, and names that programs give.
    static bool is_for_programs(std::string_view word) {
        if (word.size() < 2) return false;
        if (word.find("://") != std::string_view::npos || word.starts_with("www.")) return true;
        if (word.starts_with("mailto:")) return true;
        const std::size_t at = word.find('@', 1);
        if (at != std::string_view::npos && word.find('.', at) != std::string_view::npos)
            return true;
        if (word.front() == '-' && (is_letter_byte(word[1]) || word[1] == '-')) return true;
        return word.find_first_of("_/=\\") != std::string_view::npos;
    }

    static bool is_header(std::string_view word) {
        while (!word.empty() && !is_letter_byte(word.back()))
            word.remove_suffix(1);
        return formats::equal_in_any_case(word, "header")
               || formats::equal_in_any_case(word, "headers");
    }

    /// A word that begins with a capital.
    void keep_name(std::string_view word) {
        const auto letter = static_cast<std::size_t>(
            std::find_if(word.begin(), word.end(), is_letter_byte) - word.begin());
        if (letter == word.size() || !is_upper_byte(word[letter])) return;
        const auto begin = static_cast<std::size_t>(word.data() - text_.data());
        keep(begin, begin + word.size());
    }

    /// Of one word: GET, IPv6, Retry-After.
    void parts(std::size_t begin, std::size_t end) {
        for (std::size_t at = begin; at < end;) {
            std::size_t stop = at;
            while (stop < end && (is_name_byte(text_[stop]) || text_[stop] == '-'))
                ++stop;
            if (stop == at) {
                ++at;
                continue;
            }
            const std::string_view part = text_.substr(at, stop - at);
            const auto capitals = std::count_if(part.begin(), part.end(), is_upper_byte);
            const bool is_name =
                part.find('-') != std::string_view::npos && is_upper_byte(part[0]) && capitals > 1;
            const bool is_short = capitals > 1 && part.find('-') == std::string_view::npos;
            if (is_name || is_short) keep(at, stop);
            at = stop;
        }
    }

    std::string_view text_;
    std::vector<bool> kept_;
    std::size_t next_close_ = 0;
    std::size_t next_tick_ = 0;
};

/// Longer ones are nobody's words, and ICU's own tables have their bounds.
constexpr std::size_t longest_pattern = 30000;

/// Of each UTF-16 unit of a pattern whether a reader is shown it as a letter.
std::vector<bool> shown_units(const icu::UnicodeString& text, const icu::MessagePattern& pattern) {
    std::vector<bool> shown(static_cast<std::size_t>(text.length()));
    std::vector<bool> in_message;
    std::int32_t from = 0;
    const auto pass = [&](std::int32_t to) {
        const bool is_shown = !in_message.empty() && in_message.back();
        for (std::int32_t i = from; i < to && is_shown; ++i)
            shown[static_cast<std::size_t>(i)] = true;
        from = std::max(from, to);
    };
    for (std::int32_t i = 0; i < pattern.countParts(); ++i) {
        const icu::MessagePattern::Part& part = pattern.getPart(i);
        pass(part.getIndex());
        switch (part.getType()) {
        case UMSGPAT_PART_TYPE_MSG_START:
            in_message.push_back(true);
            break;
        case UMSGPAT_PART_TYPE_ARG_START:
            in_message.push_back(false);
            break;
        case UMSGPAT_PART_TYPE_MSG_LIMIT:
        case UMSGPAT_PART_TYPE_ARG_LIMIT:
            in_message.pop_back();
            break;
        default:
            break;
        }
        from = std::max(from, part.getLimit());
    }
    return shown;
}

} // namespace

std::vector<bool> kept_bytes(std::string_view text) {
    return Keeper(text).run(true);
}

std::optional<std::vector<bool>> kept_bytes_of_pattern(std::string_view text) {
    if (text.size() > longest_pattern) return std::nullopt;
    const icu::UnicodeString unicode = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    UErrorCode error = U_ZERO_ERROR;
    icu::MessagePattern pattern(UMSGPAT_APOS_DOUBLE_OPTIONAL, error);
    pattern.parse(unicode, nullptr, error);
    if (U_FAILURE(error)) return std::nullopt;
    const std::vector<bool> shown = shown_units(unicode, pattern);
    // Braces are the pattern's own affair, and within it prose may stand.
    std::vector<bool> kept = Keeper(text).run(false);
    std::size_t unit = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded character = decode(text, at);
        if (unit >= shown.size() || !shown[unit])
            std::fill_n(kept.begin() + static_cast<std::ptrdiff_t>(at), character.length, true);
        unit += character.value > 0xFFFF ? 2 : 1;
        at += character.length;
    }
    return kept;
}

} // namespace phrasebook::lint
