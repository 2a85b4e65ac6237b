// Names that are the same in every language.
#include <algorithm>
#include <array>
#include <string>

#include "lint/characters.hpp"
#include "lint/rules/checks.hpp"

namespace phrasebook::lint::checks {

namespace {

constexpr std::array<std::string_view, 9> methods{"CONNECT", "DELETE", "GET", "HEAD", "OPTIONS",
                                                  "PATCH",   "POST",   "PUT", "TRACE"};
/// Fields of a header that are words besides, so that they count only beside "header".
constexpr std::array<std::string_view, 11> header_words{
    "Accept",   "Allow",  "Authorization", "Connection", "Expect", "Host",
    "Location", "Origin", "Range",         "Upgrade",    "Vary"};
/// Fields that are nothing else.
constexpr std::array<std::string_view, 18> header_names{
    "Accept-Charset",    "Accept-Encoding",  "Accept-Language",    "Accept-Ranges",
    "Cache-Control",     "Content-Encoding", "Content-Language",   "Content-Length",
    "Content-Range",     "Content-Type",     "If-Match",           "If-Modified-Since",
    "If-None-Match",     "If-Range",         "Proxy-Authenticate", "Retry-After",
    "Transfer-Encoding", "WWW-Authenticate"};

/// "the Location header", "header field Location", "Allow header field".
bool stands_beside_header(const ScannedText& source, std::size_t word) {
    const auto words = source.words();
    const auto is_header = [&](std::size_t i) {
        if (i >= words.size()) return false;
        const std::string lower = to_lower(source.text_of(words[i]));
        return lower == "header" || lower == "headers";
    };
    const bool behind = is_header(word + 1);
    const bool before = (word > 0 && is_header(word - 1))
                        || (word > 1 && is_header(word - 2)
                            && to_lower(source.text_of(words[word - 1])) == "field");
    return behind || before;
}

/// "the GET method", "a GET HTTP verb", "the method GET".
bool stands_beside_method(const ScannedText& source, std::size_t word) {
    const auto words = source.words();
    const auto is_method = [&](std::size_t i) {
        const std::string lower = i < words.size() ? to_lower(source.text_of(words[i])) : "";
        return lower == "method" || lower == "verb";
    };
    const bool behind = is_method(word + 1)
                        || (word + 1 < words.size() && source.text_of(words[word + 1]) == "HTTP"
                            && is_method(word + 2));
    return behind || (word > 0 && is_method(word - 1));
}

bool contains(std::span<const std::string_view> list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// Of a catalog about HTTP alone is it sure that GET is a method, and no word.
bool speaks_of_http(const Translation& translation) {
    return translation.is_key_based() || translation.source_has("HTTP");
}

void report_lost(const Translation& translation, std::string_view name, Report& report) {
    report.at(translation, 0,
              "the name " + std::string(name)
                  + " of the source is lost; it is the same in every language");
}

} // namespace

void name_lost(const Translation& translation, Report& report) {
    if (translation.reference == nullptr) return;
    const ScannedText& source = *translation.reference;
    // Where msgids are keys, a long text is told again more often than it is translated.
    constexpr std::size_t longest_sentence = 20;
    const bool retold = translation.is_key_based() && source.words().size() > longest_sentence;
    const std::string_view text = translation.text();
    if (source.has('-') && !retold)
        for (const std::string_view name : header_names)
            if (source.contains(name) && to_lower(text).find(to_lower(name)) == std::string::npos)
                return report_lost(translation, name, report);
    const auto words = source.words();
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = source.text_of(words[i]);
        const bool method = contains(methods, word) && speaks_of_http(translation)
                            && (!retold || stands_beside_method(source, i));
        const bool header =
            !retold && contains(header_words, word) && stands_beside_header(source, i);
        if ((method || header) && text.find(word) == std::string_view::npos)
            return report_lost(translation, word, report);
    }
}

} // namespace phrasebook::lint::checks
