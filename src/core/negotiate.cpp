#include <phrasebook/negotiate.hpp>

#include <algorithm>

#include <phrasebook/catalog.hpp>

#include "core/layout.hpp"
#include "core/likely.hpp"
#include "core/listed_locales.hpp"
#include "core/negotiation.hpp"
#include "core/subtags.hpp"

namespace phrasebook {

namespace detail {

namespace {

/// Whether a range names a script: "zh-Hans" does, though its canonical tag is "zh". So does
/// "zh-CHS", Windows' old name for the same.
bool names_script(std::string_view range) noexcept {
    std::size_t begin = range.find('-');
    while (begin != std::string_view::npos) {
        const std::size_t end = range.find('-', begin + 1);
        const std::string_view subtag = range.substr(begin + 1, end - begin - 1);
        if (subtag.size() == 1) return false; // an extension or private use begins
        if (subtag.size() == 4 && !is_digit(subtag[0])) return true;
        if (Subtag(subtag.substr(0, Subtag::max_size)) == Subtag("chs")) return true;
        begin = end;
    }
    return false;
}

/// Whether variants begin with others: "rozaj-biske" with "rozaj", but not with "roza".
bool begin_with(std::string_view variants, std::string_view others) noexcept {
    return variants.starts_with(others)
           && (others.empty() || variants.size() == others.size()
               || variants[others.size()] == '-');
}

Subtag script_of(const Tag& tag) noexcept {
    if (!tag.script().empty()) return Subtag(tag.script());
    return likely_script(Subtag(tag.language()), Subtag(tag.region()));
}

/// Which range of the header says most about a locale.
struct Longest {
    std::size_t length = 0;
    std::uint16_t quality = 0;
};

Longest longest_prefix(const AcceptLanguage& header, std::string_view locale) noexcept {
    Longest longest;
    const std::optional<Tag> tag = Tag::parse(locale);
    if (!tag) return longest;
    for (const LanguageRange& range : header.ranges()) {
        const std::size_t length = prefix_length(range, *tag);
        // Ranges come in descending quality: of equally long ones, the one that excludes counts.
        if (length != 0 && length >= longest.length) longest = {length, range.quality};
    }
    return longest;
}

} // namespace

std::size_t prefix_length(const LanguageRange& range, const Tag& locale) noexcept {
    if (range.is_wildcard()) return 1;
    const std::optional<Tag> tag = Tag::parse(range.text);
    if (!tag || tag->language() != locale.language()) return 0;
    const bool script = !tag->script().empty() || names_script(range.text);
    const bool implied = !tag->region().empty(); // "sr-RS" is written in Cyrillic, "sr" is not said
    if ((script || implied) && script_of(*tag) != script_of(locale)) return 0;
    if (!tag->region().empty() && tag->region() != locale.region()) return 0;
    if (!begin_with(locale.variants(), tag->variants())) return 0;
    return 2U + (script ? 1U : 0U) + tag->region().size() + tag->variants().size();
}

bool is_excluded(const AcceptLanguage& header, std::string_view locale) noexcept {
    const Longest longest = longest_prefix(header, locale);
    return longest.length != 0 && longest.quality == 0;
}

bool is_left_to_any(const AcceptLanguage& header, std::string_view locale) noexcept {
    const Longest longest = longest_prefix(header, locale);
    return longest.length <= 1 && (longest.length == 0 || longest.quality != 0);
}

namespace {

class CatalogLocales {
  public:
    explicit CatalogLocales(const Catalog& catalog) noexcept : catalog_(catalog) {}

    [[nodiscard]] std::size_t count() const noexcept { return catalog_.locale_count(); }
    [[nodiscard]] std::string_view locale(std::size_t index) const noexcept {
        return catalog_.locale(index);
    }
    [[nodiscard]] std::string_view fallback() const noexcept { return catalog_.default_locale(); }
    [[nodiscard]] std::string_view serving(const Tag& wanted) const noexcept {
        return catalog_.served_by(wanted);
    }

  private:
    const Catalog& catalog_;
};

} // namespace

} // namespace detail

Negotiation negotiate(std::string_view accept_language, std::span<const std::string_view> available,
                      std::string_view default_locale) noexcept {
    return detail::choose(detail::AcceptLanguage(accept_language),
                          detail::ListedLocales(available, default_locale));
}

Negotiation negotiate_preferences(std::span<const std::string_view> preferred,
                                  std::span<const std::string_view> available,
                                  std::string_view default_locale) noexcept {
    const detail::ListedLocales locales(available, default_locale);
    bool skipped = false;
    for (const std::string_view text : preferred) {
        const std::optional<Tag> tag = Tag::parse(text);
        skipped = skipped || !tag;
        if (!tag) continue;
        Negotiation result = detail::walk(*tag, locales, [](std::string_view) { return false; });
        if (result.locale.empty()) continue;
        result.range = text;
        result.quality = 1000;
        result.skipped = skipped;
        return result;
    }
    const std::string_view fallback = locales.fallback();
    return {.locale = fallback,
            .match = fallback.empty() ? Match::none : Match::default_locale,
            .skipped = skipped};
}

Negotiation Catalog::negotiate(std::string_view accept_language) const noexcept {
    const detail::AcceptLanguage header(accept_language);
    const bool excludes = !header.ranges().empty() && header.ranges().back().quality == 0;
    if (!excludes && !header.ranges().empty()) {
        // The first range decides nearly always, and nearly always it is a tag of the table.
        const detail::LanguageRange& first = header.ranges().front();
        const detail::Reached reached =
            first.is_wildcard() ? detail::Reached{} : detail::reach(*tables_, first.text);
        if (reached.locale != 0)
            return {.locale = locale(reached.locale - 1U),
                    .range = first.text,
                    .quality = first.quality,
                    .match = reached.match,
                    .skipped = header.skipped()};
    }
    return detail::choose(header, detail::CatalogLocales(*this));
}

} // namespace phrasebook
