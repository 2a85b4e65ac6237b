// Work on several threads, whose order shows nowhere.
#pragma once

#include <cstddef>
#include <functional>

namespace phrasebook::lint {

/// Calls `work(0)` … `work(count - 1)`, each once, on so many threads. What one of them throws is
/// thrown here when all have ended.
void in_parallel(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work);

} // namespace phrasebook::lint
