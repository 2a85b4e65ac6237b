// Says in the user's language why a URL cannot be had, by libcurl: the server's status, or, where
// no server has answered, what came in between.
//
//     curl_explain [-t SECONDS] URL...
//
// The language is that of the environment, as for any program of POSIX: LANGUAGE, LC_ALL,
// LC_MESSAGES, LANG. Ends with 1 where something could not be had.

#include <charconv>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <curl/curl.h>
#include <phrasebook/phrasebook.hpp>

#include "network_words.hpp"

namespace {

using example::NetworkFailure;

/// What the user prefers, the most preferred first. phrasebook itself asks no environment.
std::vector<std::string> preferred_languages() {
    std::vector<std::string> languages;
    for (const char* const name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* const value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): no threads
        if (value == nullptr || *value == '\0') continue;
        std::istringstream list(value); // LANGUAGE may name several, as "fr_CA:en"
        for (std::string language; std::getline(list, language, ':');)
            languages.push_back(language);
        break;
    }
    return languages;
}

phrasebook::Reader reader_for(const phrasebook::Catalog& book,
                              const std::vector<std::string>& languages) {
    std::vector<std::string_view> available;
    for (std::size_t i = 0; i < book.locale_count(); ++i)
        available.push_back(book.locale(i));
    const std::vector<std::string_view> preferred(languages.begin(), languages.end());
    return book.reader(
        phrasebook::negotiate_preferences(preferred, available, book.default_locale()).locale);
}

NetworkFailure failure_of(CURLcode result) {
    switch (result) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
        return NetworkFailure::host_not_found;
    case CURLE_COULDNT_CONNECT:
        return NetworkFailure::refused;
    case CURLE_OPERATION_TIMEDOUT:
        return NetworkFailure::timed_out;
    case CURLE_PARTIAL_FILE:
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
        return NetworkFailure::interrupted;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
        return NetworkFailure::insecure;
    case CURLE_TOO_MANY_REDIRECTS:
        return NetworkFailure::endless_redirects;
    default:
        return NetworkFailure::unknown;
    }
}

std::size_t throw_away(const char*, std::size_t size, std::size_t count, void*) {
    return size * count;
}

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;

/// The number to look up: a status, one of NetworkFailure, or 0 where all went well. `technical`
/// gets what whoever is asked for help will want to know.
int fetch(CURL* curl, const char* url, std::string& technical) {
    curl_easy_setopt(curl, CURLOPT_URL, url);
    const CURLcode result = curl_easy_perform(curl);
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    // A proxy that refuses to make a tunnel has a status of its own (RFC 9110 §9.3.6).
    if (result != CURLE_OK && status == 0)
        curl_easy_getinfo(curl, CURLINFO_HTTP_CONNECTCODE, &status);

    if (status >= 400) {
        const int code = static_cast<int>(status);
        technical = "HTTP " + std::to_string(code) + ' ';
        technical += phrasebook::reason_phrase(code);
        return code;
    }
    // Not all of an answer is none, whatever status it began with.
    if (result == CURLE_OK) return 0;
    technical = "curl " + std::to_string(result) + ": " + curl_easy_strerror(result);
    return static_cast<int>(failure_of(result));
}

} // namespace

int main(int argc, char** argv) {
    const std::span<char*> arguments(argv, static_cast<std::size_t>(argc));
    long seconds = 30;
    std::size_t first = 1;
    if (arguments.size() > 2 && arguments[1] == std::string_view("-t")) {
        const std::string_view text = arguments[2];
        std::from_chars(text.data(), text.data() + text.size(), seconds); // or as it was
        first = 3;
    }
    if (first >= arguments.size()) {
        std::cerr << "curl_explain [-t SECONDS] URL...\n";
        return 2;
    }

    const phrasebook::Catalog book = example::catalog_with_network_words();
    const phrasebook::Reader reader = reader_for(book, preferred_languages());

    curl_global_init(CURL_GLOBAL_DEFAULT);
    bool failed = false;
    {
        const Handle curl(curl_easy_init(), curl_easy_cleanup);
        curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, throw_away);
        curl_easy_setopt(curl.get(), CURLOPT_FOLLOWLOCATION, 1L);
        curl_easy_setopt(curl.get(), CURLOPT_MAXREDIRS, 10L);
        curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, seconds);
        for (const char* const url : arguments.subspan(first)) {
            std::string technical;
            const int number = fetch(curl.get(), url, technical);
            if (number == 0) continue;
            failed = true;
            std::cout << url << '\n'
                      << "  " << reader.title(number) << '\n'
                      << "  " << reader.summary(number) << '\n'
                      << "  " << reader.advice(number) << '\n'
                      << "  (" << technical << ")\n";
        }
    }
    curl_global_cleanup();
    return failed ? 1 : 0;
}
