// A thread and the connections that it serves.
#pragma once

#include <memory>
#include <string>

#include "serve/metrics.hpp"
#include "serve/settings.hpp"
#include "serve/shelves.hpp"

namespace phrasebook::serve {

/// Serves the connections that it is given, on a thread of its own, until it is told to end.
class Worker {
  public:
    /// Borrows all three. Begins the thread, which blocks all signals.
    Worker(const Settings& settings, const Shelves& shelves, Metrics& metrics);
    /// Waits for the thread; what is still open is cut.
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Takes over a connected socket that does not block. Any thread.
    void take(int socket, std::string address, bool for_metrics);

    /// Finishes what is in flight, for as long as the settings say, then ends the thread. Any
    /// thread.
    void drain();

    /// Waits until the thread has ended.
    void join();

  private:
    class Thread;
    std::unique_ptr<Thread> thread_;
};

} // namespace phrasebook::serve
