// Serves a directory of messages, and what becomes of it: writes a file into a temporary directory,
// changes it, and waits until the change is served.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <future>
#include <iostream>
#include <string>
#include <utility>

#include <phrasebook/live_catalog.hpp>

namespace fs = std::filesystem;
using phrasebook::LiveReport;

namespace {

/// Replaces the file in one step, as whoever edits files of a running server should.
void say(const fs::path& file, const std::string& title) {
    const fs::path hidden = file.parent_path() / ".new";
    std::ofstream(hidden) << "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
                             "msgctxt \"title\"\nmsgid \"404\"\nmsgstr \""
                          << title << "\"\n";
    fs::rename(hidden, file);
}

} // namespace

int main() {
    std::string name = (fs::temp_directory_path() / "messages_XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) return EXIT_FAILURE;
    const fs::path directory = name;
    fs::create_directory(directory / "fr");
    say(directory / "fr/acme.po", "Rien ici");

    std::promise<LiveReport> reported;
    phrasebook::LiveOptions options;
    options.report = [&, first = true](const LiveReport& report) mutable {
        if (std::exchange(first, false)) reported.set_value(report);
    };
    {
        const phrasebook::LiveCatalog live(directory, std::move(options));
        const phrasebook::Catalog before = live.catalog();
        const auto title = [](const phrasebook::Catalog& book, int code) {
            return book.reader("fr-CA").title(code);
        };
        std::cout << title(before, 404) << '\n';
        std::cout << title(before, 503) << '\n'; // ours shows through

        say(directory / "fr/acme.po", "Toujours rien");
        const LiveReport report = reported.get_future().get();
        for (const phrasebook::LoadProblem& problem : report.problems)
            std::cout << to_string(problem) << '\n';
        const phrasebook::Catalog after = live.catalog();
        std::cout << title(after, 404) << "  (version " << report.version << ")\n";
        std::cout << title(before, 404) << "  (a request that began before)\n";
    }
    fs::remove_all(directory);
}

// Prints:
// Rien ici
// Service momentanément indisponible
// Toujours rien  (version 2)
// Rien ici  (a request that began before)
