/// @file
/// What is wrong with files that were to become a catalog.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <phrasebook/export.hpp>

namespace phrasebook {

/// One thing that is wrong, and where. A file with lines has it at `line` and `column`, one without
/// at `offset`; what concerns a whole file or directory has none of them.
struct LoadProblem {
    std::string file;                    ///< beginning with the directory as it was given
    std::size_t line = 0;                ///< from 1; 0 for none
    std::size_t column = 0;              ///< from 1, in bytes
    std::optional<std::size_t> offset{}; ///< in bytes from the beginning of the file
    std::string key{};                   ///< the message, "title 404"; empty where it is not known
    std::string reason;                  ///< UTF-8, one line
};

/// `FILE:LINE:COLUMN: KEY: REASON` or `FILE: byte OFFSET: KEY: REASON`, without what is not known.
[[nodiscard]] PHRASEBOOK_EXPORT std::string to_string(const LoadProblem& problem);

/// Thrown where a catalog cannot be loaded: nothing of it was. Names everything that is wrong in
/// all the files, in their order. `what()` is the problems as text, one a line. Copies share it.
class PHRASEBOOK_EXPORT LoadError : public std::runtime_error {
  public:
    /// @param problems at least one
    explicit LoadError(std::vector<LoadProblem> problems);
    LoadError(const LoadError&) noexcept = default;
    LoadError& operator=(const LoadError&) noexcept = default;
    ~LoadError() override; // not inline, so that the type is in one library alone

    [[nodiscard]] const std::vector<LoadProblem>& problems() const noexcept { return *problems_; }

  private:
    std::shared_ptr<const std::vector<LoadProblem>> problems_;
};

} // namespace phrasebook
