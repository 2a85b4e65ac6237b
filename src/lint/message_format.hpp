// Whether texts are ICU's MessageFormat.
#pragma once

#include <string_view>

namespace phrasebook::lint {

struct Document;

/// Whether a text has an argument that only MessageFormat has: `{count, plural, …`.
[[nodiscard]] bool has_complex_argument(std::string_view text);

/// Whether the texts of a file are patterns of MessageFormat: its header says so
/// (`X-Message-Format: icu`), or an entry's flag (`icu-message-format`), or some text of it can be
/// nothing else.
[[nodiscard]] bool speaks_message_format(const Document& document);

} // namespace phrasebook::lint
