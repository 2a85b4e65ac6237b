#include "cli/page_choices.hpp"

#include <CLI/CLI.hpp>

#include "cli/help.hpp"
#include "cli/list_option.hpp"

namespace phrasebook::cli {

void add_page_options(CLI::App& command, PageChoices& choices) {
    std::vector<std::string> looks;
    looks.reserve(all_looks.size());
    for (const Look look : all_looks)
        looks.emplace_back(to_string(look));
    auto* const look = command.add_option("--look", choices.look, "how pages look")
                           ->type_name("plain|card|terminal")
                           ->check(unsaid(CLI::IsMember(looks)))
                           ->capture_default_str();
    command
        .add_option("--template", choices.template_file,
                    "a template of your own instead of a look (Mustache)")
        ->type_name("FILE")
        ->excludes(look);
    command.add_option("--theme", choices.theme, "colours, logo and contact: lines 'name = value'")
        ->type_name("FILE");
    command
        .add_option(
            "--strings", choices.strings,
            "a directory with <tag>/pages.po: what pages say themselves; may be given again")
        ->type_name("DIR")
        ->allow_extra_args(false);
    command
        .add_option("--problem-type", choices.problem_type,
                    "what a problem's type begins with; about:blank where there is none")
        ->type_name("URI");
    add_list_option(command, "-e,--edition", choices.editions,
                    "only the words of these editions, in this order; see `phrasebook editions`",
                    "EDITION");
}

PageOptions options_of(const PageChoices& choices) {
    PageOptions options;
    options.look = *parse_look(choices.look);
    options.template_file = choices.template_file;
    options.strings = choices.strings;
    options.problem_type = choices.problem_type;
    return options;
}

} // namespace phrasebook::cli
