// The words that a project has settled on.
#include <algorithm>
#include <string>
#include <string_view>

#include "lint/characters.hpp"
#include "lint/rules/checks.hpp"
#include "lint/terms.hpp"

namespace phrasebook::lint::checks {

namespace {

bool is_letter_before(std::string_view text, std::size_t at) {
    if (at == 0) return false;
    std::size_t begin = at - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80)
        --begin;
    return is_word_character(decode(text, begin).value);
}

/// Whole words where words are parted, anywhere in Chinese.
bool is_whole(std::string_view text, std::size_t at, std::string_view word) {
    if (is_han(decode(word, 0).value)) return true;
    const std::size_t end = at + word.size();
    return !is_letter_before(text, at)
           && (end == text.size() || !is_word_character(decode(text, end).value));
}

/// Whether this is part of a term that is to be used: 用戶 in 用戶端.
bool is_in_good_term(std::string_view text, std::size_t at, std::string_view word,
                     const TermBase& base) {
    return std::any_of(base.terms().begin(), base.terms().end(), [&](const Term& term) {
        return std::any_of(term.use.begin(), term.use.end(), [&](const std::string& good) {
            const std::string lower = to_lower(good);
            const std::size_t within = lower.find(word);
            return within != std::string::npos && lower.size() > word.size() && within <= at
                   && text.substr(at - within).starts_with(lower);
        });
    });
}

} // namespace

void term(const Translation& translation, Report& report) {
    const TermBase* const base = translation.document.terms;
    if (base == nullptr) return;
    const std::string lower = to_lower(translation.text());
    // Where small letters take other room than capitals, places would not be right.
    const bool same = lower.size() == translation.text().size();
    const std::string_view text = same ? std::string_view(lower) : translation.text();
    for (const Term& each : base->terms())
        for (const std::string& avoided : each.avoid) {
            const std::string word = to_lower(avoided);
            for (std::size_t at = text.find(word); at != std::string_view::npos;
                 at = text.find(word, at + word.size())) {
                if (!is_whole(text, at, word) || is_in_good_term(text, at, word, *base)) continue;
                std::string message =
                    in_quotes(translation.text().substr(at, word.size())) + " is to be avoided";
                if (!each.use.empty()) message += "; " + in_quotes(each.use.front()) + " is used";
                report.at(translation, at, message + " (" + each.concept_name + ")");
                break;
            }
        }
}

} // namespace phrasebook::lint::checks
