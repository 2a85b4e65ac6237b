// How the command ends.
#pragma once

#include <stdexcept>
#include <string>

namespace phrasebook::cli {

enum class Exit : int {
    answered = 0,
    nothing_found = 1,
    findings = 1, ///< of lint, whose own failures are usage
    usage = 2,
    bad_data = 3, ///< or input and output that failed
};

/// Ends a subcommand with one line on standard error.
class Failure : public std::runtime_error {
  public:
    Failure(Exit exit, const std::string& reason) : std::runtime_error(reason), exit_(exit) {}
    [[nodiscard]] Exit exit() const noexcept { return exit_; }

  private:
    Exit exit_;
};

} // namespace phrasebook::cli
