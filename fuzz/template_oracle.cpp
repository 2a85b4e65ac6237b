#include "template_oracle.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <phrasebook/load_error.hpp>

#include "pages/html_place.hpp"
#include "pages/source_text.hpp"
#include "pages/template.hpp"
#include "pages/template_check.hpp"
#include "pages/template_names.hpp"
#include "pages/text.hpp"

namespace phrasebook::fuzz {

namespace {

using namespace pages;

constexpr std::string_view mark = "qzjxk"; ///< stands for the text of a name
constexpr std::string_view hostile = "</style><!--\"'>&amp;<script>{{title}}{{{theme}}}-->";
constexpr std::string_view theme = ":root{--accent:#123;}";

/// "qzjxkAB" for the name of a number.
std::string mark_of(std::size_t number) {
    return std::string(mark) + static_cast<char>('A' + number / 26)
           + static_cast<char>('A' + number % 26);
}

/// Names of which a bit of `mask` is set have a text.
TemplateValues values_of(std::uint64_t mask, bool is_hostile) {
    TemplateValues values;
    for (std::size_t i = 0; i < template_names.size(); ++i) {
        if ((mask >> i & 1U) == 0) continue;
        const TemplateName& name = template_names[i];
        if (name.kind == NameKind::section)
            values.set_section(name.name);
        else if (name.kind != NameKind::css)
            values.set(name.name, is_hostile ? std::string(hostile) : mark_of(i));
    }
    return values;
}

bool is_followed(std::string_view attribute) {
    return attribute == "href" || attribute == "src" || attribute == "action"
           || attribute == "formaction" || attribute == "srcset" || attribute == "data";
}

bool is_run(std::string_view attribute) {
    return attribute.starts_with("on") || attribute == "style" || attribute == "srcdoc";
}

std::string check_place(const HtmlPlace& place, NameKind kind) {
    if (place.kind() == PlaceKind::text) return "";
    if (place.kind() != PlaceKind::attribute) return "a text where escaping does not help";
    if (is_run(place.attribute())) return "a text in an attribute that is run";
    if (is_followed(place.attribute()) && kind != NameKind::uri)
        return "a text in an attribute that is followed";
    return "";
}

/// Reads a page as a browser does: where texts stand, and what is in its styles.
std::string check_page(std::string_view page, const std::vector<std::string>& styles) {
    HtmlPlace place;
    std::vector<std::string> found;
    std::size_t style = 0; // where the one that is open begins
    for (std::size_t i = 0; i < page.size(); ++i) {
        if (page.substr(i).starts_with(mark) && i + mark.size() + 1 < page.size()) {
            const auto number = static_cast<std::size_t>(page[i + mark.size()] - 'A') * 26
                                + static_cast<std::size_t>(page[i + mark.size() + 1] - 'A');
            if (number >= template_names.size()) return "a text that nobody gave";
            if (std::string broken = check_place(place, template_names[number].kind);
                !broken.empty())
                return broken;
        }
        const bool was_in_style = place.kind() == PlaceKind::style;
        place.advance(page[i]);
        const bool is_in_style = place.kind() == PlaceKind::style;
        if (is_in_style && !was_in_style) style = i + 1;
        if (was_in_style && !is_in_style)
            found.emplace_back(page.substr(style, page.rfind("</", i) - style));
    }
    return found == styles ? "" : "styles of another hash";
}

/// A page with marks as it is with the hostile text in their place, escaped.
std::string with_hostile_texts(std::string_view page) {
    const std::string escaped = escape_markup(hostile);
    std::string out;
    for (std::size_t at = 0; (at = page.find(mark)) != std::string_view::npos;) {
        out.append(page.substr(0, at)).append(escaped);
        page.remove_prefix(std::min(at + mark.size() + 2, page.size()));
    }
    return out.append(page);
}

} // namespace

std::string check_any_template(std::string_view bytes) {
    if (bytes.find(mark) != std::string_view::npos) return ""; // ours would not be told apart
    const SourceText source("input.mustache", bytes);
    try {
        const Template page(source, theme);
        std::uint64_t some = 14695981039346656037U; // FNV-1a
        for (const char c : bytes)
            some = (some ^ static_cast<unsigned char>(c)) * 1099511628211U;
        for (const std::uint64_t mask : {~std::uint64_t{0}, std::uint64_t{0}, some, ~some}) {
            const std::string marked = page.render(values_of(mask, false));
            if (std::string broken = check_page(marked, page.styles()); !broken.empty())
                return broken;
            if (page.render(values_of(mask, true)) != with_hostile_texts(marked))
                return "a text that is not escaped, or not put in as it is";
        }
    } catch (const LoadError& error) {
        if (error.problems().empty()) return "refused without a reason";
        if (error.problems().size() > max_problems) return "more problems than anybody reads";
        for (const LoadProblem& problem : error.problems())
            if (problem.line == 0 || problem.column == 0 || problem.reason.empty())
                return "a problem without its place: " + to_string(problem);
    }
    return "";
}

} // namespace phrasebook::fuzz
