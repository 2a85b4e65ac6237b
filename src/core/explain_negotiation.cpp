#include <phrasebook/explain.hpp>

#include <optional>

#include <phrasebook/chain.hpp>

#include "core/accept_language.hpp"
#include "core/listed_locales.hpp"
#include "core/negotiation.hpp"

namespace phrasebook {

namespace {

/// The fate of a range that is tried.
RangeStep::Fate try_range(RangeStep& step, const detail::LanguageRange& range,
                          const detail::AcceptLanguage& header,
                          const detail::ListedLocales& locales) {
    using Fate = RangeStep::Fate;
    if (range.is_wildcard())
        return detail::any_locale(header, locales).empty() ? Fate::nothing_fits : Fate::chosen;
    const std::optional<Tag> tag = Tag::parse(range.text);
    if (!tag) return Fate::not_a_tag;
    Fate fate = Fate::nothing_fits;
    for (const Tag& each : Chain(*tag)) {
        step.chain.push_back(each);
        const std::string_view locale = locales.serving(each);
        if (locale.empty()) continue;
        if (!detail::is_excluded(header, locale)) return Fate::chosen;
        fate = Fate::all_excluded;
    }
    return fate;
}

} // namespace

std::vector<RangeStep> explain_negotiation(std::string_view accept_language,
                                           std::span<const std::string_view> available,
                                           std::string_view default_locale) {
    const detail::AcceptLanguage header(accept_language);
    const detail::ListedLocales locales(available, default_locale);
    std::vector<RangeStep> steps;
    bool decided = false;
    for (const detail::LanguageRange& range : header.ranges()) {
        RangeStep step{.range = range.text, .quality = range.quality, .chain = {}};
        if (range.quality == 0) {
            step.fate = RangeStep::Fate::excludes;
        } else if (!decided) {
            step.fate = try_range(step, range, header, locales);
            decided = step.fate == RangeStep::Fate::chosen;
        }
        steps.push_back(std::move(step));
    }
    return steps;
}

} // namespace phrasebook
