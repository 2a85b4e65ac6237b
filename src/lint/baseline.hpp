// Findings that are known, told by what they say and not by where they stand.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include <phrasebook/lint.hpp>

namespace phrasebook::lint {

/// Of rule, locale, msgctxt, msgid and the text with its blanks evened out.
[[nodiscard]] std::uint64_t fingerprint_of(const Finding& finding);

class Baseline {
  public:
    Baseline() = default;
    /// @throws OptionError where the file cannot be read or is none
    explicit Baseline(const std::filesystem::path& file);

    [[nodiscard]] bool knows(const Finding& finding) const;

  private:
    std::vector<std::uint64_t> fingerprints_; ///< ascending
};

} // namespace phrasebook::lint
