// What only happens with Linux's notices, and in a child of fork.

#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <future>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <fcntl.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>
#include <phrasebook/live_catalog.hpp>
#include <phrasebook/phrasebook.hpp>

#include "live/directory.hpp"
#include "live/reports.hpp"

namespace {

/// How many watches the system still gives.
std::atomic<int> watches_left{1'000'000};

} // namespace

// Stands before the C library's. The limit itself is the whole machine's, and no test's to change.
// NOLINTNEXTLINE(readability-inconsistent-declaration-parameter-name)
int inotify_add_watch(int descriptor, const char* path, std::uint32_t mask) noexcept {
    if (watches_left.fetch_sub(1) <= 0) {
        errno = ENOSPC;
        return -1;
    }
    return static_cast<int>(syscall(SYS_inotify_add_watch, descriptor, path, mask));
}

namespace phrasebook {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using test::title;
using Outcome = LiveReport::Outcome;

std::string said(const Catalog& catalog, std::string_view tag) {
    return std::string(catalog.resolve(404, tag, Field::title).text);
}

class LinuxTest : public testing::Test {
  protected:
    void TearDown() override { watches_left = 1'000'000; }

    LiveOptions options() {
        LiveOptions options;
        options.report = reports_.sink();
        options.settle = 10ms;
        options.poll = 10ms;
        return options;
    }
    testing::AssertionResult serves(const LiveCatalog& live, const std::string& text,
                                    std::string_view tag = "fr") {
        if (reports_.wait_until([&] { return said(live.catalog(), tag) == text; }))
            return testing::AssertionSuccess();
        return testing::AssertionFailure() << "still serves " << said(live.catalog(), tag);
    }

    test::Directory directory_; // NOLINT(cppcoreguidelines-non-private-member-variables-in-classes)
    test::Reports reports_;     // NOLINT(cppcoreguidelines-non-private-member-variables-in-classes)
};

TEST_F(LinuxTest, WithoutAWatchFromTheBeginningTheDirectoryIsPolled) {
    directory_.write("fr.po", title("un"));
    watches_left = 1;
    LiveCatalog live(directory_ / ".", options());
    ASSERT_TRUE(reports_.wait_for(Outcome::polling));
    EXPECT_NE(reports_.problem().find("the limit of inotify watches is reached"), std::string::npos)
        << reports_.problem();
    directory_.write("fr.po", title("deux"));
    EXPECT_TRUE(serves(live, "deux"));
}

TEST_F(LinuxTest, WhereTheWatchesRunOutLaterTheDirectoryIsPolled) {
    directory_.write("fr.po", title("un"));
    LiveCatalog live(directory_ / ".", options());
    watches_left = 3;
    directory_.write("br/acme.po", title("unan"));
    ASSERT_TRUE(reports_.wait_for(Outcome::polling));
    EXPECT_TRUE(serves(live, "unan", "br"));
    directory_.write("br/acme.po", title("daou"));
    EXPECT_TRUE(serves(live, "daou", "br"));
}

TEST_F(LinuxTest, WhereTheWatchesRunOutDuringALoadTheDirectoryIsPolled) {
    directory_.write("fr.po", title("un"));
    std::atomic<int> calls{0};
    LiveOptions starving = options();
    starving.load = [&](const fs::path& path) {
        if (++calls == 2) {
            watches_left = 0;
            directory_.write("br/acme.po", title("unan"));
        }
        return load(path);
    };
    LiveCatalog live(directory_ / ".", std::move(starving));
    directory_.replace("fr.po", title("deux"));
    ASSERT_TRUE(reports_.wait_for(Outcome::polling));
    EXPECT_TRUE(serves(live, "unan", "br"));
    directory_.write("br/acme.po", title("daou"));
    EXPECT_TRUE(serves(live, "daou", "br"));
}

TEST_F(LinuxTest, NothingIsMissedWhereTheSystemLosesNotices) {
    directory_.write("fr.po", title("un"));
    directory_.write("a.txt", "");
    directory_.write("b.txt", "");
    std::promise<void> entered;
    std::promise<void> released;
    std::atomic<int> calls{0};
    LiveOptions held = options();
    held.load = [&](const fs::path& path) {
        if (++calls == 2) {
            entered.set_value();
            released.get_future().wait();
        }
        return load(path);
    };
    LiveCatalog live(directory_ / ".", std::move(held));
    directory_.write("fr.po", title("deux"));
    entered.get_future().wait();
    // More than fs.inotify.max_queued_events; of two alike in a row one would be dropped.
    for (int i = 0; i < 40'000; ++i)
        ASSERT_EQ(::utimensat(AT_FDCWD, (directory_ / (i % 2 == 0 ? "a.txt" : "b.txt")).c_str(),
                              nullptr, 0),
                  0);
    directory_.write("br/acme.po", title("unan"));
    released.set_value();
    EXPECT_TRUE(serves(live, "unan", "br"));
    directory_.write("br/acme.po", title("daou")); // in a folder, the making of which was lost
    EXPECT_TRUE(serves(live, "daou", "br"));
}

TEST_F(LinuxTest, WhatLiesBesideTheFilesIsNoChange) {
    directory_.write("over/messages/fr.po", title("un"));
    LiveCatalog live(directory_ / "over/messages", options());
    directory_.write("over/other.po", title("un"));
    directory_.write("over/messages/.fr.po.swp", "an editor's");
    directory_.write("over/messages/.git/fr/acme.po", title("un"));
    directory_.replace("over/messages/fr.po", title("deux"));
    EXPECT_TRUE(serves(live, "deux"));
    EXPECT_EQ(live.version(), 2U);
}

/// Root may read everything, so while this lives, the process is another user, who owns what is in
/// a directory.
class Unprivileged {
  public:
    explicit Unprivileged(const fs::path& directory) : was_root_(::geteuid() == 0) {
        if (!was_root_) return;
        give(directory);
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(directory))
            give(entry.path());
        EXPECT_EQ(::seteuid(nobody), 0);
    }
    ~Unprivileged() { EXPECT_TRUE(!was_root_ || ::seteuid(0) == 0); }
    Unprivileged(const Unprivileged&) = delete;
    Unprivileged& operator=(const Unprivileged&) = delete;

  private:
    static constexpr uid_t nobody = 65534;

    static void give(const fs::path& path) {
        EXPECT_EQ(::chown(path.c_str(), nobody, static_cast<gid_t>(-1)), 0) << path;
    }

    bool was_root_;
};

TEST_F(LinuxTest, AFileThatMayNotBeReadIsLoadedWhenItMay) {
    directory_.write("fr/acme.po", title("un"));
    const Unprivileged unprivileged(directory_ / ".");
    LiveCatalog live(directory_ / ".", options());
    fs::permissions(directory_ / "fr", fs::perms::none);
    ASSERT_TRUE(reports_.wait_for(Outcome::kept));
    fs::permissions(directory_ / "fr", fs::perms::owner_all);
    ASSERT_TRUE(reports_.wait_for(Outcome::published));
    directory_.write("fr/acme.po", title("deux"));
    EXPECT_TRUE(serves(live, "deux"));
}

TEST_F(LinuxTest, AChildOfForkKeepsTheCatalogAndMayDestroyIt) {
    directory_.write("fr.po", title("un"));
    auto live = std::make_unique<LiveCatalog>(directory_ / ".", options());
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        const bool same = said(live->catalog(), "fr") == "un" && live->version() == 1;
        live.reset();
        ::_exit(same ? 0 : 1);
    }
    int status = -1;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    directory_.write("fr.po", title("deux"));
    EXPECT_TRUE(serves(*live, "deux"));
}

TEST_F(LinuxTest, ItsDescriptorsAreGivenBack) {
    directory_.write("fr.po", title("un"));
    const auto descriptors = [] {
        return std::distance(fs::directory_iterator("/proc/self/fd"), fs::directory_iterator());
    };
    const auto come_and_go = [&] { const LiveCatalog live(directory_ / ".", options()); };
    come_and_go();
    const auto before = descriptors();
    come_and_go();
    EXPECT_EQ(descriptors(), before);
}

} // namespace
} // namespace phrasebook
