#include "cli/arguments.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "cli/exit.hpp"
#include "cli/nearest.hpp"

namespace phrasebook::cli {

namespace {

void append_names(std::vector<std::string>& names, std::string_view list) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find('|'), list.size());
        names.emplace_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

std::vector<std::string> all_names() {
    std::vector<std::string> names;
    for (const int code : status_codes()) {
        const StatusInfo info = *status_info(code);
        names.emplace_back(info.reason);
        append_names(names, info.aliases);
        append_names(names, info.constants);
    }
    return names;
}

std::vector<std::string> all_numbers() {
    std::vector<std::string> numbers;
    for (const int code : status_codes())
        numbers.push_back(std::to_string(code));
    return numbers;
}

} // namespace

Key parse_key(const std::string& text) {
    if (const std::optional<Key> key = Key::parse(text)) return *key;
    const bool is_number = !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return c >= '0' && c <= '9';
    });
    if (is_number)
        throw Failure(Exit::usage, in_quotes(text)
                                       + " is not a status code: those have three digits, "
                                       + "100 to 999" + did_you_mean(text, all_numbers()));
    if (const std::optional<int> code = code_of(text)) return *code;
    throw Failure(Exit::usage, in_quotes(text) + " is neither a status code nor a name of one"
                                   + did_you_mean(text, all_names()));
}

int parse_code(const std::string& text) {
    const Key key = parse_key(text);
    if (key.is_class()) throw Failure(Exit::usage, in_quotes(text) + " is a class of codes");
    return key.number();
}

Tag parse_tag(const std::string& text, const Catalog& catalog) {
    if (const std::optional<Tag> tag = Tag::parse(text)) return *tag;
    std::vector<std::string> locales;
    for (std::size_t i = 0; i < catalog.locale_count(); ++i)
        locales.emplace_back(catalog.locale(i));
    std::string hint = did_you_mean(text, locales);
    if (hint.empty()) {
        hint = "; this catalog speaks";
        for (std::size_t i = 0; i < locales.size(); ++i)
            hint += (i == 0 ? " " : ", ") + locales[i];
    }
    throw Failure(Exit::usage,
                  in_quotes(text) + " is not a language tag such as fr-CA or zh-Hant" + hint);
}

std::vector<std::string_view> choose_locales(const Catalog& catalog,
                                             const std::vector<std::string>& names) {
    std::vector<std::string> known;
    for (std::size_t i = 0; i < catalog.locale_count(); ++i)
        known.emplace_back(catalog.locale(i));
    std::vector<std::string_view> chosen;
    for (const std::string& name : names.empty() ? known : names) {
        const std::string_view locale = catalog.served_by(parse_tag(name, catalog));
        if (locale.empty())
            throw Failure(Exit::usage, "the catalog has no locale " + in_quotes(name)
                                           + did_you_mean(name, known));
        if (std::find(chosen.begin(), chosen.end(), locale) == chosen.end())
            chosen.push_back(locale);
    }
    return chosen;
}

Catalog choose_editions(const Catalog& catalog, const std::vector<std::string>& editions) {
    if (editions.empty()) return catalog;
    std::vector<std::string> known;
    for (std::size_t i = 0; i < catalog.edition_count(); ++i)
        known.emplace_back(catalog.edition(i));
    for (const std::string& edition : editions)
        if (std::find(known.begin(), known.end(), edition) == known.end())
            throw Failure(Exit::usage,
                          "there is no edition '" + edition + "'" + did_you_mean(edition, known));
    const std::vector<std::string_view> order(editions.begin(), editions.end());
    return catalog.with_editions(order);
}

std::string user_locale() {
    for (const char* const variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* const value = std::getenv(variable); // NOLINT(concurrency-mt-unsafe)
        if (value != nullptr && *value != '\0') return Tag::parse(value) ? value : "C";
    }
    return "C";
}

} // namespace phrasebook::cli
