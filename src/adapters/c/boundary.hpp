// The border between exceptions and results.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include <phrasebook/phrasebook.h>

namespace phrasebook::c {

/// An error whose result is known where it happens.
class Failure : public std::runtime_error {
  public:
    Failure(phrasebook_result result, const std::string& message)
        : std::runtime_error(message), result_(result) {}

    [[nodiscard]] phrasebook_result result() const noexcept { return result_; }

  private:
    phrasebook_result result_;
};

/// The result of the exception that is being handled. `error`, which may be null, gets the rest; a
/// null pointer where there is no memory for it.
phrasebook_result report_current(phrasebook_error** error) noexcept;

/// Does the work, and gives the result of it.
template<typename Work>
phrasebook_result guarded(phrasebook_error** error, Work&& work) noexcept {
    if (error != nullptr) *error = nullptr;
    try {
        std::forward<Work>(work)();
        return PHRASEBOOK_OK;
    } catch (...) {
        return report_current(error);
    }
}

} // namespace phrasebook::c
