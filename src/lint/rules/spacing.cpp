// White space.
#include <algorithm>
#include <string>

#include "lint/characters.hpp"
#include "lint/rules/checks.hpp"

namespace phrasebook::lint::checks {

namespace {

/// Blanks and line ends at one edge: their number of bytes.
std::size_t leading(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const Decoded character = decode(text, at);
        if (!is_blank(character.value) && character.value != U'\n') break;
        at += character.length;
    }
    return at;
}

std::size_t trailing(const ScannedText& text) {
    const auto characters = text.characters();
    std::size_t begin = text.text().size();
    for (std::size_t i = characters.size(); i-- > 0;) {
        if (!is_blank(characters[i].value) && characters[i].value != U'\n') break;
        begin = characters[i].at;
    }
    return text.text().size() - begin;
}

bool is_blank_only(const ScannedText& text) {
    return leading(text.text()) == text.text().size();
}

/// Writing without spaces between words needs none at an edge either.
bool writes_spaces(std::string_view language) {
    return language != "zh" && language != "ja" && language != "th" && language != "yue";
}

} // namespace

void space_edge(const Translation& translation, Report& report) {
    const std::string_view text = translation.text();
    const std::size_t before = leading(text);
    const std::size_t behind = trailing(translation.said);
    const std::size_t before_source =
        translation.reference != nullptr ? leading(translation.reference->text()) : 0;
    const std::size_t behind_source =
        translation.reference != nullptr ? trailing(*translation.reference) : 0;
    if (is_blank_only(translation.said)) {
        if (translation.is_key_based()) report.at(translation, 0, "nothing but white space");
        return;
    }
    const bool compared = translation.reference != nullptr;
    // Line ends at the edges of a sentence are newline-edge's, and a quote that another message
    // closes has its space: "« ".
    const auto is_elsewhere = [&](std::string_view edge) {
        if (compared
            && (text.ends_with("«\u00A0") || text.starts_with("\u00A0»")
                || text.ends_with("«\u202F") || text.starts_with("\u202F»")))
            return true;
        return compared && !translation.is_key_based()
               && edge.find_first_not_of('\n') == std::string_view::npos;
    };
    if (before > 0 && before_source == 0 && !is_elsewhere(text.substr(0, before)))
        report.at(translation, 0, before, "",
                  compared ? "white space at the beginning, where the source has none"
                           : "white space at the beginning");
    if (behind > 0 && behind_source == 0 && !is_elsewhere(text.substr(text.size() - behind)))
        report.at(translation, text.size() - behind, behind, "",
                  compared ? "white space at the end, where the source has none"
                           : "white space at the end");
    if (!compared || translation.is_key_based() || !writes_spaces(translation.language())) return;
    if (before == 0 && before_source > 0 && translation.reference->text()[0] != '\n')
        report.at(translation, 0, "no white space at the beginning, where the source has some");
    if (behind == 0 && behind_source > 0 && !translation.reference->text().ends_with('\n'))
        report.at(translation, text.size(), "no white space at the end, where the source has some");
}

void newline_edge(const Translation& translation, Report& report) {
    if (translation.reference == nullptr || translation.is_key_based()) return;
    const std::string_view text = translation.text();
    const std::string_view source = translation.reference->text();
    if (text.starts_with('\n') != source.starts_with('\n'))
        report.at(translation, 0,
                  source.starts_with('\n')
                      ? "the source begins with a line end, and this does not"
                      : "this begins with a line end, and the source does not");
    if (text.ends_with('\n') != source.ends_with('\n'))
        report.at(translation, text.size(),
                  source.ends_with('\n') ? "the source ends with a line end, and this does not"
                                         : "this ends with a line end, and the source does not");
}

void double_space(const Translation& translation, Report& report) {
    if (!translation.said.has(' ') || translation.source_has("  ") || translation.source_has("\t"))
        return;
    if (translation.said.contains("#-#-#-#-#")) return; // po-conflict says it
    const auto characters = translation.said.characters();
    const std::size_t end = translation.text().size() - trailing(translation.said);
    bool in_line = false; // behind something that is no blank: what stands before indents the line
    for (std::size_t i = 0; i < characters.size() && characters[i].at < end; ++i) {
        if (characters[i].value == U'\n') in_line = false;
        if (!is_blank(characters[i].value)) {
            in_line = in_line || characters[i].value != U'\n';
            continue;
        }
        std::size_t last = i;
        while (last + 1 < characters.size() && is_blank(characters[last + 1].value))
            ++last;
        const bool several = last > i && in_line && last + 1 < characters.size()
                             && characters[last + 1].value != U'\n';
        const std::size_t begin = characters[i].at;
        const std::string_view run = translation.text().substr(
            begin, last + 1 < characters.size() ? characters[last + 1].at - begin
                                                : std::string_view::npos);
        i = last;
        if (!several || run.find('\t') != std::string_view::npos) continue;
        const bool plain = run.find_first_not_of(' ') == std::string_view::npos;
        if (plain)
            report.at(translation, begin, run.size(), " ", "several spaces");
        else
            report.at(translation, begin, "several spaces of different kinds");
    }
}

void tab(const Translation& translation, Report& report) {
    // A column may be set with tabs in one language and with spaces in another.
    if (translation.said.has('\t') && !translation.source_has("\t")
        && !translation.source_has("  "))
        report.at(translation, translation.text().find('\t'),
                  translation.reference != nullptr ? "a tab, where the source has none" : "a tab");
}

} // namespace phrasebook::lint::checks
