#include <phrasebook/live_catalog.hpp>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

#include <gtest/gtest.h>
#include <phrasebook/phrasebook.hpp>

#include "live/directory.hpp"
#include "live/fingerprint.hpp"
#include "live/reports.hpp"

namespace phrasebook {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using test::title;
using Outcome = LiveReport::Outcome;
using Watch = LiveOptions::Watch;

std::string said(const Catalog& catalog, std::string_view tag) {
    return std::string(catalog.resolve(404, tag, Field::title).text);
}

/// A loader that can be held at any of its calls.
class HeldLoader {
  public:
    explicit HeldLoader(int held) : held_(held) {}

    std::function<Catalog(const fs::path&)> function() {
        return [this](const fs::path& directory) {
            Catalog catalog = load(directory);
            if (++calls_ == held_) {
                entered_.set_value();
                released_.get_future().wait();
            }
            return catalog;
        };
    }
    /// Returns when the call to be held is held.
    void wait() { entered_.get_future().wait(); }
    void release() { released_.set_value(); }
    [[nodiscard]] int calls() const { return calls_; }

  private:
    int held_;
    std::atomic<int> calls_{0};
    std::promise<void> entered_;
    std::promise<void> released_;
};

/// The tests of every way to watch.
class LiveCatalogTest : public testing::TestWithParam<Watch> {
  protected:
    LiveOptions options() {
        LiveOptions options;
        options.report = reports_.sink();
        options.settle = 10ms;
        options.watch = GetParam();
        options.poll = 10ms;
        return options;
    }
    void start(const fs::path& path = ".") { live_.emplace(directory_ / path, options()); }

    /// Waits until a title is served.
    testing::AssertionResult serves(const std::string& text, std::string_view tag = "fr") {
        if (reports_.wait_until([&] { return said(live_->catalog(), tag) == text; }))
            return testing::AssertionSuccess();
        return testing::AssertionFailure() << "still serves " << said(live_->catalog(), tag);
    }

    test::Directory directory_; // NOLINT(cppcoreguidelines-non-private-member-variables-in-classes)
    test::Reports reports_;     // NOLINT(cppcoreguidelines-non-private-member-variables-in-classes)
    std::optional<LiveCatalog>
        live_; // NOLINT(cppcoreguidelines-non-private-member-variables-in-classes)
};

TEST_P(LiveCatalogTest, AChangedFileIsServed) {
    directory_.write("fr/acme.po", title("un"));
    start();
    EXPECT_EQ(said(live_->catalog(), "fr"), "un");
    directory_.write("fr/acme.po", title("deux"));
    EXPECT_TRUE(serves("deux"));
    directory_.write("fr/acme.po", title("huit")); // of the same size
    EXPECT_TRUE(serves("huit"));
}

TEST_P(LiveCatalogTest, AFileReplacedByRenameIsServed) {
    directory_.write("fr.po", title("un"));
    start();
    directory_.replace("fr.po", title("deux"));
    EXPECT_TRUE(serves("deux"));
    directory_.replace("fr.po", title("trois"));
    EXPECT_TRUE(serves("trois"));
}

TEST_P(LiveCatalogTest, ABadFileKeepsTheOldCatalogUntilItIsMended) {
    directory_.write("fr/acme.po", title("un"));
    start();
    directory_.replace("fr/acme.po", "msgid \"unterminated\n");
    ASSERT_TRUE(reports_.wait_for(Outcome::kept));
    EXPECT_NE(reports_.problem().find("fr/acme.po:1:"), std::string::npos) << reports_.problem();
    EXPECT_EQ(said(live_->catalog(), "fr"), "un");
    directory_.replace("fr/acme.po", title("deux"));
    EXPECT_TRUE(serves("deux"));
}

TEST_P(LiveCatalogTest, ANewFolderIsALocaleAndIsFollowed) {
    directory_.write("fr/acme.po", title("un"));
    start();
    directory_.write("br/acme.po", title("unan"));
    EXPECT_TRUE(serves("unan", "br"));
    directory_.replace("br/acme.po", title("daou"));
    EXPECT_TRUE(serves("daou", "br"));
}

TEST_P(LiveCatalogTest, AFolderMovedInIsFollowed) {
    directory_.write("fr/acme.po", title("un"));
    directory_.write(".new/acme.po", title("unan"));
    start();
    fs::rename(directory_ / ".new", directory_ / "br");
    EXPECT_TRUE(serves("unan", "br"));
    directory_.write("br/acme.po", title("daou"));
    EXPECT_TRUE(serves("daou", "br"));
}

TEST_P(LiveCatalogTest, ADeletedFolderIsForgotten) {
    directory_.write("en/acme.po", title("one"));
    directory_.write("fr/acme.po", title("un"));
    start();
    directory_.remove("fr");
    EXPECT_TRUE(serves(said(builtin(), "fr")));
    EXPECT_EQ(said(live_->catalog(), "en"), "one");
}

TEST_P(LiveCatalogTest, TheFoldersOfGettextAreFollowed) {
    directory_.write("fr.po", title("un"));
    directory_.write("br/LC_MESSAGES/phrasebook-acme.po", title("unan"));
    start();
    directory_.replace("br/LC_MESSAGES/phrasebook-acme.po", title("daou"));
    EXPECT_TRUE(serves("daou", "br"));
    directory_.write("cy/LC_MESSAGES/phrasebook-acme.po", title("un"));
    EXPECT_TRUE(serves("un", "cy"));
}

TEST_P(LiveCatalogTest, AConfigMapOfFilesIsServedWhenItIsSwapped) {
    directory_.write("..1/fr.po", title("un"));
    directory_.link("..data", "..1");
    directory_.link("fr.po", "..data/fr.po");
    start();
    for (const auto& [name, text] : {std::pair{"..2", "deux"}, {"..3", "trois"}}) {
        directory_.write(fs::path(name) / "fr.po", title(text));
        directory_.link("..data", name);
        EXPECT_TRUE(serves(text));
    }
    directory_.remove("..1");
    directory_.write("..3/fr.po", title("quatre"));
    EXPECT_TRUE(serves("quatre"));
}

TEST_P(LiveCatalogTest, AConfigMapOfFoldersIsServedWhenItIsSwapped) {
    directory_.write("..1/fr/acme.po", title("un"));
    directory_.link("..data", "..1");
    directory_.link("fr", "..data/fr");
    start();
    directory_.write("..2/fr/acme.po", title("deux"));
    directory_.link("..data", "..2");
    EXPECT_TRUE(serves("deux"));
    directory_.replace("..2/fr/acme.po", title("trois"));
    EXPECT_TRUE(serves("trois"));
}

TEST_P(LiveCatalogTest, ALinkToAFileElsewhereIsFollowed) {
    directory_.write("elsewhere/texts/french", title("un"));
    directory_.link("messages/fr.po", "../elsewhere/texts/french");
    start("messages");
    directory_.write("elsewhere/texts/french", title("deux"));
    EXPECT_TRUE(serves("deux"));
    directory_.remove("elsewhere/texts");
    ASSERT_TRUE(reports_.wait_for(Outcome::kept));
    directory_.write("elsewhere/texts/french", title("trois"));
    EXPECT_TRUE(serves("trois"));
}

TEST_P(LiveCatalogTest, ALinkInThePathIsFollowed) {
    directory_.write("release-1/messages/fr.po", title("un"));
    directory_.write("release-2/messages/fr.po", title("deux"));
    directory_.link("current", directory_ / "release-1");
    start("current/messages");
    directory_.link("current", "release-2");
    EXPECT_TRUE(serves("deux"));
    directory_.replace("release-2/messages/fr.po", title("trois"));
    EXPECT_TRUE(serves("trois"));
}

TEST_P(LiveCatalogTest, TheDirectoryMayGoAndComeBack) {
    directory_.write("over/messages/fr.po", title("un"));
    start("over/messages");
    directory_.remove("over");
    ASSERT_TRUE(reports_.wait_for(Outcome::kept));
    EXPECT_EQ(said(live_->catalog(), "fr"), "un");
    directory_.write("over/messages/fr.po", title("deux"));
    EXPECT_TRUE(serves("deux"));
    fs::rename(directory_ / "over/messages", directory_ / "over/old");
    ASSERT_TRUE(reports_.wait_for(Outcome::kept));
    directory_.write("over/messages/fr.po", title("trois"));
    EXPECT_TRUE(serves("trois"));
}

TEST_P(LiveCatalogTest, ManyChangesDuringALoadAreOneReload) {
    directory_.write("fr.po", title("0"));
    HeldLoader loader(2);
    LiveOptions with_loader = options();
    with_loader.load = loader.function();
    with_loader.settle_at_most = 24h;
    LiveCatalog live(directory_ / ".", std::move(with_loader));
    directory_.write("fr.po", title("1"));
    loader.wait();
    const int before = loader.calls();
    for (int i = 2; i <= 100; ++i)
        directory_.write("fr.po", title(std::to_string(i)));
    loader.release();
    ASSERT_TRUE(reports_.wait_for(Outcome::published));
    EXPECT_EQ(said(live.catalog(), "fr"), "100");
    EXPECT_EQ(live.version(), 2U); // what the held call read was never served
    if (GetParam() == Watch::notified) {
        EXPECT_EQ(loader.calls(), before + 1);
    }
}

TEST_P(LiveCatalogTest, WhatNeverSettlesIsServedAllTheSame) {
    directory_.write("fr.po", title("0"));
    LiveOptions impatient = options();
    impatient.settle = 24h;
    impatient.settle_at_most = 10ms;
    LiveCatalog live(directory_ / ".", std::move(impatient));
    directory_.write("fr.po", title("1"));
    EXPECT_TRUE(reports_.wait_until([&] { return said(live.catalog(), "fr") == "1"; }));
}

TEST_P(LiveCatalogTest, VersionsRiseByOneAndAreReportedOnceServed) {
    directory_.write("fr.po", title("0"));
    std::optional<LiveCatalog> live;
    std::promise<void> made;
    std::shared_future<void> is_made = made.get_future().share();
    std::atomic<bool> late{false};
    LiveOptions with_check = options();
    with_check.report = [&, sink = reports_.sink()](const LiveReport& report) {
        is_made.wait();
        if (live->version() != report.version) late = true;
        sink(report);
    };
    live.emplace(directory_ / ".", std::move(with_check));
    EXPECT_EQ(live->version(), 1U);
    made.set_value();
    for (int i = 1; i <= 3; ++i) {
        directory_.replace("fr.po", title(std::to_string(i)));
        ASSERT_TRUE(
            reports_.wait_until([&] { return said(live->catalog(), "fr") == std::to_string(i); }));
    }
    live.reset();
    EXPECT_FALSE(late);
    std::uint64_t version = 1;
    for (const LiveReport& report : reports_.all())
        EXPECT_EQ(report.version, ++version);
}

TEST_P(LiveCatalogTest, ACopyOutlivesItsFilesAndTheLiveCatalog) {
    directory_.write("fr.po", title("un"));
    start();
    const Catalog first = live_->catalog();
    const Reader reader = first.reader("fr");
    directory_.replace("fr.po", title("deux"));
    ASSERT_TRUE(serves("deux"));
    const Catalog second = live_->catalog();
    live_.reset();
    directory_.remove("fr.po");
    EXPECT_EQ(reader.title(404), "un");
    EXPECT_EQ(said(second, "fr"), "deux");
}

TEST_P(LiveCatalogTest, TheDestructorWaitsForALoadAndNothingIsReportedOfIt) {
    directory_.write("fr.po", title("un"));
    HeldLoader loader(2);
    LiveOptions with_loader = options();
    with_loader.load = loader.function();
    auto live = std::make_unique<LiveCatalog>(directory_ / ".", std::move(with_loader));
    directory_.write("fr.po", title("deux"));
    loader.wait();
    std::atomic<bool> destroyed{false};
    std::thread destroyer([&] {
        live.reset();
        destroyed = true;
    });
    std::this_thread::yield();
    EXPECT_FALSE(destroyed);
    loader.release();
    destroyer.join();
    EXPECT_LE(reports_.all().size(), 1U); // where the destructor began after the load had ended
}

TEST_P(LiveCatalogTest, OfALoaderAnyExceptionIsReported) {
    directory_.write("fr.po", title("un"));
    std::atomic<bool> broken{false};
    LiveOptions with_loader = options();
    with_loader.load = [&](const fs::path& path) {
        if (broken) throw std::bad_alloc();
        return load(path);
    };
    LiveCatalog live(directory_ / ".", std::move(with_loader));
    broken = true;
    directory_.write("fr.po", title("deux"));
    ASSERT_TRUE(reports_.wait_for(Outcome::kept));
    EXPECT_NE(reports_.problem().find("bad_alloc"), std::string::npos) << reports_.problem();
    EXPECT_EQ(said(live.catalog(), "fr"), "un");
}

INSTANTIATE_TEST_SUITE_P(Each, LiveCatalogTest, testing::Values(Watch::notified, Watch::polled),
                         [](const testing::TestParamInfo<Watch>& watch) {
                             return watch.param == Watch::notified ? "Notified" : "Polled";
                         });

TEST(Fingerprint, IsFreshWhereAnotherChangeMightLookTheSame) {
    const test::Directory directory;
    const auto fresh = [&] { return live::fingerprint(directory / ".").fresh; };
    bool was_fresh = false;
    for (int i = 0; i < 1000 && !was_fresh; ++i) { // once it is quick enough
        directory.write("fr.po", title("un"));
        was_fresh = fresh();
    }
    EXPECT_TRUE(was_fresh);
    while (fresh()) // in the end it is not
        std::this_thread::yield();
}

TEST(LiveCatalog, LiesOverTheBuiltInCatalogOrAnother) {
    const test::Directory directory;
    directory.write("fr.po", title("un"));
    EXPECT_EQ(said(LiveCatalog(directory / ".").catalog(), "en"), said(builtin(), "en"));
    LiveOptions alone;
    alone.base = Catalog();
    EXPECT_EQ(LiveCatalog(directory / ".", std::move(alone)).catalog().locale_count(), 1U);
}

TEST(LiveCatalog, IsNotMadeOfWhatDoesNotLoad) {
    const test::Directory directory;
    EXPECT_THROW(LiveCatalog(directory / "."), LoadError);
    EXPECT_THROW(LiveCatalog(directory / "nowhere"), LoadError);
    directory.write("fr.po", "msgid \"unterminated\n");
    EXPECT_THROW(LiveCatalog(directory / "."), LoadError);
}

TEST(LiveCatalog, IsNotMadeWithOptionsWithoutSense) {
    const test::Directory directory;
    directory.write("fr.po", title("un"));
    const auto make = [&](auto change) {
        LiveOptions options;
        change(options);
        LiveCatalog(directory / ".", std::move(options));
    };
    EXPECT_NO_THROW(make([](LiveOptions&) {}));
    EXPECT_THROW(make([](LiveOptions& o) { o.load = nullptr; }), std::invalid_argument);
    EXPECT_THROW(make([](LiveOptions& o) { o.settle = -1ms; }), std::invalid_argument);
    EXPECT_THROW(make([](LiveOptions& o) { o.settle_at_most = -1ms; }), std::invalid_argument);
    EXPECT_THROW(make([](LiveOptions& o) { o.poll = 0ms; }), std::invalid_argument);
}

} // namespace
} // namespace phrasebook
