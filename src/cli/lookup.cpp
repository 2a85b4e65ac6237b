#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <phrasebook/phrasebook.hpp>

#include "cli/arguments.hpp"
#include "cli/list_option.hpp"
#include "cli/nearest.hpp"
#include "cli/subcommands.hpp"
#include "cli/table.hpp"
#include "cli/terminal.hpp"

namespace phrasebook::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* description = "Say what HTTP status codes mean, in the reader's language.";

constexpr const char* footer =
    R"(A CODE is a number (404), a constant of WinINet or WinHTTP (HTTP_STATUS_NOT_FOUND), a reason phrase
or older name of one ("Not Found"), in any case, or a class (4xx), whose own words are those for a code
of it that nothing knows. The locale is a BCP 47 tag or a POSIX locale name; without -l it is that of LC_ALL, LC_MESSAGES or LANG. Where it has no words of its own, its
parents answer, then the default locale, then the class of the code (4xx).

Without -f, all four fields are shown. With -f, one: title, summary, description, advice, or reason,
which is the English reason phrase of the status line and is never translated.

Examples:
  phrasebook lookup 404 -l fr-CA
  phrasebook lookup HTTP_STATUS_DENIED "Content Too Large" -l zh-TW -f description
  phrasebook lookup 207 -l fr -e wininet,mdn --explain --format json

Exit status: 0 every code was answered, 1 for some code nothing was found, 2 the command line is
wrong, 3 bad data, or output that failed.)";

struct Options {
    std::vector<std::string> codes;
    std::optional<std::string> locale;
    std::optional<std::string> accept_language;
    std::optional<std::string> field;
    std::vector<std::string> editions;
    bool explain = false;
    Format format = Format::text;
};

/// One answer, with what was asked.
struct Answer {
    Key key;
    std::string field;
    Message message;
};

std::string_view phrase_of(Step::Outcome outcome) {
    switch (outcome) {
    case Step::Outcome::no_locale:
        return "no locale for it";
    case Step::Outcome::no_entry:
        return "no entry";
    case Step::Outcome::withheld:
        return "withheld (fuzzy)";
    case Step::Outcome::answered:
        return "answers";
    }
    return "";
}

Json json_of(Key key) {
    return key.is_class() ? Json(key.name().view()) : Json(key.number());
}

Json json_or_null(std::string_view text) {
    return text.empty() ? Json() : Json(text);
}

class Lookup {
  public:
    Lookup(const Options& options, const Catalog& catalog)
        : options_(options), locale_(requested_locale(options, catalog)),
          tag_(parse_tag(locale_, catalog)), catalog_(choose_editions(catalog, options.editions)),
          reader_(catalog_.reader(tag_)) {}

    Exit run() {
        std::vector<Key> keys;
        for (const std::string& code : options_.codes)
            keys.push_back(parse_key(code));
        check_field();
        if (options_.explain && options_.format == Format::tsv)
            throw Failure(Exit::usage, "--explain has no place in TSV; use --format json");

        bool all_found = true;
        for (const Key key : keys) {
            const std::vector<Answer> answers = ask(key);
            if (answers.size() == 1 && !answers.front().message) {
                all_found = false;
                std::cerr << "phrasebook: " << nothing_found(key) << '\n';
            }
            show(key, answers);
        }
        if (options_.format != Format::json) table_.print(options_.format);
        return all_found ? Exit::answered : Exit::nothing_found;
    }

  private:
    /// A reader who excludes every locale gets the default all the same: something has to be said.
    static std::string chosen_by(std::string_view accept_language, const Catalog& catalog) {
        const std::string_view locale = catalog.negotiate(accept_language).locale;
        return std::string(locale.empty() ? catalog.default_locale() : locale);
    }

    static std::string requested_locale(const Options& options, const Catalog& catalog) {
        if (options.accept_language) return chosen_by(*options.accept_language, catalog);
        return options.locale ? *options.locale : user_locale();
    }

    void check_field() const {
        if (!options_.field) return;
        std::vector<std::string> names{"reason"};
        for (const Field field : all_fields)
            names.emplace_back(to_string(field));
        if (std::find(names.begin(), names.end(), *options_.field) != names.end()) return;
        std::string hint = did_you_mean(*options_.field, names);
        if (hint.empty()) hint = "; there are title, summary, description, advice and reason";
        throw Failure(Exit::usage, "there is no field " + in_quotes(*options_.field) + hint);
    }

    /// What is known of a code: the field asked for, or every field that has words. Never empty.
    [[nodiscard]] std::vector<Answer> ask(Key key) const {
        if (options_.field == "reason") {
            const std::string_view reason = reason_of(key);
            const Match match = reason.empty() ? Match::none : Match::exact;
            return {{key, "reason", {reason, {}, {}, key, match}}};
        }
        if (options_.field) {
            const Field field = *parse_field(*options_.field);
            return {{key, *options_.field, message_of(key, field)}};
        }
        std::vector<Answer> answers;
        for (const Field field : all_fields)
            if (const Message message = message_of(key, field))
                answers.push_back({key, std::string(to_string(field)), message});
        if (answers.empty())
            answers.push_back({key, "description", message_of(key, Field::description)});
        return answers;
    }

    /// A class has none.
    static std::string_view reason_of(Key key) {
        return key.is_class() ? std::string_view() : reason_phrase(key.number());
    }

    /// The code by which the words of a key are asked for: of a class, one that nothing knows.
    [[nodiscard]] std::optional<int> asked_by(Key key) const {
        if (!key.is_class()) return key.number();
        const auto known = catalog_.keys();
        for (int code = key.number() * 100 + 99; code >= key.number() * 100; --code)
            if (std::find(known.begin(), known.end(), Key(code)) == known.end()) return code;
        return std::nullopt;
    }

    [[nodiscard]] Message message_of(Key key, Field field) const {
        const std::optional<int> code = asked_by(key);
        if (!code) return {};
        Message message = reader_(*code, field);
        if (!message || !key.is_class()) return message;
        // Of a class, its own words are no fallback.
        const Step answer = explain(catalog_, *code, tag_, field).back();
        if (answer.is_default)
            message.match = Match::default_locale;
        else
            message.match =
                message.locale == catalog_.served_by(tag_) ? Match::exact : Match::parent;
        return message;
    }

    void show(Key key, const std::vector<Answer>& answers) {
        if (options_.format == Format::json) {
            for (const Answer& answer : answers)
                print_json(json_of(answer));
        } else if (options_.format == Format::text && !options_.field) {
            show_card(key, answers);
        } else {
            for (const Answer& answer : answers) {
                if (!answer.message && options_.format == Format::text) continue;
                table_.add({cli::json_of(answer.key), answer.field, answer.message.locale,
                            answer.message.edition, to_string(answer.message.match),
                            answer.message.text});
            }
            // A table comes at the end, when the widths are known; the steps go above it.
            if (options_.format == Format::text) show_steps(answers);
        }
    }

    /// A code and all that is known of it, for a person. The head says where the words come from;
    /// a line below says only what is different there, and whose the description is.
    void show_card(Key key, const std::vector<Answer>& answers) const {
        const Answer& first = answers.front();
        if (first.message) {
            const bool has_title = first.field == "title";
            const std::string_view head = has_title ? first.message.text : reason_of(key);
            std::cout << bold(std::string(key.name().view()) + (head.empty() ? "" : " ")
                              + std::string(head))
                      << "  " << dim("[" + place_of(first.message) + "]") << '\n';
            for (const Answer& answer : answers)
                if (answer.field != "title") show_line(answer, first.message);
        }
        show_steps(answers);
    }

    void show_line(const Answer& answer, const Message& first) const {
        std::string label = answer.field;
        label.resize(std::string_view("description").size(), ' ');
        std::string note;
        if (place_of(answer.message) != place_of(first)) note = place_of(answer.message);
        if (answer.field == "description" || answer.message.edition != first.edition)
            note += (note.empty() ? "" : ", ") + std::string(answer.message.edition);
        std::cout << "  " << dim(label) << "  " << answer.message.text;
        if (!note.empty()) std::cout << "  " << dim("[" + note + "]");
        std::cout << '\n';
    }

    /// "fr", and how it was found where that is not the obvious way: "fr, for fr-CA".
    [[nodiscard]] std::string place_of(const Message& message) const {
        std::string place(message.locale);
        switch (message.match) {
        case Match::parent:
            return place.append(", for ").append(tag_.text());
        case Match::default_locale:
            return place.append(", default");
        case Match::code_class:
            return place.append(", class ").append(message.code.name().view());
        default:
            return place;
        }
    }

    void show_steps(const std::vector<Answer>& answers) const {
        if (!options_.explain) return;
        for (const Answer& answer : answers)
            for (const Step& step : steps_of(answer)) {
                std::string place(step.tag.text());
                if (!step.locale.empty() && step.locale != place)
                    place += " (" + std::string(step.locale) + ")";
                if (step.is_default) place += " (default)";
                std::cout << "    " << answer.field << ' ' << step.key.name().view() << ": "
                          << place << (step.edition.empty() ? "" : ", ") << step.edition << ": "
                          << phrase_of(step.outcome) << '\n';
            }
    }

    [[nodiscard]] std::vector<Step> steps_of(const Answer& answer) const {
        const std::optional<Field> field = parse_field(answer.field);
        const std::optional<int> code = asked_by(answer.key);
        if (!field || !code) return {}; // a reason phrase is looked up nowhere else
        std::vector<Step> steps = explain(catalog_, *code, tag_, *field);
        if (answer.key.is_class())
            std::erase_if(steps, [&](const Step& step) { return step.key != answer.key; });
        return steps;
    }

    [[nodiscard]] Json json_of(const Answer& answer) const {
        const Message& message = answer.message;
        Json object{
            {"code", cli::json_of(answer.key)},
            {"requested_locale", locale_},
            {"field", answer.field},
            {"text", message.text},
            {"locale", json_or_null(message.locale)},
            {"edition", json_or_null(message.edition)},
            {"answered", message ? Json(message.code.name().view()) : Json()},
            {"match", to_string(message.match)},
        };
        if (!options_.explain) return object;
        Json& steps = object["steps"] = Json::array();
        for (const Step& step : steps_of(answer))
            steps.push_back({
                {"key", step.key.name().view()},
                {"tag", step.tag.text()},
                {"default", step.is_default},
                {"locale", json_or_null(step.locale)},
                {"edition", json_or_null(step.edition)},
                {"outcome", to_string(step.outcome)},
            });
        return object;
    }

    [[nodiscard]] std::string nothing_found(Key key) const {
        const std::string number(key.name().view());
        if (options_.field == "reason") return "no reason phrase is known for " + number;
        if (!key.is_class() && status_class(key.number()) == 0)
            return "nothing found for " + number
                   + ": no catalog holds it, and only 100 to 599 have "
                     "a class that could answer";
        std::string reason = "nothing found for " + number;
        if (options_.field) reason += " (" + *options_.field + ")";
        if (!options_.editions.empty())
            reason += " in the editions asked; without -e, all are asked";
        return reason;
    }

    const Options& options_;
    std::string locale_;
    Tag tag_;
    Catalog catalog_;
    Reader reader_;
    Table table_{{"code", "field", "locale", "edition", "match", "text"}};
};

} // namespace

void add_lookup(CLI::App& app, Run& run) {
    auto options = std::make_shared<Options>();
    CLI::App* const lookup = app.add_subcommand("lookup", description);
    lookup->footer(footer);
    lookup->add_option("CODE", options->codes, "a number, a constant, a reason phrase or a class")
        ->required()
        ->type_name("");
    lookup->add_option("-l,--locale", options->locale, "the reader's locale: fr-CA, zh_TW.UTF-8 …")
        ->type_name("TAG");
    lookup
        ->add_option("-a,--accept-language", options->accept_language,
                     "choose the locale by this Accept-Language header (see phrasebook negotiate)")
        ->type_name("HEADER")
        ->excludes("--locale");
    lookup
        ->add_option("-f,--field", options->field,
                     "title, summary, description, advice or reason; all four fields without it")
        ->type_name("FIELD");
    add_list_option(*lookup, "-e,--edition", options->editions,
                    "ask only these editions, in this order (see phrasebook editions)", "EDITION");
    lookup->add_flag("--explain", options->explain,
                     "show each place that was asked, and why it did or did not answer");
    add_format(*lookup, options->format);
    lookup->callback([options, &run] {
        run = [options](const Catalog& catalog) { return Lookup(*options, catalog).run(); };
    });
}

} // namespace phrasebook::cli
