#include "negotiation_check.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>

#include <phrasebook/phrasebook.hpp>

#include "core/accept_language.hpp"

namespace phrasebook::fuzz {
namespace {

using Locales = std::span<const std::string_view>;

constexpr auto shipped = std::to_array<std::string_view>({"en", "fr", "zh-TW"});

/// With more than one locale of a language, POSIX names, and what is no tag.
constexpr auto mixed = std::to_array<std::string_view>(
    {"", "zh_TW.Big5", "!", "fr-CA", "C", "sr", "sr_RS@latin", "zh", "pt-BR", "es-419", "en-GB"});

/// Six variants, and CLDR's parents; as in chain_test.cpp.
constexpr std::size_t longest_chain = 16;

bool is_within(std::string_view part, std::string_view whole) {
    const std::less_equal<> before; // of pointers into different texts, too
    return before(whole.data(), part.data())
           && before(part.data() + part.size(), whole.data() + whole.size());
}

std::string check_decided(const Negotiation& answer, Locales available, std::string_view fallback) {
    if (answer.quality == 0) return "a range that decided, yet without a quality";
    if (answer.match != Match::exact && answer.match != Match::parent)
        return "a range that decided, yet a match of another kind";
    if (answer.locale != fallback && std::ranges::find(available, answer.locale) == available.end())
        return "a locale that is not available";
    return {};
}

std::string check_undecided(const Negotiation& answer, std::string_view fallback) {
    if (answer.quality != 0) return "a quality without a range";
    if (answer.match == Match::none) return answer.locale.empty() ? "" : "a locale without a match";
    if (answer.match != Match::default_locale) return "a match without a range";
    return answer.locale == fallback ? "" : "a default that is not the default";
}

std::string check_answer(const Negotiation& answer, std::string_view header, Locales available,
                         std::string_view fallback) {
    if (answer.quality > 1000) return "a quality above 1000";
    if (answer.locale.empty() != (answer.match == Match::none)) return "a match without a locale";
    if (answer.content_language() != answer.locale) return "another Content-Language";
    if (answer.range.empty()) return check_undecided(answer, fallback);
    if (!is_within(answer.range, header)) return "a range that is not in the header";
    return check_decided(answer, available, fallback);
}

bool same(const Negotiation& a, const Negotiation& b) {
    return a.locale == b.locale && a.range.data() == b.range.data()
           && a.range.size() == b.range.size() && a.quality == b.quality && a.match == b.match
           && a.skipped == b.skipped;
}

std::string check_ranges(std::string_view header) {
    const detail::AcceptLanguage parsed(header);
    if (parsed.ranges().size() > max_ranges) return "too many ranges";
    if (header.size() > max_header_size && !parsed.skipped()) return "a part ignored silently";
    std::uint16_t previous = 1000;
    for (const detail::LanguageRange& range : parsed.ranges()) {
        if (range.quality > previous) return "ranges out of order";
        previous = range.quality;
        if (!is_within(range.text, header.substr(0, max_header_size)))
            return "a range beyond the limit";
        if (range.text.empty() || range.text.size() > Tag::max_size)
            return "a range of no size, or too long";
    }
    return {};
}

} // namespace

std::string check_header(std::string_view bytes) {
    std::string broken = check_ranges(bytes);
    const Negotiation listed = negotiate(bytes, shipped, "en");
    if (broken.empty()) broken = check_answer(listed, bytes, shipped, "en");
    if (broken.empty()) broken = check_answer(negotiate(bytes, mixed), bytes, mixed, "");
    if (!broken.empty()) return broken;
    if (!same(builtin().negotiate(bytes), listed))
        return "another answer from the catalog than from the list of its locales";

    const std::array<std::string_view, 2> preferred = {bytes, "fr_CA@euro"};
    const Negotiation answer = negotiate_preferences(preferred, shipped, "en");
    if (answer.locale.empty()) return "no locale, though there is a default";
    if (answer.match != Match::default_locale && answer.skipped != !Tag::parse(bytes))
        return "a tag skipped silently, or without need";
    return {};
}

std::string check_tag(std::string_view bytes) {
    const std::optional<Tag> tag = Tag::parse(bytes);
    if (!tag) return {};
    if (tag->text().size() > Tag::max_size) return "a canonical text that is too long";
    if (Tag::parse(tag->text()) != tag) return "a canonical text that is not canonical";
    std::string joined(tag->language());
    for (const std::string_view part : {tag->script(), tag->region(), tag->variants()})
        joined.append(part.empty() ? "" : "-").append(part);
    if (joined != tag->text()) return "a text that is not the sum of its parts";
    const Tag likely = tag->likely();
    if (likely.likely() != likely) return "a likely region for a tag that has one";
    if (Tag::parse(likely.text()) != likely) return "a likely tag that is not canonical";

    std::array<Tag, longest_chain> steps;
    std::size_t count = 0;
    for (const Tag& step : Chain(*tag)) {
        if (count == steps.size()) return "a chain that does not end";
        if (step.is_root()) return "a chain that holds the root";
        if (Tag::parse(step.text()) != step) return "a chain with a tag that is not canonical";
        if (std::find(steps.begin(), steps.begin() + count, step) != steps.begin() + count)
            return "a chain that names a tag twice";
        steps.at(count++) = step;
    }
    if (count == 0 && !tag->is_root()) return "a chain without its tag";
    if (count != 0 && steps.front() != *tag) return "a chain that begins with another tag";
    if (builtin().reader(bytes).locale() != builtin().reader(*tag).locale())
        return "another locale for the text than for the tag";
    return {};
}

} // namespace phrasebook::fuzz
