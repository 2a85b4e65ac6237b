// A template that was checked and compiled, and what it is given.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pages/source_text.hpp"

namespace phrasebook::pages {

/// Names of template_names.hpp and their texts, escaped by the template. A name that is missing or
/// whose text is empty is not there: its section is left out.
class TemplateValues {
  public:
    void set(std::string_view name, std::string text) {
        if (!text.empty()) values_.emplace_back(name, std::move(text));
    }
    void set_section(std::string_view name) { sections_.push_back(name); }

    [[nodiscard]] const auto& values() const noexcept { return values_; }
    [[nodiscard]] const auto& sections() const noexcept { return sections_; }

  private:
    std::vector<std::pair<std::string_view, std::string>> values_;
    std::vector<std::string_view> sections_;
};

/// Immutable: any number of threads may render at a time.
class Template {
  public:
    /// @param theme declarations of CSS, checked
    /// @throws LoadError
    Template(const SourceText& source, std::string_view theme);
    ~Template();
    Template(Template&&) noexcept;
    Template& operator=(Template&&) noexcept;

    [[nodiscard]] std::string render(const TemplateValues& values) const;

    /// What stands in each `<style>`.
    [[nodiscard]] const std::vector<std::string>& styles() const noexcept { return styles_; }

  private:
    struct Compiled;
    std::vector<std::string> styles_;
    std::unique_ptr<Compiled> compiled_;
};

} // namespace phrasebook::pages
