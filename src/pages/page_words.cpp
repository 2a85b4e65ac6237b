#include "pages/page_words.hpp"

#include <cstddef>

#include <phrasebook/chain.hpp>

#include "pages/builtin.hpp"

namespace phrasebook::pages {

namespace {

const PageMessage& no_message() noexcept {
    static const PageMessage message;
    return message;
}

} // namespace

PageWords::PageWords() {
    for (const BuiltinPhrases& each : builtin_phrases()) {
        Messages& messages = locales_[Tag::parse(each.locale).value_or(Tag())];
        for (std::size_t i = 0; i < phrase_count; ++i)
            if (!each.patterns[i].empty()) messages[i] = PageMessage(each.patterns[i]);
    }
}

void PageWords::add(const PhraseFile& file) {
    Messages& messages = locales_[file.locale];
    for (std::size_t i = 0; i < phrase_count; ++i)
        if (!file.patterns[i].empty()) messages[i] = PageMessage(file.patterns[i]);
}

Found PageWords::find_in_chain(Phrase phrase, const Tag& tag) const noexcept {
    for (const Tag& step : Chain(tag))
        for (const Tag& each : {step, step.likely()}) { // zh-TW also answers for zh-Hant
            const auto found = locales_.find(each);
            if (found == locales_.end()) continue;
            const PageMessage& message = found->second[static_cast<std::size_t>(phrase)];
            if (!message.empty()) return {&message, found->first.text()};
        }
    return {&no_message(), {}};
}

Found PageWords::find(Phrase phrase, std::span<const Tag> tags) const noexcept {
    for (const Tag& tag : tags)
        if (const Found found = find_in_chain(phrase, tag); !found.message->empty()) return found;
    return find_in_chain(phrase, *Tag::parse("en"));
}

} // namespace phrasebook::pages
