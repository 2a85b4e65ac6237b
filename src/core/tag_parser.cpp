#include "core/tag_parser.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace phrasebook::detail {

namespace {

constexpr bool is_alnum(char c) noexcept {
    return is_alpha(c) || is_digit(c);
}
constexpr bool is_hyphen(char c) noexcept {
    return c == '-' || c == '_';
}

/// Walks the subtags of a text once, from left to right.
class Subtagger {
  public:
    explicit Subtagger(std::string_view text) noexcept : rest_(text) { advance(); }

    /// Is there a subtag to look at? Not so at the end, nor where the text is malformed.
    [[nodiscard]] bool here() const noexcept { return here_; }
    [[nodiscard]] bool malformed() const noexcept { return malformed_; }

    [[nodiscard]] Subtag subtag() const noexcept { return subtag_; }
    [[nodiscard]] std::size_t size() const noexcept { return here_ ? size_ : 0; }
    [[nodiscard]] bool starts_with_digit() const noexcept { return is_digit(subtag_[0]); }
    [[nodiscard]] bool all_letters() const noexcept { return letters_ == size_; }
    [[nodiscard]] bool all_digits() const noexcept { return letters_ == 0; }

    void advance() noexcept {
        here_ = false;
        if (done_ || malformed_) return;
        size_ = 0;
        letters_ = 0;
        while (size_ != rest_.size() && is_alnum(rest_[size_])) {
            if (is_alpha(rest_[size_])) ++letters_;
            ++size_;
        }
        done_ = size_ == rest_.size();
        malformed_ = size_ == 0 || size_ > Subtag::max_size || (!done_ && !is_hyphen(rest_[size_]));
        if (malformed_) return;
        subtag_ = Subtag(rest_.substr(0, size_));
        rest_.remove_prefix(done_ ? size_ : size_ + 1);
        here_ = true;
    }

  private:
    std::string_view rest_;
    Subtag subtag_;
    std::size_t size_ = 0;
    std::size_t letters_ = 0;
    bool here_ = false;
    bool done_ = false;
    bool malformed_ = false;
};

// The productions of RFC 5646 §2.1. Each leaves the walk at what it could not take.

bool is_language(const Subtagger& at) noexcept {
    return at.all_letters() && at.size() >= 2;
}

bool is_extended_language(const Subtagger& at) noexcept {
    return at.all_letters() && at.size() == 3;
}

bool is_script(const Subtagger& at) noexcept {
    return at.all_letters() && at.size() == 4;
}

bool is_region(const Subtagger& at) noexcept {
    return (at.all_letters() && at.size() == 2) || (at.all_digits() && at.size() == 3);
}

bool is_variant(const Subtagger& at) noexcept {
    return at.size() >= 5 || (at.size() == 4 && at.starts_with_digit());
}

/// An extended language is the language (RFC 5646 §4.5), in the macrolanguages that have some;
/// after another language it means nothing, and is dropped.
bool has_extended_languages(Subtag language) noexcept {
    constexpr std::array macrolanguages = {Subtag("ar"), Subtag("kok"), Subtag("lv"),
                                           Subtag("ms"), Subtag("sgn"), Subtag("sw"),
                                           Subtag("uz"), Subtag("zh")};
    return std::ranges::find(macrolanguages, language) != macrolanguages.end();
}

/// The C locale's other name, and CLDR's name of the root, where `und` is meant.
bool states_no_language(Subtag language) noexcept {
    return language == Subtag("posix") || language == Subtag("root");
}

void take_language(Subtagger& at, Subtags& tag) noexcept {
    const bool extensible = at.size() <= 3;
    tag.language = states_no_language(at.subtag()) ? undetermined : at.subtag();
    at.advance();
    const bool replaced = has_extended_languages(tag.language);
    for (int i = 0; i != 3 && extensible && is_extended_language(at); ++i, at.advance()) {
        if (replaced) tag.language = at.subtag();
    }
}

bool take_variants(Subtagger& at, Subtags& tag) noexcept {
    // ICU's name for the C locale, `en_US_POSIX`, is a matter of formats: UTS #35 makes it
    // -u-va-posix.
    constexpr Subtag posix("posix");
    for (; is_variant(at); at.advance()) {
        if (at.subtag() != posix && !tag.add_variant(at.subtag())) return false;
    }
    return true;
}

bool take_private_use(Subtagger& at) noexcept {
    at.advance();
    if (!at.here()) return false;
    while (at.here())
        at.advance();
    return true;
}

bool is_private_use(const Subtagger& at) noexcept {
    return at.subtag() == Subtag("x");
}

constexpr unsigned singleton_index(char c) noexcept {
    return static_cast<unsigned>(is_digit(c) ? c - '0' : c - 'a' + 10);
}

/// Checks extensions and private use, and takes nothing from them.
bool take_extensions(Subtagger& at) noexcept {
    std::uint64_t seen = 0;
    while (at.size() == 1 && !is_private_use(at)) {
        const std::uint64_t singleton = std::uint64_t{1} << singleton_index(at.subtag()[0]);
        if ((seen & singleton) != 0) return false;
        seen |= singleton;
        at.advance();
        if (at.size() < 2) return false;
        while (at.size() >= 2)
            at.advance();
    }
    return at.size() != 1 || take_private_use(at);
}

std::optional<Subtags> parse_bcp47(std::string_view text) noexcept {
    Subtags tag;
    Subtagger at(text);
    if (at.size() == 1 && is_private_use(at)) {
        tag.language = undetermined;
        if (!take_private_use(at)) return std::nullopt;
    } else {
        if (!is_language(at)) return std::nullopt;
        take_language(at, tag);
        if (is_script(at)) {
            tag.script = at.subtag();
            at.advance();
        }
        if (is_region(at)) {
            tag.region = at.subtag();
            at.advance();
        }
        if (!take_variants(at, tag) || !take_extensions(at)) return std::nullopt;
    }
    if (at.here() || at.malformed()) return std::nullopt;
    return tag;
}

/// A text that lies in the table itself: a pointer to it would be a relocation.
class InlineText {
  public:
    template<std::size_t Size>
    consteval InlineText(const char (&text)[Size]) : size_(Size - 1) { // NOLINT: as in "text"
        for (std::size_t i = 0; i != size_; ++i)
            text_.at(i) = text[i];
    }
    [[nodiscard]] constexpr std::string_view view() const noexcept { return {text_.data(), size_}; }

  private:
    std::array<char, 15> text_ = {};
    std::uint8_t size_;
};

/// A text that means another tag, and means it only as a whole.
struct Grandfathered {
    InlineText from;
    InlineText to;
};

/// RFC 5646 §2.1 closed the list of the grandfathered; those that the grammar reads rightly
/// (`art-lojban`) are aliases of CLDR. The last rows are not of BCP 47.
constexpr auto grandfathered = std::to_array<Grandfathered>({
    {"en-gb-oed", "en-GB-oxendict"},
    {"i-ami", "ami"},
    {"i-bnn", "bnn"},
    {"i-default", "und"},
    {"i-enochian", "und"},
    {"i-hak", "hak"},
    {"i-klingon", "tlh"},
    {"i-lux", "lb"},
    {"i-mingo", "see"},
    {"i-navajo", "nv"},
    {"i-pwn", "pwn"},
    {"i-tao", "tao"},
    {"i-tay", "tay"},
    {"i-tsu", "tsu"},
    {"no-bok", "nb"},
    {"no-nyn", "nn"},
    {"sgn-be-fr", "sfb"},
    {"sgn-be-nl", "vgt"},
    {"sgn-ch-de", "sgg"},
    {"zh-min", "nan"},
    {"c", "und"},          // POSIX
    {"zh-chs", "zh-Hans"}, // Windows and .NET, before they had scripts
    {"zh-cht", "zh-Hant"},
});

bool same_tag(std::string_view text, std::string_view lower) noexcept {
    if (text.size() != lower.size()) return false;
    for (std::size_t i = 0; i != text.size(); ++i) {
        const char c = is_hyphen(text[i]) ? '-' : to_lower(text[i]);
        if (c != lower[i]) return false;
    }
    return true;
}

std::string_view replace_grandfathered(std::string_view text) noexcept {
    for (const Grandfathered& tag : grandfathered) {
        if (same_tag(text, tag.from.view())) return tag.to.view();
    }
    return text;
}

/// Cuts off what follows `mark`. Nothing where that is empty, or holds what no name of a codeset or
/// a modifier does (POSIX.1-2017, Base Definitions §8.2; ICU's keywords are let through).
std::optional<std::string_view> cut_suffix(std::string_view& text, char mark) noexcept {
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos) return std::string_view();
    const std::string_view suffix = text.substr(at + 1);
    if (suffix.empty()) return std::nullopt;
    for (const char c : suffix) {
        constexpr std::string_view marks = "-_.:+=;,/";
        if (!is_alnum(c) && marks.find(c) == std::string_view::npos) return std::nullopt;
    }
    text = text.substr(0, at);
    return suffix;
}

/// What a modifier of glibc's locales says of the words.
struct Modifier {
    InlineText name;
    Subtag script;
    Subtag variant;
};

constexpr auto modifiers = std::to_array<Modifier>({
    {"arabic", Subtag("arab"), {}},
    {"cyrillic", Subtag("cyrl"), {}},
    {"devanagari", Subtag("deva"), {}},
    {"iqtelif", Subtag("latn"), {}},
    {"latin", Subtag("latn"), {}},
    {"saaho", {}, Subtag("saaho")},
    {"valencia", {}, Subtag("valencia")},
});

void apply_modifier(std::string_view name, Subtags& tag) noexcept {
    for (const Modifier& modifier : modifiers) {
        if (!same_tag(name, modifier.name.view())) continue;
        if (tag.script.empty()) tag.script = modifier.script;
        if (!modifier.variant.empty()) tag.add_variant(modifier.variant);
    }
}

} // namespace

std::optional<Subtags> parse_subtags(std::string_view text) noexcept {
    const std::optional<std::string_view> modifier = cut_suffix(text, '@');
    const std::optional<std::string_view> codeset = cut_suffix(text, '.');
    if (!modifier || !codeset) return std::nullopt;
    std::optional<Subtags> tag = parse_bcp47(replace_grandfathered(text));
    if (tag) apply_modifier(*modifier, *tag);
    return tag;
}

} // namespace phrasebook::detail
