#include "lint/examples.hpp"

#include <algorithm>

namespace phrasebook::lint_test {

namespace {

std::string header_of(std::string_view fields) {
    std::string header = "msgid \"\"\nmsgstr \"\"\n";
    while (!fields.empty()) {
        const std::size_t end = std::min(fields.find('\n'), fields.size());
        header += "\"" + std::string(fields.substr(0, end)) + "\\n\"\n";
        fields.remove_prefix(std::min(end + 1, fields.size()));
    }
    return header + "\n";
}

std::string usual_header(std::string_view locale) {
    return header_of("Language: " + std::string(locale)
                     + "\nContent-Type: text/plain; charset=UTF-8");
}

bool is_po(std::string_view example) {
    return example.find("msgid \"") != std::string_view::npos;
}

/// "Language: fr": an example that is about its header.
bool begins_with_field(std::string_view example) {
    const std::size_t colon = example.find(": ");
    return colon != std::string_view::npos && example.front() >= 'A' && example.front() <= 'Z'
           && example.substr(0, colon).find_first_of(" \n\"") == std::string_view::npos
           && example.find(" → ") == std::string_view::npos;
}

std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text)
        result += c == '"' ? std::string("\\\"") : std::string(1, c);
    return result + "\"";
}

std::string text_of(std::string_view example, std::string_view locale) {
    if (begins_with_field(example)) {
        const std::size_t end = std::min(example.find("\n\n"), example.size());
        const std::string_view rest = example.substr(std::min(end + 2, example.size()));
        return header_of(example.substr(0, end))
               + (rest.empty() ? "msgid \"Close\"\nmsgstr \"Fermer\"\n" : std::string(rest));
    }
    if (example.find("msgid \"\"") != std::string_view::npos) return std::string(example);
    if (is_po(example)) return usual_header(locale) + std::string(example) + "\n";
    constexpr std::string_view arrow = " → ";
    const std::size_t at = example.find(arrow);
    if (at == std::string_view::npos)
        return usual_header(locale) + "msgctxt \"title\"\nmsgid \"404\"\nmsgstr " + quoted(example)
               + "\n";
    return usual_header(locale) + "msgid " + quoted(example.substr(0, at)) + "\nmsgstr "
           + quoted(example.substr(at + arrow.size())) + "\n";
}

} // namespace

ExampleFile file_of(std::string_view example, std::string_view locale) {
    constexpr std::string_view of_terms = "\n---- terms\n";
    const std::size_t terms = example.find(of_terms);
    if (terms != std::string_view::npos)
        return {text_of(example.substr(0, terms), locale), std::nullopt,
                std::string(example.substr(terms + of_terms.size()))};
    constexpr std::string_view mark = "\n---- reference\n";
    const std::size_t at = example.find(mark);
    ExampleFile file{text_of(example.substr(0, at), locale), std::nullopt, std::nullopt};
    if (at != std::string_view::npos)
        file.reference = text_of(example.substr(at + mark.size()), "en");
    return file;
}

} // namespace phrasebook::lint_test
