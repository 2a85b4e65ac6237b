// live_stress SECONDS: two writers, eight readers, and as many swaps as will go.
//
// One writer replaces fr/acme.po by rename, the other writes br/acme.po in place, each with a
// number that rises. Every reader takes catalogs, a hundred in a row, and checks in each that all
// French titles have one number; that all Breton ones that are there have one (a file caught
// half-written may lack some); that the numbers never fall; and that a catalog which it keeps from
// before still says what it said. Prints how much was done; exits with 1 where anything was wrong,
// or nothing done.

#include <algorithm>
#include <array>
#include <atomic>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include <phrasebook/live_catalog.hpp>
#include <phrasebook/phrasebook.hpp>

#include "live/directory.hpp"

namespace {

using namespace std::chrono_literals;
using phrasebook::Catalog;
using phrasebook::Field;
using phrasebook::LiveCatalog;
using phrasebook::LiveOptions;
using phrasebook::LiveReport;
using Number = std::uint64_t;

constexpr int first_code = 400;
constexpr int last_code = 431;
constexpr int readers = 8;

struct Counts {
    std::atomic<Number> reads{0};
    std::atomic<Number> published{0};
    std::atomic<Number> kept{0};
    std::atomic<Number> replaced{0};
    std::atomic<Number> rewritten{0};
    std::atomic<Number> wrong{0};
};

std::string file(Number number) {
    std::string text = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n";
    for (int code = first_code; code <= last_code; ++code)
        text += "\nmsgctxt \"title\"\nmsgid \"" + std::to_string(code) + "\"\nmsgstr \""
                + std::to_string(number) + "\"\n";
    return text;
}

/// The number that the titles of a locale have. 0 for none.
class Numbers {
  public:
    Numbers(const Catalog& catalog, std::string_view locale) {
        for (int code = first_code; code <= last_code; ++code) {
            const auto entry = catalog.find(locale, "acme", code, Field::title);
            Number number = 0;
            if (entry) {
                const std::string_view text = entry->text;
                std::from_chars(text.data(), text.data() + text.size(), number);
                same_ = same_ && number != 0 && (number_ == 0 || number == number_);
                number_ = number;
            }
            complete_ = complete_ && entry;
        }
    }
    [[nodiscard]] Number number() const { return number_; }
    [[nodiscard]] bool same() const { return same_; }
    [[nodiscard]] bool complete() const { return complete_; }

  private:
    Number number_ = 0;
    bool same_ = true;
    bool complete_ = true;
};

void read(const LiveCatalog& live, const std::atomic<bool>& stop, Counts& counts) {
    Number french_before = 0;
    Number breton_before = 0;
    Catalog kept = live.catalog();
    Number french_kept = Numbers(kept, "fr").number();
    for (Number turn = 0; !stop.load(std::memory_order_relaxed); ++turn) {
        const std::uint64_t version = live.version();
        const Catalog catalog = live.catalog();
        const Numbers french(catalog, "fr");
        const Numbers breton(catalog, "br");
        const Number breton_now = std::max(breton.number(), breton_before); // none where it is cut
        const bool right =
            french.same() && french.complete() && breton.same() && french.number() >= french_before
            && (breton.number() == 0 || breton.number() >= breton_before)
            && Numbers(kept, "fr").number() == french_kept && live.version() >= version;
        if (!right) counts.wrong.fetch_add(1, std::memory_order_relaxed);
        counts.reads.fetch_add(1, std::memory_order_relaxed);
        french_before = french.number();
        breton_before = breton_now;
        if (turn % 100 == 0) {
            kept = catalog;
            french_kept = french.number();
            std::this_thread::sleep_for(1ms); // or two cores would do little but read
        }
    }
}

bool run(std::chrono::seconds time) {
    const phrasebook::test::Directory directory;
    directory.write("fr/acme.po", file(1));
    directory.write("br/acme.po", file(1));
    Counts counts;
    LiveOptions options;
    options.base = Catalog(); // a small one: what is tried here is the swap
    options.settle = 0ms;
    options.settle_at_most = 0ms; // serves whatever it finds, half a file too
    options.report = [&](const LiveReport& report) {
        ++(report.outcome == LiveReport::Outcome::published ? counts.published : counts.kept);
    };
    std::uint64_t version = 0;
    {
        const LiveCatalog live(directory / ".", std::move(options));
        std::atomic<bool> stop{false};
        std::vector<std::thread> threads;
        threads.reserve(readers + 2);
        for (int i = 0; i < readers; ++i)
            threads.emplace_back([&] { read(live, stop, counts); });
        threads.emplace_back([&] {
            for (Number number = 2; !stop; ++number, ++counts.replaced) {
                directory.replace("fr/acme.po", file(number));
                std::this_thread::sleep_for(1ms);
            }
        });
        threads.emplace_back([&] {
            for (Number number = 2; !stop; ++number, ++counts.rewritten) {
                directory.write("br/acme.po", file(number));
                std::this_thread::sleep_for(1ms);
            }
        });
        std::this_thread::sleep_for(time);
        stop = true;
        for (std::thread& thread : threads)
            thread.join();
        version = live.version();
    }
    std::cout << counts.published << " swaps, " << counts.kept
              << " loads of what was half-written, " << counts.replaced << " files replaced, "
              << counts.rewritten << " written in place, " << counts.reads << " reads, "
              << counts.wrong << " wrong\n";
    return counts.wrong == 0 && version >= 1 + counts.published && counts.published > 0
           && counts.reads > 0;
}

} // namespace

// NOLINTNEXTLINE(bugprone-exception-escape): then it has failed
int main(int count, char** arguments) {
    const int seconds = count == 2 ? std::atoi(arguments[1]) : 0; // NOLINT(cert-err34-c)
    if (seconds <= 0) {
        std::cerr << "usage: live_stress SECONDS\n";
        return 2;
    }
    return run(std::chrono::seconds(seconds)) ? EXIT_SUCCESS : EXIT_FAILURE;
}
