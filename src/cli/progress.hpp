// How far a long run has come.
#pragma once

#include <cstddef>

namespace phrasebook::cli {

/// A bar on standard error, if that is a terminal; nothing otherwise. It goes with this object, so
/// that what is written next stands on a clean line.
class ProgressBar {
  public:
    ProgressBar();
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    void show(std::size_t done, std::size_t total);

  private:
    bool is_shown_ = false;
    std::size_t drawn_ = 0; ///< percent, and one
};

} // namespace phrasebook::cli
