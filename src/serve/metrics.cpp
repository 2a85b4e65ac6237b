#include "serve/metrics.hpp"

#include <algorithm>
#include <tuple>

#include <phrasebook/version.hpp>

namespace phrasebook::serve {

namespace {

std::uint64_t packed(std::uint16_t locale, const Answered& answered) noexcept {
    return std::uint64_t{locale} << 32U | static_cast<std::uint64_t>(answered.code) << 16U
           | static_cast<std::uint64_t>(answered.format) << 8U
           | static_cast<std::uint64_t>(answered.match);
}

void count_language(LanguageCounts& counts, std::string_view language) {
    if (const auto at = counts.find(language); at != counts.end())
        ++at->second;
    else
        ++counts[counts.size() < max_languages ? std::string(language) : "other"];
}

void head(std::string& out, std::string_view name, std::string_view type, std::string_view help) {
    out.append("# HELP ").append(name).append(" ").append(help).append("\n# TYPE ");
    out.append(name).append(" ").append(type).append("\n");
}

void value(std::string& out, std::string_view name, std::string_view labels, std::uint64_t number) {
    out.append(name);
    if (!labels.empty()) out.append("{").append(labels).append("}");
    out.append(" ").append(std::to_string(number)).append("\n");
}

void single(std::string& out, std::string_view name, std::string_view type, std::string_view help,
            std::uint64_t number) {
    head(out, name, type, help);
    value(out, name, {}, number);
}

void add(LanguageCounts& sum, const LanguageCounts& counts) {
    for (const auto& [language, number] : counts)
        sum[language] += number;
}

void languages(std::string& out, std::string_view name, std::string_view help,
               const LanguageCounts& counts) {
    head(out, name, "counter", help);
    for (const auto& [language, number] : counts)
        value(out, name, "language=" + label(language), number);
}

} // namespace

std::string label(std::string_view value) {
    std::string out = "\"";
    for (const char c : value) {
        if (c == '\n')
            out += "\\n";
        else if (c == '"' || c == '\\')
            out.append("\\").push_back(c);
        else
            out += c;
    }
    return out + '"';
}

std::uint16_t Tally::locale_number(std::string_view locale) {
    const auto at = std::find(locales_.begin(), locales_.end(), locale);
    const auto number = static_cast<std::uint16_t>(at - locales_.begin());
    if (at == locales_.end()) locales_.emplace_back(locale);
    return number;
}

void Tally::count(const Answered& answered) {
    const std::lock_guard lock(mutex_);
    ++answers_[packed(locale_number(answered.locale), answered)];
    if (answered.language.empty()) return;
    count_language(asked_, answered.language);
    if (answered.missing) count_language(missing_, answered.language);
}

Tally& Metrics::tally() {
    const std::lock_guard lock(mutex_);
    return *tallies_.emplace_back(std::make_unique<Tally>());
}

std::string Metrics::text(std::uint64_t catalog_version, std::uint64_t pages_kept) const {
    std::map<std::tuple<std::uint64_t, std::string, std::uint64_t, std::uint64_t>, std::uint64_t>
        answers;
    LanguageCounts asked;
    LanguageCounts missing;
    {
        const std::lock_guard lock(mutex_);
        for (const auto& tally : tallies_) {
            const std::lock_guard tally_lock(tally->mutex_);
            for (const auto& [key, number] : tally->answers_)
                answers[{key >> 16U & 0xFFFFU, tally->locales_[key >> 32U], key >> 8U & 0xFFU,
                         key & 0xFFU}] += number;
            add(asked, tally->asked_);
            add(missing, tally->missing_);
        }
    }
    std::string out;
    head(out, "phrasebook_info", "gauge", "The version of phrasebook.");
    value(out, "phrasebook_info", "version=" + label(PHRASEBOOK_VERSION), 1);
    head(out, "phrasebook_requests_total", "counter",
         "Pages answered, by code, locale, format, and how the locale stands to what was asked.");
    for (const auto& [key, number] : answers) {
        const auto& [code, locale, format, match] = key;
        value(out, "phrasebook_requests_total",
              "code=" + label(code == 0 ? "other" : std::to_string(code)) + ",locale="
                  + label(locale) + ",format=" + label(to_string(static_cast<PageFormat>(format)))
                  + ",match=" + label(to_string(static_cast<Match>(match))),
              number);
    }
    languages(out, "phrasebook_languages_asked_total", "Requests by the language they prefer.",
              asked);
    languages(out, "phrasebook_languages_missing_total",
              "Requests whose preferred language has no words.", missing);
    single(out, "phrasebook_requests_refused_total", "counter",
           "Requests that were malformed, too large or too slow.", counted(Event::refused));
    single(out, "phrasebook_not_modified_total", "counter", "Answers without a page, as 304.",
           counted(Event::not_modified));
    single(out, "phrasebook_connections_open", "gauge", "Connections open now.", open());
    single(out, "phrasebook_connections_total", "counter", "Connections accepted.",
           counted(Event::accepted));
    single(out, "phrasebook_connections_turned_away_total", "counter",
           "Connections closed at once, as there were too many.", counted(Event::turned_away));
    single(out, "phrasebook_connections_too_slow_total", "counter",
           "Connections closed as the client was too slow.", counted(Event::too_slow));
    head(out, "phrasebook_reloads_total", "counter",
         "Attempts to load catalogs and templates anew.");
    value(out, "phrasebook_reloads_total", R"(outcome="published")", counted(Event::reloaded));
    value(out, "phrasebook_reloads_total", R"(outcome="kept")", counted(Event::not_reloaded));
    single(out, "phrasebook_catalog_version", "gauge", "How many catalogs were published.",
           catalog_version);
    single(out, "phrasebook_pages_kept", "gauge", "Pages in memory.", pages_kept);
    return out;
}

} // namespace phrasebook::serve
