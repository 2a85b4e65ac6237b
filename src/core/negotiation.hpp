// The choice of a locale, for any source of locales. A source has
//
//     std::size_t count();                          how many locales there are
//     std::string_view locale(std::size_t index);   the name of one; empty for what is not a tag
//     std::string_view serving(const Tag&);         the locale that serves a tag itself, or empty
//     std::string_view fallback();                  the default locale, or empty
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include <phrasebook/chain.hpp>
#include <phrasebook/negotiate.hpp>
#include <phrasebook/tag.hpp>

#include "core/accept_language.hpp"

namespace phrasebook::detail {

/// Whether a range of the header is a prefix of a locale (RFC 4647 §3.3.1), scripts that are
/// implied being counted as written; and how long a prefix: 0 for none, 1 for "*", more for each
/// subtag.
[[nodiscard]] std::size_t prefix_length(const LanguageRange& range, const Tag& locale) noexcept;

/// Whether the longest range of the header that is a prefix of the locale has a quality of zero.
[[nodiscard]] bool is_excluded(const AcceptLanguage& header, std::string_view locale) noexcept;

/// Whether no range but "*" is a prefix of the locale, and nothing excludes it.
[[nodiscard]] bool is_left_to_any(const AcceptLanguage& header, std::string_view locale) noexcept;

/// Remembers which locales a header excludes: the same few are asked about for each of its ranges.
class Exclusions {
  public:
    explicit Exclusions(const AcceptLanguage& header) noexcept
        : header_(header), any_(!header.ranges().empty() && header.ranges().back().quality == 0) {}

    [[nodiscard]] bool contain(std::string_view locale) noexcept {
        if (!any_) return false;
        for (const Known& known : std::span(known_.data(), count_))
            if (known.locale == locale) return known.excluded;
        const Known known{locale, is_excluded(header_, locale)};
        if (count_ < known_.size()) known_[count_++] = known;
        return known.excluded;
    }

  private:
    struct Known {
        std::string_view locale;
        bool excluded = false;
    };
    const AcceptLanguage& header_;
    bool any_;
    std::array<Known, 16> known_;
    std::size_t count_ = 0;
};

/// The locale that "*" stands for.
template<class Source>
std::string_view any_locale(const AcceptLanguage& header, const Source& source) noexcept {
    if (!source.fallback().empty() && is_left_to_any(header, source.fallback()))
        return source.fallback();
    for (std::size_t i = 0; i < source.count(); ++i) {
        const std::string_view locale = source.locale(i);
        if (!locale.empty() && is_left_to_any(header, locale)) return locale;
    }
    return {};
}

/// The first locale along the chain of a tag that is not excluded.
template<class Source, class IsExcluded>
Negotiation walk(const Tag& tag, const Source& source, IsExcluded excluded) noexcept {
    Match match = Match::exact;
    for (const Tag& step : Chain(tag)) {
        const std::string_view locale = source.serving(step);
        if (!locale.empty() && !excluded(locale)) return {.locale = locale, .match = match};
        match = Match::parent;
    }
    return {};
}

template<class Source>
Negotiation choose(const AcceptLanguage& header, const Source& source) noexcept {
    Negotiation result;
    Exclusions exclusions(header);
    const auto excluded = [&](std::string_view locale) { return exclusions.contain(locale); };
    bool any_was_tried = false;
    bool skipped = header.skipped();
    for (const LanguageRange& range : header.ranges()) {
        if (range.quality == 0) break;
        if (range.is_wildcard()) {
            if (any_was_tried) continue; // it would find the same: nothing
            any_was_tried = true;
            result.locale = any_locale(header, source);
            result.match = Match::exact;
        } else if (const std::optional<Tag> tag = Tag::parse(range.text)) {
            result = walk(*tag, source, excluded);
        } else {
            skipped = true; // a language range that is not a tag: "en-a", "fr-fr-fr"
        }
        if (!result.locale.empty()) {
            result.range = range.text;
            result.quality = range.quality;
            result.skipped = skipped;
            return result;
        }
    }
    result = {};
    if (!source.fallback().empty() && !excluded(source.fallback())) {
        result.locale = source.fallback();
        result.match = Match::default_locale;
    }
    result.skipped = skipped;
    return result;
}

} // namespace phrasebook::detail
