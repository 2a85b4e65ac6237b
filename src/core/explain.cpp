#include <phrasebook/explain.hpp>

#include <algorithm>
#include <optional>
#include <utility>

#include <phrasebook/chain.hpp>
#include <phrasebook/status.hpp>

namespace phrasebook {

namespace {

class Explanation {
  public:
    Explanation(const Catalog& catalog, Field field) : catalog_(catalog), field_(field) {}

    /// Asks for one key along the chain, then along that of the default locale.
    bool ask(Key key, const Tag& tag) {
        std::vector<std::string_view> asked;
        if (ask_chain(key, tag, false, asked)) return true;
        const std::optional<Tag> fallback = Tag::parse(catalog_.default_locale());
        return fallback && ask_chain(key, *fallback, true, asked);
    }

    std::vector<Step> steps;

  private:
    bool ask_chain(Key key, const Tag& start, bool is_default,
                   std::vector<std::string_view>& asked) {
        for (const Tag& tag : Chain(start)) {
            const std::string_view locale = catalog_.served_by(tag);
            if (locale.empty()) {
                if (!is_default) keep({key, tag, is_default, {}, {}, Step::Outcome::no_locale});
            } else if (std::find(asked.begin(), asked.end(), locale) == asked.end()) {
                asked.push_back(locale);
                if (ask_editions({key, tag, is_default, locale, {}, {}})) return true;
            }
        }
        return false;
    }

    bool ask_editions(Step step) {
        for (std::size_t i = 0; i < catalog_.edition_count(); ++i) {
            step.edition = catalog_.edition(i);
            step.outcome = outcome(step, i);
            keep(step);
            if (step.outcome == Step::Outcome::answered) return true;
        }
        return false;
    }

    [[nodiscard]] Step::Outcome outcome(const Step& step, std::size_t edition) const {
        const auto entry = catalog_.find(step.locale, edition, step.key, field_);
        if (!entry) return Step::Outcome::no_entry;
        return entry->withheld ? Step::Outcome::withheld : Step::Outcome::answered;
    }

    void keep(const Step& step) { steps.push_back(step); }

    const Catalog& catalog_;
    Field field_;
};

} // namespace

std::vector<Step> explain(const Catalog& catalog, int code, const Tag& tag, Field field) {
    Explanation explanation(catalog, field);
    const int class_number = status_class(code);
    if (!explanation.ask(Key(code), tag) && class_number != 0)
        explanation.ask(Key::of_class(class_number), tag);
    return std::move(explanation.steps);
}

} // namespace phrasebook
