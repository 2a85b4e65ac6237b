#include "cli/manual/man_page.hpp"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <string_view>

#include <phrasebook/version.hpp>

#include "cli/manual/help_text.hpp"
#include "cli/manual/roff.hpp"

namespace phrasebook::cli {

namespace {

/// What a subcommand asks beside its command line. An empty name stands for the command itself,
/// a star for every subcommand as well.
struct Surrounding {
    std::string_view subcommand;
    std::string_view name;
    std::string_view meaning;
};

constexpr Surrounding variables[] = {
    {"lookup", "LC_ALL, LC_MESSAGES, LANG",
     "the user's locale, by the first of them that is set, where no other is asked for"},
    {"export", "SOURCE_DATE_EPOCH", "seconds since 1970: the date that PO files bear"},
    {"*", "NO_COLOR", "where it is set and not empty, no colour is written"},
};

constexpr Surrounding files[] = {
    {"lint", "phrasebook.toml", "settings, in the current directory"},
    {"", "share/locale/*/LC_MESSAGES/phrasebook*.mo",
     "the catalog for gettext, below the prefix of the installation; the command has it built in "
     "and reads none of these"},
    {"", "share/phrasebook/icu/", "the same for ICU"},
};

constexpr Surrounding neighbours[] = {
    {"export", "gettext", "1"}, {"export", "genrb", "1"},  {"lint", "msgfmt", "1"},
    {"serve", "nginx", "8"},    {"serve", "haproxy", "1"},
};

/// The day of SOURCE_DATE_EPOCH, so that one source gives one page. Empty where it is not set.
std::string day() {
    const char* const epoch = std::getenv("SOURCE_DATE_EPOCH"); // NOLINT(concurrency-mt-unsafe)
    if (epoch == nullptr || *epoch == '\0') return "";
    const std::time_t seconds = std::strtoll(epoch, nullptr, 10);
    std::tm date{};
    if (gmtime_r(&seconds, &date) == nullptr) return "";
    char text[32];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%d", &date)};
}

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return text;
}

class Page {
  public:
    Page(const Outline& command, const Outline* subcommand)
        : command_(command), shown_(subcommand == nullptr ? command : *subcommand),
          is_subcommand_(subcommand != nullptr), help_(take_apart(shown_.footer)) {
        if (is_subcommand_ && help_.exit_status.empty())
            help_.exit_status = take_apart(command.footer).exit_status;
    }

    std::string text() {
        const std::string name = is_subcommand_ ? command_.name + "-" + shown_.name : shown_.name;
        out_ = ".\\\" Written by the command itself, from what --help prints.\n.TH "
               + roff(upper(name)) + " 1 \"" + day() + "\" \"phrasebook " PHRASEBOOK_VERSION
               + "\" \"User Commands\"\n";
        section("NAME");
        out_ += roff(name) + " \\- " + roff(summary_of(shown_)) + "\n";
        synopsis();
        description();
        options();
        if (!shown_.subcommands.empty()) subcommands();
        exit_status();
        examples();
        surroundings("ENVIRONMENT", variables);
        surroundings("FILES", files);
        see_also(name);
        return std::move(out_);
    }

  private:
    void section(std::string_view name) { out_.append(".SH ").append(name).append("\n"); }

    void item(const std::string& head, const std::string& body) {
        out_ += ".TP\n" + head + "\n" + body;
    }

    void synopsis() {
        section("SYNOPSIS");
        std::string line =
            roff_bold(is_subcommand_ ? command_.name + " " + shown_.name : shown_.name) + " ["
            + roff_italic("OPTION") + "]...";
        for (const Parameter& each : shown_.positionals) {
            line.append(each.required ? " " : " [").append(roff_italic(each.placeholder));
            line.append(each.required ? "" : "]").append(each.repeatable ? "..." : "");
        }
        if (!shown_.subcommands.empty())
            line += " " + roff_italic("SUBCOMMAND") + " [" + roff_italic("ARGUMENT") + "]...";
        out_ += line + "\n";
    }

    void description() {
        section("DESCRIPTION");
        out_ += roff_prose(shown_.description);
        for (const Block& block : help_.prose) {
            if (block.begins_paragraph) out_ += ".PP\n";
            if (block.is_literal) out_ += ".RS 2\n.nf\n";
            for (const std::string& line : block.lines)
                out_ += block.is_literal ? roff_line(line) : roff_prose(line);
            if (block.is_literal) out_ += ".fi\n.RE\n";
        }
    }

    void options() {
        section("OPTIONS");
        for (const Parameter& each : shown_.positionals)
            item(roff_italic(each.placeholder), body_of(each));
        std::string_view group = "Options";
        for (const Parameter& each : shown_.options) {
            if (each.group != group) {
                group = each.group;
                out_ += ".SS " + roff(group) + "\n";
            }
            item(head_of(each), body_of(each));
        }
    }

    static std::string head_of(const Parameter& option) {
        std::string head;
        for (const std::string& name : option.names)
            head += (head.empty() ? "" : ", ") + roff_bold(name);
        if (!option.placeholder.empty()) head += " " + roff_italic(option.placeholder);
        return head;
    }

    /// What the help says, and on lines of their own what it says in brackets and signs.
    static std::string body_of(const Parameter& parameter) {
        std::string body = roff_prose(parameter.help);
        std::vector<std::string> notes;
        if (parameter.required) notes.emplace_back("required");
        if (!parameter.bounds.empty()) {
            const std::size_t dash = parameter.bounds.find(" - ");
            notes.push_back(dash == std::string::npos
                                ? parameter.bounds
                                : "from " + roff(parameter.bounds.substr(0, dash)) + " to "
                                      + roff(parameter.bounds.substr(dash + 3)));
        }
        if (!parameter.usual.empty()) notes.push_back("default " + roff_bold(parameter.usual));
        if (!parameter.variable.empty())
            notes.push_back("environment " + roff_bold(parameter.variable));
        for (const std::string& name : parameter.excludes)
            notes.push_back("not with " + roff_bold(name));
        for (const std::string& name : parameter.needs)
            notes.push_back("only with " + roff_bold(name));
        if (notes.empty()) return body;
        std::string line;
        for (const std::string& note : notes)
            line += (line.empty() ? "(" : "; ") + note;
        return body + line + ")\n";
    }

    void subcommands() {
        section("SUBCOMMANDS");
        for (const Outline& each : shown_.subcommands)
            item(reference(command_.name + "-" + each.name, "1"), roff_prose(each.description));
    }

    void exit_status() {
        if (help_.exit_status.empty()) return;
        section("EXIT STATUS");
        for (const auto& [number, meaning] : help_.exit_status)
            item(roff_bold(number), roff_prose(meaning));
    }

    void examples() {
        if (help_.examples.empty()) return;
        section("EXAMPLES");
        out_ += ".nf\n";
        for (const std::string& line : help_.examples)
            out_ += roff_line(line);
        out_ += ".fi\n";
    }

    [[nodiscard]] bool concerns_this(std::string_view subcommand) const {
        return subcommand == "*" || subcommand == (is_subcommand_ ? shown_.name : "");
    }

    template<std::size_t count>
    void surroundings(std::string_view heading, const Surrounding (&table)[count]) {
        std::string items;
        for (const Parameter& option : shown_.options)
            if (heading == "ENVIRONMENT" && !option.variable.empty())
                items += ".TP\n" + roff_bold(option.variable) + "\nstands for "
                         + roff_bold(option.names.back()) + " where that is not given\n";
        for (const Surrounding& each : table)
            if (concerns_this(each.subcommand))
                items += ".TP\n" + roff_bold(each.name) + "\n" + roff_prose(each.meaning);
        if (items.empty()) return;
        section(heading);
        out_ += items;
    }

    static std::string reference(std::string_view page, std::string_view chapter) {
        return roff_bold(page) + "(" + std::string(chapter) + ")";
    }

    /// The command's page, or those of its subcommands; those of which the text speaks; and
    /// others'.
    void see_also(const std::string& name) {
        std::vector<std::string> pages;
        if (is_subcommand_) pages.push_back(reference(command_.name, "1"));
        for (const Outline& each : command_.subcommands) {
            const std::string page = command_.name + "-" + each.name;
            if (page == name) continue;
            if (!is_subcommand_ || speaks_of(command_.name + " " + each.name))
                pages.push_back(reference(page, "1"));
        }
        for (const Surrounding& each : neighbours)
            if (concerns_this(each.subcommand)) pages.push_back(reference(each.name, each.meaning));
        section("SEE ALSO");
        for (std::size_t i = 0; i < pages.size(); ++i)
            out_ += pages[i] + (i + 1 < pages.size() ? ",\n" : "\n");
    }

    [[nodiscard]] bool speaks_of(const std::string& words) const {
        if (shown_.footer.find(words) != std::string::npos) return true;
        return std::any_of(
            shown_.options.begin(), shown_.options.end(),
            [&](const Parameter& each) { return each.help.find(words) != std::string::npos; });
    }

    const Outline& command_;
    const Outline& shown_;
    bool is_subcommand_;
    HelpText help_;
    std::string out_;
};

} // namespace

std::string man_page(const Outline& command) {
    return Page(command, nullptr).text();
}

std::string man_page(const Outline& command, const Outline& subcommand) {
    return Page(command, &subcommand).text();
}

} // namespace phrasebook::cli
