#include "live/published.hpp"

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace phrasebook::live {
namespace {

using Number = std::shared_ptr<const int>;

Number number(int value) {
    return std::make_shared<const int>(value);
}

TEST(Published, GivesWhatWasPublishedLast) {
    Published<Number> published(number(0));
    EXPECT_EQ(*published.get(), 0);
    for (int i = 1; i < 100; ++i) {
        published.publish(number(i));
        ASSERT_EQ(*published.get(), i);
    }
}

TEST(Published, AValueLastsAsLongAsItsCopies) {
    Published<Number> published(number(1));
    Number copy = published.get();
    const std::weak_ptr<const int> first = copy;
    published.publish(number(2));
    EXPECT_TRUE(published.reclaim());
    EXPECT_EQ(*copy, 1);
    copy.reset();
    EXPECT_TRUE(first.expired());
}

TEST(Published, LetsGoOfWhatWasReplaced) {
    const Number first = number(1);
    Published<Number> published(first);
    published.publish(number(2));
    EXPECT_TRUE(published.reclaim());
    EXPECT_EQ(first.use_count(), 1);
}

TEST(Published, TheCountsMayRunOver) {
    const Number first = number(1);
    Published<Number> published(first, std::numeric_limits<std::uint64_t>::max() / 8 - 2);
    for (int i = 0; i < 5; ++i)
        ASSERT_EQ(*published.get(), 1);
    published.publish(number(2));
    EXPECT_EQ(*published.get(), 2);
    EXPECT_TRUE(published.reclaim());
    EXPECT_EQ(first.use_count(), 1);
}

/// A value, the copying of which takes until it is let go on.
struct Slow {
    struct Gate {
        std::atomic<bool> entered{false};
        std::atomic<bool> open{false};
    };
    Slow() noexcept = default;
    Slow(int the_value, Gate* the_gate) noexcept : value(the_value), gate(the_gate) {}
    Slow(const Slow& other) noexcept {
        if (other.gate != nullptr) {
            other.gate->entered = true;
            while (!other.gate->open)
                std::this_thread::yield();
        }
        value = other.value;
    }
    Slow(Slow&&) noexcept = default;
    Slow& operator=(const Slow&) = delete;
    Slow& operator=(Slow&&) noexcept = default;
    ~Slow() = default;

    int value = 0;
    Gate* gate = nullptr;
};

TEST(Published, AReaderThatIsStoppedInMidCopyKeepsItsValueAndHoldsUpNobody) {
    Slow::Gate gate;
    Published<Slow> published(Slow(1, &gate));
    int copied = 0;
    std::thread reader([&] { copied = published.get().value; });
    while (!gate.entered)
        std::this_thread::yield();
    for (int i = 2; i < 100; ++i) {
        published.publish(Slow(i, nullptr));
        EXPECT_FALSE(published.reclaim());
        EXPECT_EQ(published.get().value, i);
    }
    gate.open = true;
    reader.join();
    EXPECT_EQ(copied, 1);
    EXPECT_TRUE(published.reclaim());
}

TEST(Published, TheWriterWaitsWhereEverySlotIsInMidCopy) {
    std::array<Slow::Gate, 8> gates;
    std::array<int, 8> copied{};
    Published<Slow> published(Slow(0, gates.data()));
    std::vector<std::thread> readers;
    for (std::size_t i = 0; i < gates.size(); ++i) {
        if (i != 0) published.publish(Slow(static_cast<int>(i), &gates[i]));
        readers.emplace_back([&, i] { copied[i] = published.get().value; });
        while (!gates[i].entered)
            std::this_thread::yield();
    }
    std::thread writer([&] { published.publish(Slow(8, nullptr)); });
    gates[3].open = true; // the only slot that can become free: the last is the published one
    writer.join();
    EXPECT_EQ(published.get().value, 8);
    for (Slow::Gate& gate : gates)
        gate.open = true;
    for (std::thread& reader : readers)
        reader.join();
    for (std::size_t i = 0; i < copied.size(); ++i)
        EXPECT_EQ(copied[i], static_cast<int>(i));
    EXPECT_TRUE(published.reclaim());
}

/// Says that it is no more by another value, so that a reader of a slot filled too soon is seen
/// without a sanitizer as well.
struct Checked {
    explicit Checked(std::uint64_t the_value) : value(the_value), same(the_value) {}
    ~Checked() { value = 0; }
    Checked(const Checked&) = delete;
    Checked& operator=(const Checked&) = delete;
    std::uint64_t value;
    std::uint64_t same;
};

TEST(Published, ReadersSeeWholeValuesInTheirOrder) {
    using Value = std::shared_ptr<const Checked>;
    constexpr int each_sees = 5000;
    Published<Value> published(std::make_shared<const Checked>(1));
    std::atomic<bool> wrong{false};
    std::atomic<int> reading{4};
    std::vector<std::thread> readers;
    for (int i = reading; i != 0; --i)
        readers.emplace_back([&] {
            std::uint64_t before = 0;
            for (int seen = 0; seen < each_sees && !wrong;) {
                const Value value = published.get();
                if (value->value != value->same || value->value < before) wrong = true;
                if (value->same != before) ++seen;
                before = value->same;
            }
            --reading;
        });
    for (std::uint64_t i = 2; reading != 0; ++i) {
        published.publish(std::make_shared<const Checked>(i));
        published.reclaim();
    }
    for (std::thread& reader : readers)
        reader.join();
    EXPECT_FALSE(wrong);
    EXPECT_TRUE(published.reclaim());
}

} // namespace
} // namespace phrasebook::live
