// From text to subtags: the syntax of a tag, and nothing of its meaning.
#pragma once

#include <optional>
#include <string_view>

#include "core/subtags.hpp"

namespace phrasebook::detail {

/// The subtags of a BCP 47 tag or POSIX name that may count for words, as written but in lower
/// case; the language is never empty. Nothing where the text is not a tag.
/// @see RFC 5646 §2.1
std::optional<Subtags> parse_subtags(std::string_view text) noexcept;

} // namespace phrasebook::detail
