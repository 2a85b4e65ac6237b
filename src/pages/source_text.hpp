// Where something stands in a text of ours that is read from a file.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <phrasebook/load_error.hpp>

namespace phrasebook::pages {

/// So many problems of a file are named: nobody reads more, and each is looked for from its
/// beginning.
inline constexpr std::size_t max_problems = 100;

/// A file's text, for what is to be said of it.
class SourceText {
  public:
    SourceText(std::string name, std::string_view text) : name_(std::move(name)), text_(text) {}

    [[nodiscard]] std::string_view text() const noexcept { return text_; }
    [[nodiscard]] const std::string& name() const noexcept { return name_; }

    /// What is wrong at a place, in bytes from the beginning.
    [[nodiscard]] LoadProblem problem(std::size_t offset, std::string reason) const {
        const std::string_view before = text_.substr(0, offset);
        std::size_t line = 1;
        for (const char c : before)
            line += c == '\n' ? 1 : 0;
        const std::size_t begin = before.rfind('\n') + 1; // 0 where there is none
        return {
            .file = name_, .line = line, .column = offset - begin + 1, .reason = std::move(reason)};
    }

  private:
    std::string name_;
    std::string_view text_;
};

} // namespace phrasebook::pages
