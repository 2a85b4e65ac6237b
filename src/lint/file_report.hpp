// What there is in a file, beside what is wrong with it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <phrasebook/lint.hpp>

#include "lint/document.hpp"

namespace phrasebook::lint {

/// @param with_states also what became of each message
[[nodiscard]] FileReport report_of(const Document& document, bool with_states);

/// "404" or "4xx", of "404" or of "app.404.title"; empty for a message that is about no code.
[[nodiscard]] std::string code_key_of(std::string_view msgid);

/// Which words about its code a message is.
[[nodiscard]] std::string field_name_of(const std::optional<std::string>& msgctxt,
                                        std::string_view msgid);

} // namespace phrasebook::lint
