#include "cli/help.hpp"

#include <string>

#include <CLI/CLI.hpp>

namespace phrasebook::cli {

namespace {

class Help : public CLI::Formatter {
  public:
    std::string make_option_name(const CLI::Option* option, bool is_positional) const override {
        if (is_positional || option->get_lnames().size() < 2)
            return Formatter::make_option_name(option, is_positional);
        std::string name;
        for (const std::string& each : option->get_snames())
            name.append("-").append(each).append(",");
        return name.append("--").append(option->get_lnames().front());
    }

    /// What stands behind the options: of a subcommand, the one of the command itself.
    std::string make_subcommands(const CLI::App* app, CLI::AppFormatMode mode) const override {
        const CLI::App* const root = app->get_parent();
        if (root == nullptr) return Formatter::make_subcommands(app, mode);
        if (app->get_name() == "lint" || app->get_name() == "completions") return "";
        return make_group("Of every subcommand", false, {root->get_option("--catalog")});
    }
};

} // namespace

std::shared_ptr<CLI::FormatterBase> help_formatter() {
    return std::make_shared<Help>();
}

CLI::Validator unsaid(CLI::Validator check) {
    return check.description("");
}

} // namespace phrasebook::cli
