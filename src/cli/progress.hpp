// How far a long run has come.
#pragma once

#include <chrono>
#include <cstddef>

namespace phrasebook::cli {

/// A bar on standard error, if that is a terminal; nothing otherwise. It goes with this object, so
/// that what is written next stands on a clean line.
class ProgressBar {
  public:
    /// @param patience so long nothing is shown: for what is mostly done before
    explicit ProgressBar(std::chrono::milliseconds patience = {});
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    void show(std::size_t done, std::size_t total);

  private:
    std::chrono::steady_clock::time_point begin_;
    bool is_shown_ = false;
    std::size_t drawn_ = 0; ///< percent, and one
};

} // namespace phrasebook::cli
