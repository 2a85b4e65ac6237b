// The rules of docs/fallback.md once more, plain and slow: the oracle of the tables.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <phrasebook/phrasebook.hpp>

namespace phrasebook::test {

class Model {
  public:
    /// A model of the messages of `catalog`, with its default locale but an order of its own.
    Model(const Catalog& catalog, std::vector<std::string> editions)
        : editions_(std::move(editions)), default_locale_(catalog.default_locale()) {
        for (std::size_t i = 0; i < catalog.locale_count(); ++i)
            locales_.emplace_back(catalog.locale(i));
        for (std::size_t i = 0; i < catalog.entry_count(); ++i) {
            const Catalog::Entry entry = catalog.entry(i);
            if (!entry.withheld)
                texts_[{std::string(entry.locale), std::string(entry.edition),
                        std::string(entry.key.name().view()), entry.field}] = entry.text;
        }
    }

    struct Answer {
        std::string text, locale, edition, answered;
        Match match = Match::none;
    };

    [[nodiscard]] Answer answer(int code, std::string_view tag, Field field) const {
        if (auto found = ask(std::to_string(code), tag, field)) return *found;
        if (code < 100 || code > 599) return {};
        auto found = ask(std::to_string(code / 100) + "xx", tag, field);
        if (!found) return {};
        found->match = Match::code_class;
        return *found;
    }

  private:
    [[nodiscard]] std::optional<Answer> ask(const std::string& key, std::string_view text,
                                            Field field) const {
        const Tag tag = Tag::parse(text).value_or(Tag());
        Match match = Match::exact;
        for (const Tag& step : Chain(tag)) {
            if (const std::string locale = server_of(step); !locale.empty()) {
                if (auto found = ask_locale(key, locale, field)) {
                    found->match = match;
                    return found;
                }
            }
            match = Match::parent;
        }
        auto found = ask_locale(key, default_locale_, field);
        if (found) found->match = Match::default_locale;
        return found;
    }

    [[nodiscard]] std::string server_of(const Tag& tag) const {
        for (const std::string& locale : locales_)
            if (tag.text() == locale) return locale;
        for (const std::string& locale : locales_)
            if (tag.likely().text() == locale) return locale;
        return "";
    }

    [[nodiscard]] std::optional<Answer> ask_locale(const std::string& key,
                                                   const std::string& locale, Field field) const {
        for (const std::string& edition : editions_) {
            const auto found = texts_.find({locale, edition, key, field});
            if (found != texts_.end())
                return Answer{found->second, locale, edition, key, Match::none};
        }
        return std::nullopt;
    }

    std::vector<std::string> editions_;
    std::string default_locale_;
    std::vector<std::string> locales_;
    std::map<std::tuple<std::string, std::string, std::string, Field>, std::string> texts_;
};

} // namespace phrasebook::test
