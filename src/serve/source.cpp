#include "serve/source.hpp"

#include <exception>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <phrasebook/icu/load.hpp>

#include "serve/log.hpp"

namespace phrasebook::serve {

namespace {

Pages make_pages(const Settings& settings) {
    PageOptions options = settings.pages;
    if (!settings.theme_file.empty()) options.theme = load_theme(settings.theme_file);
    return Pages(options);
}

} // namespace

Source::Source(const Settings& settings, Metrics& metrics)
    : settings_(settings), metrics_(metrics), pages_(make_pages(settings)) {
    const std::lock_guard lock(mutex_); // until all is there, changes wait
    for (const std::filesystem::path& directory : settings.catalogs) {
        LiveOptions options;
        options.base = Catalog();
        options.load = icu::load;
        options.report = [this](const LiveReport& report) { take(report); };
        live_.push_back(std::make_unique<LiveCatalog>(directory, std::move(options)));
    }
    shelves_ = std::make_unique<Shelves>(shelf(followed(), pages_));
}

void Source::reload() {
    const std::lock_guard lock(mutex_);
    try {
        Pages pages = make_pages(settings_);
        Catalog catalog = builtin();
        for (const std::filesystem::path& directory : settings_.catalogs)
            catalog = catalog.with(icu::load(directory));
        pages_ = std::move(pages);
        publish(catalog);
    } catch (const LoadError& error) {
        say_kept(error.problems());
    } catch (const std::exception& error) {
        say_kept({{.file = {}, .reason = error.what()}});
    }
}

void Source::take(const LiveReport& report) {
    const std::lock_guard lock(mutex_);
    if (!shelves_) return; // the constructor has failed
    if (report.outcome == LiveReport::Outcome::kept) return say_kept(report.problems);
    if (report.outcome == LiveReport::Outcome::polling) {
        LogLine line("polling");
        for (const LoadProblem& problem : report.problems)
            line.add("file", problem.file).add("reason", problem.reason);
        return write_log(line.text());
    }
    try {
        publish(followed());
    } catch (const std::exception& error) {
        say_kept({{.file = {}, .reason = error.what()}});
    }
}

Catalog Source::followed() const {
    Catalog catalog = builtin();
    for (const auto& live : live_)
        catalog = catalog.with(live->catalog());
    return catalog;
}

Catalog Source::chosen(const Catalog& catalog) const {
    if (settings_.editions.empty()) return catalog;
    const std::vector<std::string_view> order(settings_.editions.begin(), settings_.editions.end());
    return catalog.with_editions(order);
}

std::shared_ptr<const Shelf> Source::shelf(const Catalog& catalog, const Pages& pages) {
    return std::make_shared<const Shelf>(chosen(catalog), pages, settings_.retry_after, ++version_);
}

void Source::publish(const Catalog& catalog) {
    shelves_->publish(shelf(catalog, pages_));
    metrics_.count(Metrics::Event::reloaded);
    if (!settings_.log) return;
    LogLine line("reloaded");
    write_log(line.add("version", version_).text());
}

void Source::say_kept(const std::vector<LoadProblem>& problems) {
    metrics_.count(Metrics::Event::not_reloaded);
    // Whoever wants no lines about requests wants these still.
    for (const LoadProblem& problem : problems) {
        LogLine line("not_reloaded");
        line.add_unless_empty("file", problem.file);
        if (problem.line != 0) line.add("line", static_cast<std::uint64_t>(problem.line));
        line.add_unless_empty("key", problem.key).add("reason", problem.reason);
        write_log(line.text());
    }
}

} // namespace phrasebook::serve
