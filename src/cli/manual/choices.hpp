// What can stand for a placeholder of the command line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace phrasebook::cli {

/// The words that can be meant: the catalog's locales for TAG, its editions for EDITION, ids of
/// rules for RULE, codes for CODE, and so on. Empty where the placeholder does not say.
[[nodiscard]] std::vector<std::string> choices_for(std::string_view placeholder);

/// What kind of file is meant, if one is.
enum class FileKind { none, file, directory };
[[nodiscard]] FileKind file_kind_of(std::string_view placeholder);

} // namespace phrasebook::cli
