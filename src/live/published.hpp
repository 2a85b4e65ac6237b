// A value that one thread replaces while any number of threads read it, none of which ever waits.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <thread>
#include <type_traits>
#include <utility>

namespace phrasebook::live {

/// Holds the value now published, and those before it for as long as a reader still copies them.
///
/// One word says which of eight slots is published, and how many readers have taken that slot. A
/// reader adds itself to the word, which gives it the slot in the same step; copies the value; and
/// signs off in the slot's own count. The writer fills a free slot, exchanges the word for one that
/// names it, and adds the readers which the old word had counted to the count of the old slot.
///
/// `get` is two atomic additions and a copy, whatever other threads do: wait-free where a 64-bit
/// addition is (x86-64, and AArch64 with LSE), which is what `std::atomic<std::shared_ptr>` is not.
/// Only the writer waits, and only where all other slots have a reader that is stopped in mid-copy.
///
/// Why it is right. Let T be the readers that took a slot in one term of it (from the exchange that
/// names it to the next), and R those of them that have signed off.
///
/// 1. *Nobody takes a slot whose term is over.* Taking and naming are read-modify-writes of one
///    word, so they have one order, and what a reader gets is the slot named last.
/// 2. *The count is zero if and only if nobody reads.* In its term the count is -R. At the end of
///    it the writer adds T, which by (1) is final; from then on the count is T - R. It is looked at
///    in a slot that is not published only, and so is zero if and only if R = T. All is counted
///    modulo 2^61 (the word has three bits for the slot, and both counts go in steps of eight):
///    T - R is the number of readers in mid-copy, of which there are never 2^61, so that neither
///    count may be hurt by running over, after however many readers.
/// 3. *A reader sees the value whole.* The exchange releases, taking acquires, and the additions
///    of other readers between them are read-modify-writes, which continue the release sequence
///    (C++20 [intro.races]): filling the slot happens before copying it.
/// 4. *The writer touches no value that is read.* Signing off releases; the zero that the writer
///    acquires stands at the end of a sequence of read-modify-writes that has every signing off in
///    it: each copy happens before the slot is emptied or filled again. And no older zero may be
///    read: the writer's own addition of T comes before it in the order of the count.
template<typename T>
class Published {
    static_assert(
        std::is_nothrow_copy_constructible_v<
            T> && std::is_nothrow_default_constructible_v<T> && std::is_nothrow_move_assignable_v<T>);
    static_assert(std::atomic<std::uint64_t>::is_always_lock_free);

  public:
    /// @param readers_before begins as though so many had read the first value
    explicit Published(T first, std::uint64_t readers_before = 0) noexcept
        : taken_(readers_before * slot_count) {
        slots_[0].value = std::move(first);
        slots_[0].readers.store(0 - readers_before * slot_count, std::memory_order_relaxed);
    }

    /// A copy of the value now published. Any thread, at any time.
    [[nodiscard]] T get() const noexcept {
        const std::uint64_t taken = taken_.fetch_add(slot_count, std::memory_order_acquire);
        const Slot& slot = slots_[taken % slot_count];
        T copy = slot.value;
        slot.readers.fetch_sub(slot_count, std::memory_order_release);
        return copy;
    }

    /// Publishes a value. One thread at a time, as `reclaim`.
    void publish(T value) noexcept {
        const std::uint64_t next = free_slot();
        slots_[next].value = std::move(value);
        const std::uint64_t taken = taken_.exchange(next, std::memory_order_release);
        // Relaxed: what the readers did is acquired where the count is looked at.
        slots_[current_].readers.fetch_add(taken - current_, std::memory_order_relaxed);
        current_ = next;
    }

    /// Lets go of the values that nobody reads any more.
    /// @returns whether these are all but the one that is published
    bool reclaim() noexcept {
        bool all = true;
        for (std::uint64_t i = 0; i < slot_count; ++i) {
            if (is_free(i))
                slots_[i].value = T();
            else if (i != current_)
                all = false;
        }
        return all;
    }

  private:
    static constexpr std::uint64_t slot_count = 8;
    static constexpr std::size_t line = 64; ///< readers of the word shall not stall those of a slot

    struct alignas(line) Slot {
        T value{};
        mutable std::atomic<std::uint64_t> readers{0};
    };

    bool is_free(std::uint64_t slot) const noexcept {
        return slot != current_ && slots_[slot].readers.load(std::memory_order_acquire) == 0;
    }

    std::uint64_t free_slot() const noexcept {
        for (;;) {
            for (std::uint64_t i = 0; i < slot_count; ++i)
                if (is_free(i)) return i;
            std::this_thread::yield();
        }
    }

    std::array<Slot, slot_count> slots_;
    mutable std::atomic<std::uint64_t> taken_; ///< begins a line, as the slots are whole ones
    std::uint64_t current_ = 0;                ///< the writer's own
};

} // namespace phrasebook::live
