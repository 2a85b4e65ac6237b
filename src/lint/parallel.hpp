// Work on several threads, whose order shows nowhere.
#pragma once

#include <cstddef>
#include <functional>

namespace phrasebook::lint {

/// Told how much is done, by one thread at a time; must not throw.
using Progress = std::function<void(std::size_t done, std::size_t total)>;

/// Calls `work(0)` … `work(count - 1)`, each once, on so many threads. What one of them throws is
/// thrown here when all have ended.
void in_parallel(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work,
                 const Progress& progress = {});

} // namespace phrasebook::lint
