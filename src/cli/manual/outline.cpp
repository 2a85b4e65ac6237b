#include "cli/manual/outline.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>

#include <CLI/CLI.hpp>

#include "cli/manual/choices.hpp"

namespace phrasebook::cli {

namespace {

std::vector<std::string> split(std::string_view text, char mark) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(mark), text.size());
        parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

bool is_small(std::string_view word) {
    return std::none_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// The parser says a type as `PLACEHOLDER`, `a|b|c`, or either with what its checks say behind a
/// colon: `{a,b,c}`, `INT in [1 - 256]`.
void read_type(std::string_view type, Parameter& parameter) {
    const std::size_t brace = type.find(":{");
    if (brace != std::string_view::npos && type.ends_with('}')) {
        parameter.values = split(type.substr(brace + 2, type.size() - brace - 3), ',');
        type = type.substr(0, brace);
    }
    const std::size_t bounds = type.find(" in [");
    if (bounds != std::string_view::npos && type.ends_with(']')) {
        parameter.bounds = type.substr(bounds + 5, type.size() - bounds - 6);
        type = type.substr(0, std::min(type.find(':'), bounds));
    }
    parameter.placeholder = type;
    if (parameter.values.empty() && type.find('|') != std::string_view::npos && is_small(type))
        parameter.values = split(type, '|');
    // A name of a type says less than the values do.
    if (type == "TEXT" && !parameter.values.empty()) {
        parameter.placeholder.clear();
        for (const std::string& value : parameter.values)
            parameter.placeholder += (parameter.placeholder.empty() ? "" : "|") + value;
    }
}

/// "a, b, c" in "what it is: a, b, c; and more": the words that a help lists.
std::vector<std::string> listed_in(std::string_view help) {
    const std::size_t colon = help.find(": ");
    if (colon != std::string_view::npos) help.remove_prefix(colon + 2);
    std::vector<std::string> words = split(help.substr(0, help.find(';')), ',');
    for (std::string& word : words) {
        word.erase(0, word.find_first_not_of(' '));
        if (!is_small(word) || word.find(' ') != std::string::npos) return {};
    }
    return words;
}

std::vector<std::string> names_of(const std::set<CLI::Option*>& options) {
    std::vector<std::string> names;
    names.reserve(options.size());
    for (const CLI::Option* const option : options)
        names.push_back(option->get_name());
    std::sort(names.begin(), names.end()); // a set of pointers is in no order
    return names;
}

Parameter parameter_of(const CLI::Option& option) {
    Parameter parameter;
    for (const std::string& name : option.get_snames())
        parameter.names.push_back("-" + name);
    // Others are older names, which still do and which --help does not say.
    if (!option.get_lnames().empty()) parameter.names.push_back("--" + option.get_lnames().front());
    if (option.get_type_size() != 0) {
        read_type(option.get_type_name(), parameter);
        if (parameter.names.empty()) parameter.placeholder = option.get_name(true);
        parameter.usual = option.get_default_str();
        parameter.repeatable = option.get_expected_max() == CLI::detail::expected_max_vector_size;
        parameter.is_list = option.get_delimiter() == ',';
        if (parameter.values.empty()) parameter.values = choices_for(parameter.placeholder);
        if (parameter.values.empty() && parameter.placeholder.starts_with("FORMAT"))
            parameter.values = listed_in(option.get_description());
    }
    parameter.help = option.get_description();
    parameter.variable = option.get_envname();
    parameter.excludes = names_of(option.get_excludes());
    parameter.needs = names_of(option.get_needs());
    parameter.group = option.get_group();
    parameter.required = option.get_required();
    return parameter;
}

bool takes(const Outline& outline, const Parameter& parameter) {
    return std::any_of(outline.options.begin(), outline.options.end(),
                       [&](const Parameter& each) { return each.names == parameter.names; });
}

} // namespace

Outline outline_of(const CLI::App& app) {
    Outline outline;
    outline.name = app.get_name();
    outline.description = app.get_description();
    outline.footer = app.get_footer();
    for (const CLI::Option* const option : app.get_options()) {
        if (option->get_group().empty()) continue; // hidden
        Parameter parameter = parameter_of(*option);
        (parameter.names.empty() ? outline.positionals : outline.options)
            .push_back(std::move(parameter));
    }
    for (const CLI::App* const each : app.get_subcommands({})) {
        if (each->get_group().empty()) continue; // hidden
        Outline subcommand = outline_of(*each);
        if (subcommand.footer == outline.footer) subcommand.footer.clear();
        // What falls through to the command may stand behind the subcommand. All that does is
        // --catalog, which these do not ask.
        const bool asks_catalog = subcommand.name != "lint" && subcommand.name != "completions";
        if (each->get_fallthrough() && asks_catalog)
            for (const Parameter& option : outline.options)
                if (!option.placeholder.empty() && !takes(subcommand, option))
                    subcommand.options.push_back(option);
        outline.subcommands.push_back(std::move(subcommand));
    }
    return outline;
}

std::string summary_of(const Outline& outline) {
    std::string_view text = outline.description;
    if (text.starts_with(outline.name + " ")) text.remove_prefix(outline.name.size() + 1);
    text = text.substr(0, std::min(text.find(": "), text.find(". ")));
    while (text.ends_with('.'))
        text.remove_suffix(1);
    std::string summary(text);
    if (!summary.empty())
        summary.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(summary[0])));
    return summary;
}

} // namespace phrasebook::cli
