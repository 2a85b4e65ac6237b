// In which language the texts of a file are.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace phrasebook::lint {

struct Document;

/// The commonest small words of a language, in lower case and ascending; empty where they are not
/// known. Static storage.
[[nodiscard]] std::span<const std::string_view> stop_words(std::string_view language) noexcept;

[[nodiscard]] bool is_stop_word(std::string_view language, std::string_view word);

/// What the texts of a document are in, for people ("English", "in the script Cyrillic"), where
/// that is surely not what the document says. Empty otherwise, and where there are few texts.
[[nodiscard]] std::string other_language(const Document& document);

} // namespace phrasebook::lint
