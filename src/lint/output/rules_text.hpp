// The rules themselves, for people.
#pragma once

#include <iosfwd>

#include <phrasebook/lint.hpp>

namespace phrasebook::lint {

/// One line a rule: id, severity, locales, reason.
void write_rule_list(std::ostream& out);
/// All that is known of one rule.
void write_rule(std::ostream& out, const RuleInfo& rule);
/// docs/lint-rules.md.
void write_rules_markdown(std::ostream& out);

} // namespace phrasebook::lint
