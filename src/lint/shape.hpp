// What the msgids of a file are: sentences, names, or codes.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "formats/po.hpp"

namespace phrasebook::lint {

enum class Shape : std::uint8_t {
    natural, ///< "File not found": the msgid is what is translated
    keys,    ///< "app.404.title", "error_not_found": a name of what is translated
    codes,   ///< "404", "4xx": a catalog as this project has them
};

/// The shape that most of the entries have. What a single word says may be either, and counts for
/// nothing.
[[nodiscard]] Shape shape_of(const formats::PoFile& file);

/// The status code that a msgid is about: of "404", or of "app.404.title".
[[nodiscard]] std::optional<int> code_in(std::string_view msgid);

/// Which of the texts about its code an entry is: its msgctxt, or what stands behind the last dot.
[[nodiscard]] std::string_view field_of(const formats::PoEntry& entry);

} // namespace phrasebook::lint
