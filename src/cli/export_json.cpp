#include "cli/export_json.hpp"

#include <string>

#include <nlohmann/json.hpp>

#include "formats/words.hpp"

namespace phrasebook::cli {

namespace {

using Json = nlohmann::ordered_json;

/// {"404": {"title": "…"}}
Json messages_of(const std::vector<Catalog::Entry>& words) {
    Json messages = Json::object();
    for (const Catalog::Entry& word : words)
        if (!word.withheld)
            messages[std::string(word.key.name().view())][std::string(to_string(word.field))] =
                word.text;
    return messages;
}

Json edition_of(const Catalog& catalog, std::string_view locale, std::string_view edition,
                const std::vector<Catalog::Entry>& words) {
    const Catalog::Source source = formats::source_of(catalog, locale, edition);
    return {{"edition", edition},
            {"title", source.title},
            {"license", source.license},
            {"attribution", source.attribution},
            {"messages", messages_of(words)}};
}

} // namespace

std::vector<formats::OutputFile> export_json(const Catalog& catalog, formats::Locales locales) {
    std::vector<formats::OutputFile> files;
    for (const std::string_view locale : locales) {
        Json file{{"locale", locale},
                  {"messages", messages_of(formats::words_of(catalog, locale))},
                  {"editions", Json::array()}};
        for (const std::string_view edition : formats::edition_names(catalog))
            if (const auto words = formats::words_of(catalog, locale, edition); !words.empty())
                file["editions"].push_back(edition_of(catalog, locale, edition, words));
        files.push_back({std::string(locale) + ".json", file.dump(2) + '\n', {}});
    }
    return files;
}

} // namespace phrasebook::cli
