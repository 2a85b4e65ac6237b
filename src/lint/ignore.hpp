// `lint-ignore: RULE` in the comments of an entry.
#pragma once

#include <string_view>
#include <vector>

#include "formats/po.hpp"

namespace phrasebook::lint {

/// The rules that comments of the entry name behind `lint-ignore:` (or `dennis-ignore:`), parted by
/// commas or blanks; "*" is all of them. The views borrow from the entry.
[[nodiscard]] std::vector<std::string_view> ignored_rules(const formats::PoEntry& entry);

[[nodiscard]] bool is_ignored(const formats::PoEntry& entry, std::string_view rule);

} // namespace phrasebook::lint
