#include "lint/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace phrasebook::lint {

void in_parallel(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work,
                 const Progress& progress) {
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::exception_ptr failure;
    std::size_t done = 0;
    const auto run = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            try {
                work(i);
                if (progress) {
                    const std::lock_guard lock(mutex);
                    progress(++done, count);
                }
            } catch (...) {
                const std::lock_guard lock(mutex);
                if (!failure) failure = std::current_exception();
                next = count;
            }
        }
    };
    std::vector<std::thread> others;
    const std::size_t useful = std::min<std::size_t>(threads, count);
    for (std::size_t i = 1; i < useful; ++i)
        others.emplace_back(run);
    run();
    for (std::thread& each : others)
        each.join();
    if (failure) std::rethrow_exception(failure);
}

} // namespace phrasebook::lint
