#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>
#include <unicode/parseerr.h>
#include <unicode/plurrule.h>
#include <unicode/strenum.h>

#include "pages/icu_text.hpp"
#include "pages/message.hpp"
#include "pages/nearest_name.hpp"

namespace phrasebook::pages {

namespace {

using icu::MessagePattern;

/// What a locale calls the plural forms of the numbers that a page may say.
struct Categories {
    std::set<std::string> all;
    std::set<std::string> needed; ///< for whole numbers that are not out of the ordinary
};

Categories categories_of(const Tag& locale) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::PluralRules> rules(
        icu::PluralRules::forLocale(icu_locale(locale.text()), error));
    check(error);
    Categories categories;
    const std::unique_ptr<icu::StringEnumeration> keywords(rules->getKeywords(error));
    check(error);
    while (const icu::UnicodeString* keyword = keywords->snext(error))
        categories.all.insert(from_icu(*keyword));
    check(error);
    for (std::int32_t number = 0; number <= 1000; ++number)
        categories.needed.insert(from_icu(rules->select(number)));
    return categories;
}

/// The brace that has no partner, for which ICU names no place: the innermost one that is open, or
/// the first that closes nothing. What stands between apostrophes is no syntax.
std::size_t unmatched_brace(std::string_view pattern) {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '\'' && i + 1 < pattern.size()
            && (pattern[i + 1] == '{' || pattern[i + 1] == '}'))
            i = std::min(pattern.find('\'', i + 1), pattern.size());
        else if (pattern[i] == '{')
            open.push_back(i);
        else if (pattern[i] == '}' && open.empty())
            return i;
        else if (pattern[i] == '}')
            open.pop_back();
    }
    return open.empty() ? 0 : open.back();
}

class Checker {
  public:
    Checker(Phrase phrase, std::string_view pattern, const Tag& locale)
        : info_(info(phrase)), pattern_(pattern), locale_(locale) {}

    std::optional<MessageProblem> check() {
        UErrorCode error = U_ZERO_ERROR;
        UParseError place{};
        const MessagePattern parsed(to_icu(pattern_), &place, error);
        if (error == U_MEMORY_ALLOCATION_ERROR) pages::check(error);
        if (U_FAILURE(error)) return syntax_problem(error, place.offset);
        for (std::int32_t i = 0; i < parsed.countParts() && !problem_; ++i)
            if (parsed.getPartType(i) == UMSGPAT_PART_TYPE_ARG_START) check_argument(parsed, i);
        if (problem_) return problem_;
        for (const Argument& argument : info_.arguments)
            if (!used_.contains(argument.name))
                return MessageProblem{0, "the argument {" + std::string(argument.name)
                                             + "} is missing"};
        // Formats that only ICU knows: skeletons, number styles.
        icu::MessageFormat message(to_icu(pattern_), icu_locale(locale_.text()), place, error);
        if (U_FAILURE(error)) return syntax_problem(error, place.offset);
        return std::nullopt;
    }

  private:
    void report(std::size_t index, std::string reason) {
        if (!problem_) problem_ = MessageProblem{index, std::move(reason)};
    }

    /// ICU counts in units of UTF-16.
    [[nodiscard]] std::size_t to_bytes(std::int32_t index) const {
        std::string before;
        to_icu(pattern_).tempSubString(0, std::max(index, 0)).toUTF8String(before);
        return std::min(before.size(), pattern_.size());
    }

    [[nodiscard]] MessageProblem syntax_problem(UErrorCode error, std::int32_t index) const {
        std::string reason = "is no message of ICU's";
        if (error == U_UNMATCHED_BRACES)
            return {unmatched_brace(pattern_), reason + ": the brace has no partner"};
        if (error == U_DEFAULT_KEYWORD_MISSING) reason += ": the plural has no \"other\"";
        return {to_bytes(index), reason + " (" + u_errorName(error) + ")"};
    }

    void check_argument(const MessagePattern& parsed, std::int32_t start) {
        const MessagePattern::Part& name_part = parsed.getPart(start + 1);
        const std::string name = from_icu(parsed.getSubstring(name_part));
        const std::size_t index = to_bytes(name_part.getIndex());
        const auto argument = std::ranges::find(info_.arguments, name, &Argument::name);
        if (argument == info_.arguments.end()) {
            std::vector<std::string_view> names;
            for (const Argument& each : info_.arguments)
                names.push_back(each.name);
            return report(index,
                          "there is no argument " + in_quotes(name) + did_you_mean(name, names));
        }
        used_.insert(argument->name);
        const UMessagePatternArgType type = parsed.getPart(start).getArgType();
        switch (argument->kind) {
        case ArgumentKind::text:
            if (type != UMSGPAT_ARG_TYPE_NONE)
                report(index, "{" + name + "} is text: it is not formatted");
            return;
        case ArgumentKind::time:
            if (type != UMSGPAT_ARG_TYPE_SIMPLE || !is_simple_type(parsed, start, {"date", "time"}))
                report(index, "{" + name + "} is a time: write {" + name + ", date, ::yMMMMdjmmz}");
            return;
        case ArgumentKind::number:
            if (type == UMSGPAT_ARG_TYPE_PLURAL) return check_plural(parsed, start);
            if (type != UMSGPAT_ARG_TYPE_NONE
                && !is_simple_type(parsed, start, {"number", "number"}))
                report(index, "{" + name + "} is a number: write {" + name + ", plural, …}");
            return;
        }
    }

    static bool is_simple_type(const MessagePattern& parsed, std::int32_t start,
                               std::array<std::string_view, 2> types) {
        if (parsed.getPartType(start + 2) != UMSGPAT_PART_TYPE_ARG_TYPE) return false;
        const std::string type = from_icu(parsed.getSubstring(parsed.getPart(start + 2)));
        return std::ranges::find(types, type) != types.end();
    }

    void check_plural(const MessagePattern& parsed, std::int32_t start) {
        const Categories categories = categories_of(locale_);
        std::set<std::string> given;
        const std::int32_t limit = parsed.getLimitPartIndex(start);
        for (std::int32_t i = start + 1; i < limit; ++i) {
            if (parsed.getPartType(i) == UMSGPAT_PART_TYPE_MSG_START) {
                i = parsed.getLimitPartIndex(i); // another argument's selectors
                continue;
            }
            if (parsed.getPartType(i) != UMSGPAT_PART_TYPE_ARG_SELECTOR) continue;
            const std::string selector = from_icu(parsed.getSubstring(parsed.getPart(i)));
            if (selector.starts_with('=')) continue;
            given.insert(selector);
            if (!categories.all.contains(selector))
                return report(to_bytes(parsed.getPart(i).getIndex()),
                              std::string(locale_.text()) + " has no plural category "
                                  + in_quotes(selector) + ", but " + list(categories.all));
        }
        for (const std::string& needed : categories.needed)
            if (!given.contains(needed))
                return report(to_bytes(parsed.getPart(start).getIndex()),
                              "the plural category " + in_quotes(needed)
                                  + " is missing: " + std::string(locale_.text()) + " has "
                                  + list(categories.needed));
    }

    static std::string list(const std::set<std::string>& words) {
        std::string text;
        for (const std::string& word : words)
            text.append(text.empty() ? "" : ", ").append(word);
        return text;
    }

    const PhraseInfo& info_;
    std::string_view pattern_;
    const Tag& locale_;
    std::set<std::string_view> used_;
    std::optional<MessageProblem> problem_;
};

} // namespace

std::optional<MessageProblem> check_message(Phrase phrase, std::string_view pattern,
                                            const Tag& locale) {
    return Checker(phrase, pattern, locale).check();
}

} // namespace phrasebook::pages
