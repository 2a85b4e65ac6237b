#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace phrasebook::formats {

/// Words of a file for a diagnostic: short, on one line, valid UTF-8 whatever they hold.
std::string excerpt(std::string_view text);

/// The key of an entry, for a diagnostic.
std::string describe_key(std::optional<std::string_view> msgctxt, std::string_view msgid);

} // namespace phrasebook::formats
