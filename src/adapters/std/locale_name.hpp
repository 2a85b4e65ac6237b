// Names of locales, as std::locale::name() gives them.
#pragma once

#include <string_view>

namespace phrasebook::detail {

/// The name that counts for messages: "fr_FR.UTF-8" of "LC_CTYPE=C;LC_MESSAGES=fr_FR.UTF-8;…",
/// which is what the GNU C and C++ libraries call a locale put together of several. Any other name
/// is that name itself. Borrows from the argument.
[[nodiscard]] std::string_view name_for_messages(std::string_view locale_name) noexcept;

} // namespace phrasebook::detail
