#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <phrasebook/icu/best_fit.hpp>
#include <phrasebook/phrasebook.hpp>

#include "cli/arguments.hpp"
#include "cli/exit.hpp"
#include "cli/list_option.hpp"
#include "cli/nearest.hpp"
#include "cli/subcommands.hpp"
#include "cli/table.hpp"
#include "formats/split.hpp"

namespace phrasebook::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* description =
    "Choose the locale to answer in, by the value of an Accept-Language header.";

constexpr const char* footer =
    R"(The ranges of the HEADER are tried in the order of their quality, each by its whole chain before the
next; q=0 excludes; what is malformed is skipped (RFC 9110 section 12.5.4, RFC 4647). Without
--available the choice is among the locales of the catalog. '--default none' leaves the answer empty
where nothing fits. --strategy best-fit crosses languages by CLDR's distance: a Breton reader gets
French; lookup, the rule of RFC 4647, never does. A HEADER that begins with a hyphen comes after '--'.

With --batch, lines of standard input hold available locales and a header, parted by a tab; the
answer to each is one line with the locale, empty for none.

Examples:
  phrasebook negotiate 'fr-CA,en;q=0.3'
  phrasebook negotiate 'zh-HK,zh;q=0.9' --available en,zh-CN,zh-TW --explain
  printf 'en,fr\tfr-CA,en;q=0.3\n' | phrasebook negotiate --batch

Exit status: 0 a locale was chosen, 1 none was, 2 the command line is wrong, 3 a line of --batch is.)";

struct Options {
    std::optional<std::string> header;
    std::vector<std::string> available;
    std::optional<std::string> fallback;
    Strategy strategy = Strategy::lookup;
    bool explain = false;
    bool batch = false;
    Format format = Format::text;
};

std::vector<std::string> locales_of(const Catalog& catalog) {
    std::vector<std::string> locales;
    for (std::size_t i = 0; i < catalog.locale_count(); ++i)
        locales.emplace_back(catalog.locale(i));
    return locales;
}

Json json_or_null(std::string_view text) {
    return text.empty() ? Json() : Json(text);
}

class Negotiator {
  public:
    Negotiator(const Options& options, const Catalog& catalog)
        : options_(options),
          available_(options.available.empty() ? locales_of(catalog) : options.available),
          fallback_(options.fallback.value_or(std::string(catalog.default_locale()))) {
        for (const std::string& tag : available_)
            (void)parse_tag(tag, catalog);
        if (fallback_ == "none")
            fallback_.clear();
        else
            (void)parse_tag(fallback_, catalog);
    }

    Exit run() {
        if (options_.batch) return run_batch();
        const std::vector<std::string_view> available(available_.begin(), available_.end());
        // The locale chosen borrows from it, so it stays until the answer is printed.
        std::optional<BestFit> best_fit;
        if (options_.strategy == Strategy::best_fit) best_fit.emplace(available, fallback_);
        const Negotiation result = best_fit ? best_fit->negotiate(*options_.header)
                                            : negotiate(*options_.header, available, fallback_);
        if (options_.format == Format::json)
            print_json(json_of(result, available));
        else
            show(result, available);
        return result.locale.empty() ? Exit::nothing_found : Exit::answered;
    }

  private:
    [[nodiscard]] Exit run_batch() const {
        std::string line;
        for (std::size_t number = 1; std::getline(std::cin, line); ++number) {
            const std::size_t tab = line.find('\t');
            if (tab == std::string::npos)
                throw Failure(Exit::bad_data, "standard input:" + std::to_string(number)
                                                  + ": no tab between the locales and the header");
            const std::vector<std::string> locales =
                formats::split(std::string_view(line).substr(0, tab), ',');
            const std::vector<std::string_view> available(locales.begin(), locales.end());
            const std::string_view header = std::string_view(line).substr(tab + 1);
            std::optional<BestFit> best_fit;
            if (options_.strategy == Strategy::best_fit) best_fit.emplace(available, fallback_);
            const Negotiation result =
                best_fit ? best_fit->negotiate(header) : negotiate(header, available, fallback_);
            std::cout << result.locale << '\n';
        }
        return Exit::answered;
    }

    void show(const Negotiation& result, const std::vector<std::string_view>& available) const {
        if (options_.explain)
            for (const RangeStep& step : steps(available)) {
                std::cout << "    " << step.range << ";q=" << quality_of(step.quality) << ": ";
                for (const Tag& tag : step.chain)
                    std::cout << tag.text() << ' ';
                std::cout << to_string(step.fate) << '\n';
            }
        Table table({"locale", "range", "quality", "match", "skipped"});
        table.add({result.locale, result.range,
                   result.quality == 0 ? Json() : quality_of(result.quality),
                   to_string(result.match), result.skipped ? Json("skipped") : Json()});
        table.print(options_.format);
    }

    [[nodiscard]] Json json_of(const Negotiation& result,
                               const std::vector<std::string_view>& available) const {
        Json object{
            {"locale", json_or_null(result.locale)},
            {"range", json_or_null(result.range)},
            {"quality", result.quality == 0 ? Json() : quality_of(result.quality)},
            {"match", to_string(result.match)},
            {"skipped", result.skipped},
        };
        if (!options_.explain) return object;
        Json& list = object["steps"] = Json::array();
        for (const RangeStep& step : steps(available)) {
            Json chain = Json::array();
            for (const Tag& tag : step.chain)
                chain.push_back(tag.text());
            list.push_back({{"range", step.range},
                            {"quality", quality_of(step.quality)},
                            {"chain", chain},
                            {"fate", to_string(step.fate)}});
        }
        return object;
    }

    [[nodiscard]] std::vector<RangeStep>
    steps(const std::vector<std::string_view>& available) const {
        return explain_negotiation(*options_.header, available, fallback_);
    }

    /// Thousandths as the header has them: 1, 0.8.
    static Json quality_of(std::uint16_t thousandths) {
        if (thousandths % 1000 == 0) return thousandths / 1000;
        return thousandths / 1000.0;
    }

    const Options& options_;
    std::vector<std::string> available_;
    std::string fallback_;
};

} // namespace

void add_negotiate(CLI::App& app, Run& run) {
    auto options = std::make_shared<Options>();
    CLI::App* const negotiate = app.add_subcommand("negotiate", description);
    negotiate->footer(footer);
    CLI::Option* const header =
        negotiate->add_option("HEADER", options->header, "the value of an Accept-Language header")
            ->type_name("");
    add_list_option(*negotiate, "--available", options->available, "the locales to choose among",
                    "TAG");
    negotiate
        ->add_option("--default", options->fallback,
                     "the locale where nothing fits, or none (the catalog's default without it)")
        ->type_name("TAG");
    const auto parse_strategy = [options](const std::string& name) {
        if (name == "lookup")
            options->strategy = Strategy::lookup;
        else if (name == "best-fit")
            options->strategy = Strategy::best_fit;
        else
            throw CLI::ValidationError("--strategy",
                                       "is lookup or best-fit, not " + in_quotes(name));
    };
    negotiate
        ->add_option_function<std::string>("--strategy", parse_strategy,
                                           "by chains within a language, or by CLDR's distance")
        ->type_name("lookup|best-fit")
        ->default_str("lookup");
    negotiate->add_flag("--explain", options->explain,
                        "show each range, its quality, its chain, and what became of it");
    negotiate->add_flag("--batch", options->batch, "answer the lines of standard input")
        ->excludes(header);
    add_format(*negotiate, options->format);
    negotiate->callback([options, &run] {
        if (!options->header && !options->batch)
            throw Failure(Exit::usage, "negotiate needs a HEADER, or --batch");
        if (options->explain && options->strategy == Strategy::best_fit)
            throw Failure(Exit::usage, "--explain shows the steps of lookup; best fit has none");
        run = [options](const Catalog& catalog) { return Negotiator(*options, catalog).run(); };
    });
}

} // namespace phrasebook::cli
