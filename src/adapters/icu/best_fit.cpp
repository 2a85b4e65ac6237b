#include <phrasebook/icu/best_fit.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <phrasebook/tag.hpp>
#include <unicode/localematcher.h>
#include <unicode/locid.h>
#include <unicode/stringpiece.h>
#include <unicode/utypes.h>

#include "core/accept_language.hpp"
#include "core/negotiation.hpp"

namespace phrasebook {

namespace {

void check(UErrorCode error) {
    if (error == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
    if (U_FAILURE(error)) throw std::runtime_error(std::string("ICU: ") + u_errorName(error));
}

/// A tag as we read it and as ICU does.
struct BothWays {
    Tag tag;
    icu::Locale locale;
};

bool is_private(std::string_view text) {
    return text.size() > 2 && text.size() <= Tag::max_size && (text[0] == 'x' || text[0] == 'X')
           && (text[1] == '-' || text[1] == '_');
}

/// Whether ICU may read a text by itself: it tells `af-Latn` from `af`, which are one `Tag`. Not
/// what states no language to us (to ICU `i-default` is English), nor a text of any length.
bool is_for_icu(std::string_view text, const Tag& tag) {
    return text.size() <= Tag::max_size && (!tag.is_root() || is_private(text));
}

icu::Locale to_icu(std::string_view text) {
    UErrorCode error = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), error);
    if (error == U_MEMORY_ALLOCATION_ERROR) check(error);
    if (U_FAILURE(error)) locale.setToBogus();
    return locale;
}

/// Nothing where the text is not a tag. ICU gets the canonical tag where it cannot read the text:
/// POSIX names.
std::optional<BothWays> read(std::string_view text) {
    const std::optional<Tag> tag = Tag::parse(text);
    if (!tag) return std::nullopt;
    if (is_for_icu(text, *tag)) {
        icu::Locale locale = to_icu(text);
        if (!locale.isBogus()) return BothWays{*tag, std::move(locale)};
    }
    icu::Locale locale = to_icu(tag->text());
    if (locale.isBogus()) return std::nullopt;
    return BothWays{*tag, std::move(locale)};
}

struct Available {
    std::string name; ///< as given
    BothWays both;
};

struct Desired {
    detail::LanguageRange range;
    BothWays both;
};

/// The ranges of a list as ICU takes them.
class Desires : public icu::Locale::Iterator {
  public:
    explicit Desires(std::span<const Desired> rest) : rest_(rest) {}

    [[nodiscard]] UBool hasNext() const override { return static_cast<UBool>(!rest_.empty()); }
    const icu::Locale& next() override {
        const Desired& first = rest_.front();
        rest_ = rest_.subspan(1);
        return first.both.locale;
    }

  private:
    std::span<const Desired> rest_;
};

using Locales = std::vector<const Available*>;

icu::LocaleMatcher make_matcher(const Locales& locales, const Available* fallback) {
    icu::LocaleMatcher::Builder builder;
    for (const Available* each : locales) {
        builder.addSupportedLocale(each->both.locale);
    }
    // ICU prefers the default among locales that are equally near.
    if (fallback != nullptr)
        builder.setDefaultLocale(&fallback->both.locale);
    else
        builder.setNoDefaultLocale();
    UErrorCode error = U_ZERO_ERROR;
    icu::LocaleMatcher matcher = builder.build(error);
    check(error);
    return matcher;
}

/// The locales that a reader may be answered in.
class Choice {
  public:
    Choice(Locales locales, const Available* fallback)
        : matcher_(make_matcher(locales, fallback)), locales_(std::move(locales)),
          fallback_(fallback) {}

    // What detail::any_locale asks of a source.
    [[nodiscard]] std::size_t count() const noexcept { return locales_.size(); }
    [[nodiscard]] std::string_view locale(std::size_t index) const noexcept {
        return locales_[index]->name;
    }
    [[nodiscard]] std::string_view fallback() const noexcept {
        return fallback_ == nullptr ? std::string_view() : std::string_view(fallback_->name);
    }

    /// The best fit of a list of ranges without "*". No locale where none fits.
    [[nodiscard]] Negotiation fit(std::span<const Desired> list) const {
        while (!list.empty() && !fits(list.front())) {
            list = list.subspan(1);
        }
        if (list.empty()) return {};
        Desires desires(list);
        UErrorCode error = U_ZERO_ERROR;
        const icu::LocaleMatcher::Result result = matcher_.getBestMatchResult(desires, error);
        check(error);
        if (result.getDesiredIndex() < 0 || result.getSupportedIndex() < 0) return {};
        const Desired& desired = list[static_cast<std::size_t>(result.getDesiredIndex())];
        return answer(desired, *locales_[static_cast<std::size_t>(result.getSupportedIndex())]);
    }

  private:
    [[nodiscard]] bool fits(const Desired& desired) const {
        UErrorCode error = U_ZERO_ERROR;
        const bool fits =
            matcher_.getBestMatchResult(desired.both.locale, error).getDesiredIndex() >= 0;
        check(error);
        return fits;
    }

    /// ICU does not look at variants: of locales that differ by no more, the range itself is
    /// chosen.
    [[nodiscard]] Negotiation answer(const Desired& desired, const Available& nearest) const {
        const Tag& tag = desired.both.tag;
        const Available* chosen = &nearest;
        if (nearest.both.tag.variants() != tag.variants()) {
            const auto same = std::ranges::find_if(
                locales_, [&](const Available* each) { return each->both.tag == tag; });
            if (same != locales_.end()) chosen = *same;
        }
        const bool exact = chosen->both.tag == tag || chosen->both.tag == tag.likely();
        return {.locale = chosen->name,
                .range = desired.range.text,
                .quality = desired.range.quality,
                .match = exact ? Match::exact : Match::parent};
    }

    icu::LocaleMatcher matcher_;
    Locales locales_;
    const Available* fallback_;
};

Negotiation any(const detail::AcceptLanguage& header, detail::LanguageRange range,
                const Choice& choice) {
    const std::string_view locale = detail::any_locale(header, choice);
    if (locale.empty()) return {};
    return {.locale = locale, .range = range.text, .quality = range.quality, .match = Match::exact};
}

Negotiation fallback(const Choice& choice) {
    const std::string_view locale = choice.fallback();
    return {.locale = locale, .match = locale.empty() ? Match::none : Match::default_locale};
}

} // namespace

class BestFit::Matcher {
  public:
    Matcher(std::span<const std::string_view> available, std::string_view default_locale)
        : available_(read_all(available)), fallback_(read_one(default_locale)),
          whole_(pointers(), fallback_ ? &*fallback_ : nullptr) {}

    [[nodiscard]] Negotiation negotiate(const detail::AcceptLanguage& header) const {
        const bool excludes = !header.ranges().empty() && header.ranges().back().quality == 0;
        return excludes ? choose(header, remaining(header)) : choose(header, whole_);
    }

    [[nodiscard]] Negotiation negotiate(std::span<const std::string_view> tags) const {
        bool skipped = tags.size() > max_ranges;
        std::vector<Desired> list;
        for (const std::string_view text : tags.first(std::min(tags.size(), max_ranges))) {
            std::optional<BothWays> both = read(text);
            if (both)
                list.push_back({{text, 1000}, std::move(*both)});
            else
                skipped = true;
        }
        Negotiation result = whole_.fit(list);
        if (result.locale.empty()) result = fallback(whole_);
        result.skipped = skipped;
        return result;
    }

  private:
    static std::optional<Available> read_one(std::string_view name) {
        std::optional<BothWays> both = read(name);
        if (!both) return std::nullopt;
        return Available{std::string(name), std::move(*both)};
    }

    static std::vector<Available> read_all(std::span<const std::string_view> names) {
        std::vector<Available> all;
        all.reserve(names.size());
        for (const std::string_view name : names) {
            if (std::optional<Available> one = read_one(name)) all.push_back(std::move(*one));
        }
        return all;
    }

    [[nodiscard]] Locales pointers() const {
        Locales all;
        all.reserve(available_.size());
        for (const Available& each : available_) {
            all.push_back(&each);
        }
        return all;
    }

    /// What the header does not exclude. The nearest of all may be excluded, and ICU names no other
    /// one, so it must not know of those.
    [[nodiscard]] Choice remaining(const detail::AcceptLanguage& header) const {
        Locales locales = pointers();
        std::erase_if(locales, [&](const Available* a) { return is_excluded(header, a->name); });
        const bool keep = fallback_ && !is_excluded(header, fallback_->name);
        return {std::move(locales), keep ? &*fallback_ : nullptr};
    }

    static Negotiation choose(const detail::AcceptLanguage& header, const Choice& choice) {
        bool skipped = header.skipped();
        std::vector<Desired> list;
        Negotiation result;
        for (const detail::LanguageRange& range : header.ranges()) {
            if (range.quality == 0) break;
            if (range.is_wildcard()) {
                result = choice.fit(list);
                list.clear();
                if (result.locale.empty()) result = any(header, range, choice);
                if (!result.locale.empty()) break;
            } else if (std::optional<BothWays> both = read(range.text)) {
                list.push_back({range, std::move(*both)});
            } else {
                skipped = true;
            }
        }
        if (result.locale.empty()) result = choice.fit(list);
        if (result.locale.empty()) result = fallback(choice);
        result.skipped = skipped;
        return result;
    }

    std::vector<Available> available_;
    std::optional<Available> fallback_;
    Choice whole_; ///< points into the two above
};

BestFit::BestFit(std::span<const std::string_view> available, std::string_view default_locale)
    : matcher_(std::make_shared<const Matcher>(available, default_locale)) {}

BestFit::BestFit(const Catalog& catalog) {
    std::vector<std::string_view> available;
    for (std::size_t i = 0; i < catalog.locale_count(); ++i) {
        available.push_back(catalog.locale(i));
    }
    matcher_ = std::make_shared<const Matcher>(available, catalog.default_locale());
}

Negotiation BestFit::negotiate(std::string_view accept_language) const {
    return matcher_->negotiate(detail::AcceptLanguage(accept_language));
}

Negotiation BestFit::negotiate_preferences(std::span<const std::string_view> tags) const {
    return matcher_->negotiate(tags);
}

} // namespace phrasebook
