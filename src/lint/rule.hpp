// A rule: what it is called, why it is there, and the function that checks it.
#pragma once

#include <span>
#include <string_view>
#include <variant>

#include <phrasebook/lint.hpp>

#include "lint/document.hpp"
#include "lint/report.hpp"

namespace phrasebook::lint {

/// Asked once a file.
using DocumentCheck = void (*)(const Document&, Report&);
/// Asked once an entry that is live, the fuzzy and the untranslated ones too.
using EntryCheck = void (*)(const Document&, const formats::PoEntry&, Report&);
/// Asked once a text that readers are shown: not empty, not fuzzy, not obsolete.
using TextCheck = void (*)(const Translation&, Report&);

struct Rule {
    RuleInfo info;
    std::variant<DocumentCheck, EntryCheck, TextCheck> check;
};

/// The table of all rules: rule_table.cpp.
[[nodiscard]] std::span<const Rule> rule_table() noexcept;

/// The rule of that id, or null.
[[nodiscard]] const Rule* find_rule(std::string_view id) noexcept;

} // namespace phrasebook::lint
