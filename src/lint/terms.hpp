// A base of terms: which word a project uses for a thing, and which it avoids.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace phrasebook::lint {

struct Term {
    std::string concept_name;
    std::vector<std::string> use;
    std::vector<std::string> avoid;
};

/// Tab-separated, with a first line that names the columns `concept`, `use` and `avoid` (others are
/// passed over); several words of a cell are parted by `|`.
class TermBase {
  public:
    /// @throws OptionError, naming file and line
    [[nodiscard]] static TermBase read(const std::filesystem::path& file);

    [[nodiscard]] bool empty() const noexcept { return terms_.empty(); }
    [[nodiscard]] const std::vector<Term>& terms() const noexcept { return terms_; }

  private:
    std::vector<Term> terms_;
};

} // namespace phrasebook::lint
