#include "cli/progress.hpp"

#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include <unistd.h>

namespace phrasebook::cli {

ProgressBar::ProgressBar(std::chrono::milliseconds patience)
    : begin_(std::chrono::steady_clock::now() + patience) {
    const char* const term = std::getenv("TERM"); // NOLINT(concurrency-mt-unsafe): one thread
    is_shown_ = isatty(STDERR_FILENO) == 1 && (term == nullptr || std::string_view(term) != "dumb");
}

ProgressBar::~ProgressBar() {
    if (drawn_ != 0) std::cerr << "\r\x1b[K" << std::flush;
}

void ProgressBar::show(std::size_t done, std::size_t total) {
    if (!is_shown_ || total == 0) return;
    const std::size_t percent = done * 100 / total;
    if (percent + 1 == drawn_) return; // a terminal is slower than we are
    if (drawn_ == 0 && std::chrono::steady_clock::now() < begin_) return;
    drawn_ = percent + 1;
    constexpr std::size_t width = 40;
    const std::size_t full = done * width / total;
    std::cerr << "\r[" << std::string(full, '#') << std::string(width - full, ' ') << "] "
              << percent << " %" << std::flush;
}

} // namespace phrasebook::cli
