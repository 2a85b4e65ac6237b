#include <ostream>

#include <nlohmann/json.hpp>

#include "lint/output/coverage_text.hpp"
#include "lint/output/percent.hpp"

namespace phrasebook::lint {

namespace {

using Json = nlohmann::ordered_json;

double rounded_percent(std::size_t part, std::size_t whole) {
    return static_cast<double>(permille(part, whole)) / 10;
}

Json or_null(const std::string& text) {
    return text.empty() ? Json() : Json(text);
}

Json json_of(const CoverageCell& cell) {
    Json instead{{"edition", cell.other_edition}};
    for (auto i = static_cast<std::size_t>(Origin::parent); i < origin_count; ++i)
        instead[std::string(to_string(static_cast<Origin>(i)))] = cell.instead[i];
    return {{"locale", cell.locale},
            {"edition", or_null(cell.edition)},
            {"field", to_string(cell.field)},
            {"total", cell.total},
            {"own", cell.own},
            {"fuzzy", cell.fuzzy},
            {"missing", cell.missing()},
            {"percent", rounded_percent(cell.own, cell.total)},
            {"instead", instead}};
}

Json json_of(const SeenMessage& message) {
    return {{"key", message.key.name().view()},    {"field", to_string(message.field)},
            {"from", to_string(message.origin)},   {"locale", or_null(message.locale)},
            {"edition", or_null(message.edition)}, {"fuzzy", message.fuzzy}};
}

Json json_of(const ReaderCoverage& reader) {
    Json counts;
    for (std::size_t i = 0; i < origin_count; ++i)
        counts[std::string(to_string(static_cast<Origin>(i)))] =
            reader.count(static_cast<Origin>(i));
    Json messages = Json::array();
    for (const SeenMessage& message : reader.messages)
        messages.push_back(json_of(message));
    const Share share = share_of(reader);
    return {{"tag", reader.tag},
            {"chain", reader.chain},
            {"total", reader.messages.size()},
            {"from", counts},
            {"percent", rounded_percent(share.own, share.total)},
            {"messages", messages}};
}

void write(std::ostream& out, const Json& json) {
    out << json.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
}

} // namespace

void write_coverage_json(std::ostream& out, const Coverage& coverage) {
    Json locales = Json::array();
    for (std::size_t i = 0; i < coverage.locales; ++i) {
        const std::string& locale = coverage.readers[i].tag;
        const Share share = share_of(coverage, locale);
        locales.push_back({{"locale", locale},
                           {"total", share.total},
                           {"own", share.own},
                           {"fuzzy", share.fuzzy},
                           {"missing", share.total - share.own - share.fuzzy},
                           {"percent", rounded_percent(share.own, share.total)}});
    }
    Json cells = Json::array();
    for (const CoverageCell& cell : coverage.cells)
        cells.push_back(json_of(cell));
    Json readers = Json::array();
    for (const ReaderCoverage& reader : coverage.readers)
        readers.push_back(json_of(reader));
    write(out, {{"defaultLocale", or_null(coverage.default_locale)},
                {"locales", locales},
                {"cells", cells},
                {"readers", readers}});
}

void write_files_json(std::ostream& out, std::span<const FileReport> files) {
    Json list = Json::array();
    for (const FileReport& file : files)
        list.push_back({{"file", file.file},
                        {"locale", or_null(file.locale)},
                        {"total", file.messages},
                        {"translated", file.translated},
                        {"fuzzy", file.fuzzy},
                        {"missing", file.messages - file.translated - file.fuzzy},
                        {"percent", rounded_percent(file.translated, file.messages)}});
    write(out, {{"files", list}});
}

} // namespace phrasebook::lint
