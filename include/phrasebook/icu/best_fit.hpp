/// @file
/// Negotiation by CLDR's distance between languages: a Breton reader gets French.
///
/// `negotiate()` of core never crosses from one language to another. Where the reader did not say
/// what else he reads, CLDR knows what readers of his language mostly do (UTS #35 §4.4, Language
/// Matching), and ICU's `LocaleMatcher` measures it. That is this header; it is the library target
/// `phrasebook::icu`. No type of ICU is in it, since ICU's symbols carry its version.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include <phrasebook/catalog.hpp>
#include <phrasebook/export.hpp>
#include <phrasebook/negotiate.hpp>

namespace phrasebook {

/// How a locale is negotiated.
enum class Strategy : std::uint8_t {
    lookup,   ///< along the chain of each range, within its language: negotiate.hpp
    best_fit, ///< by CLDR's distance, across languages too: `BestFit`
};

/// A choice among available locales by CLDR's distance. Build it once, and keep it.
///
/// It is immutable: any number of threads may call at a time, and copies share everything.
/// Building and negotiating allocate. They throw `std::bad_alloc`, and `std::runtime_error` naming
/// ICU's error where ICU fails: its data are not installed. Neither the environment nor the
/// process's locale is asked.
///
/// What fits, and what fits best, is the answer of `icu::LocaleMatcher` with its own settings:
///
/// - Ranges are put in the order of quality, equal ones in the order sent; the quality does no more
///   than order them. The nearest locale to any of them wins; but from each range to the next, what
///   is compared grows by about the distance of a region. So `en-GB,sv` among {en, sv} is English;
///   `br,en` is English, which the reader named, though `br` alone is French. Unlike in core, a
///   range after the one that fits may thus decide, never where that one's own language, script and
///   region are there.
/// - Ranges before the first that fits anything do not count. ICU lets them use up the distance
///   that it allows, and sees nothing behind a dozen of them. Where ICU finds a locale for a list,
///   the answer is the same; where it finds none for that reason, it is found here.
/// - ICU does not look at variants. Of locales that differ by no more, the one that is the range
///   itself is chosen: `ca` for `ca`, not `ca-valencia`.
///
/// The rest is as in negotiate.hpp, and never left to ICU:
///
/// - The header's grammar and limits. Only what `Tag::parse` takes reaches ICU, and nothing that
///   states no language to us, where ICU would know better (`i-default`). What is private
///   altogether (`x-mine`) fits itself.
/// - `q=0` excludes by prefix; an excluded locale is never chosen, not even as the default.
/// - `*` is any locale that no other range names. Ranges before it are matched by themselves, as a
///   list of their own, and then those after it.
/// - Where nothing fits, the default; where there is none, no locale.
///
/// CLDR's data decide, and they are wide: `i-klingon` is Klingon, `tlh`, whose readers CLDR sends
/// to English as it sends those of Breton to French. Who wants no such answer wants `negotiate()`.
///
/// In the result, `match` is `exact` where the locale is the range itself, or its likely expansion
/// (`zh-TW` for `zh-Hant`), or where `*` decided; `parent` is every other fit, within the language
/// or across languages. `range` is the one that decided, as sent.
class PHRASEBOOK_EXPORT BestFit {
  public:
    /// Among these locales, BCP 47 tags or POSIX locale names; what is neither is never chosen. The
    /// default need not be one of them, and may be empty. Copies both.
    explicit BestFit(std::span<const std::string_view> available,
                     std::string_view default_locale = {});

    /// Among the locales of a catalog, and with its default. Keeps nothing of the catalog.
    explicit BestFit(const Catalog& catalog);

    /// Chooses by the value of an `Accept-Language` header. The locale borrows from this object and
    /// its copies, the range from the header.
    ///
    /// It takes some microseconds for a browser's header, and 0.2 ms for 64 ranges that fit
    /// nothing. A header that excludes a locale has a matcher built of the others: some
    /// microseconds for ten locales, 0.5 ms for ICU's 800, and 6 ms for those and 64 ranges.
    [[nodiscard]] Negotiation negotiate(std::string_view accept_language) const;

    /// Chooses by a list of tags in order of preference: BCP 47 tags or POSIX locale names. The
    /// locale borrows from this object and its copies, the range from the list's texts. At most
    /// `max_ranges` are read; `skipped` says where there were more.
    [[nodiscard]] Negotiation negotiate_preferences(std::span<const std::string_view> tags) const;

  private:
    class Matcher;
    std::shared_ptr<const Matcher> matcher_;
};

} // namespace phrasebook
