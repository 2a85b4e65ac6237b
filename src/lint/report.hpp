// Where the rules say what they find.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <phrasebook/lint.hpp>

#include "lint/document.hpp"

namespace phrasebook::lint {

/// Takes the findings of one document. The engine sets the rule; a rule says the place and what is
/// wrong there, in a sentence without capital and stop.
class Report {
  public:
    explicit Report(const Document& document) : document_(document) {}

    void set_rule(std::string_view rule, Severity severity) noexcept {
        rule_ = rule;
        severity_ = severity;
    }

    /// Of the file as a whole.
    void at_line(std::size_t line, std::size_t column, std::string message);
    void at_offset(std::size_t offset, std::string message);
    void at_offset(std::size_t offset, std::size_t length, std::string replacement,
                   std::string message);

    /// Of a string of an entry, at one of its bytes.
    void at(const formats::PoEntry& entry, const formats::PoText& text, std::size_t index,
            std::string message);

    /// Of a translation, at byte `index` of it.
    void at(const Translation& translation, std::size_t index, std::string message);
    /// The same, with what mends it: `length` bytes from there become `replacement`.
    void at(const Translation& translation, std::size_t index, std::size_t length,
            std::string_view replacement, std::string message);

    /// Takes over what another report of the same document has.
    void append(Report other);

    [[nodiscard]] std::vector<Finding>& findings() noexcept { return findings_; }
    /// For each finding the entry it is about, or null.
    [[nodiscard]] const std::vector<const formats::PoEntry*>& entries() const noexcept {
        return entries_;
    }

  private:
    Finding& add(const formats::PoEntry* entry, std::string message);
    /// Why nothing in this document is mended; empty where it may be.
    [[nodiscard]] std::string_view hindrance() const noexcept;
    void place(Finding& finding, const formats::PoText& text, std::size_t index) const;

    const Document& document_;
    std::string_view rule_;
    Severity severity_ = Severity::warning;
    std::vector<Finding> findings_;
    std::vector<const formats::PoEntry*> entries_;
};

} // namespace phrasebook::lint
