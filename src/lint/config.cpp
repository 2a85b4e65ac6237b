#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <phrasebook/lint.hpp>
#include <toml++/toml.h>

#include "formats/excerpt.hpp"
#include "formats/file.hpp"
#include "formats/nearest.hpp"

namespace phrasebook::lint {

namespace {

constexpr std::array<std::string_view, 6> settings{"reference",   "baseline", "terms",
                                                   "allow-equal", "rules",    "locales"};

/// Reads the tables of one file. A value of the wrong kind is an error and never passed over.
class Config {
  public:
    Config(const std::filesystem::path& file, Options& options) : file_(file), options_(options) {}

    void read(const toml::table& lint) {
        for (const auto& [key, value] : lint) {
            if (key == "reference")
                options_.reference = path(value);
            else if (key == "baseline")
                options_.baseline = path(value);
            else if (key == "terms")
                options_.terms = path(value);
            else if (key == "allow-equal")
                allow_equal(value);
            else if (key == "rules")
                severities(table(value), "");
            else if (key == "locales")
                for (const auto& [locale, choices] : table(value))
                    severities(table(choices), std::string(locale.str()));
            else
                fail(value, "there is no setting " + formats::excerpt(key.str())
                                + formats::did_you_mean(key.str(), settings));
        }
    }

  private:
    [[noreturn]] void fail(const toml::node& node, const std::string& reason) const {
        throw OptionError(file_.string() + ":" + std::to_string(node.source().begin.line) + ": "
                          + reason);
    }

    [[nodiscard]] const toml::table& table(const toml::node& node) const {
        if (const toml::table* const found = node.as_table()) return *found;
        fail(node, "must be a table");
    }

    [[nodiscard]] std::string text(const toml::node& node) const {
        if (const auto found = node.value_exact<std::string>()) return *found;
        fail(node, "must be a text in quotes");
    }

    [[nodiscard]] std::filesystem::path path(const toml::node& node) const {
        return file_.parent_path() / text(node);
    }

    void allow_equal(const toml::node& node) {
        const toml::array* const list = node.as_array();
        if (list == nullptr) fail(node, "must be a list of texts");
        for (const toml::node& each : *list)
            options_.allow_equal.push_back(text(each));
    }

    void severities(const toml::table& choices, const std::string& locale) {
        // A table has no order: what is said of a rule by its own name comes last, and counts.
        std::vector<SeverityChoice> of_rules;
        for (const auto& [rule, value] : choices) {
            const auto severity = parse_severity(text(value));
            if (!severity) fail(value, "a severity is off, info, warning or error");
            const std::string name(rule.str());
            const bool is_rule = std::any_of(rules().begin(), rules().end(),
                                             [&](const RuleInfo& each) { return each.id == name; });
            (is_rule ? of_rules : options_.severities).push_back({name, locale, *severity});
        }
        options_.severities.insert(options_.severities.end(), of_rules.begin(), of_rules.end());
    }

    const std::filesystem::path& file_;
    Options& options_;
};

} // namespace

void read_config(const std::filesystem::path& file, Options& options) {
    const formats::FileContents contents = formats::read_file(file, std::size_t{1} << 20U);
    if (!contents.ok()) throw OptionError(file.string() + ": " + contents.error);
    try {
        const toml::table whole = toml::parse(contents.bytes, file.string());
        const toml::node* const lint = whole.get("lint");
        if (lint == nullptr) return;
        if (!lint->is_table()) throw OptionError(file.string() + ": lint must be a table");
        Config(file, options).read(*lint->as_table());
    } catch (const toml::parse_error& error) {
        throw OptionError(file.string() + ":" + std::to_string(error.source().begin.line) + ": "
                          + std::string(error.description()));
    }
}

} // namespace phrasebook::lint
