// What the page itself says, beside what the catalog says of a code.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace phrasebook::pages {

/// The messages of a `pages.po`: their msgid is the key, their msgctxt "page".
enum class Phrase : std::uint8_t {
    document_title,
    labelled,
    advice_heading,
    technical_details,
    request_id,
    time,
    address,
    method,
    contact,
    moment,
    retry_in_seconds,
    retry_in_minutes,
    retry_in_hours,
    retry_in_days,
    retry_at,
};

inline constexpr std::size_t phrase_count = 15;
inline constexpr std::string_view phrase_context = "page";

/// The file's name, in the folder of a locale.
inline constexpr std::string_view phrase_file = "pages.po";

/// What an argument of a message is.
enum class ArgumentKind : std::uint8_t {
    text,   ///< `{title}`
    number, ///< `{count, plural, …}`, `{count, number}` or `{count}`
    time,   ///< `{when, date, …}` or `{when, time, …}`
};

struct Argument {
    std::string_view name;
    ArgumentKind kind = ArgumentKind::text;
};

struct PhraseInfo {
    std::string_view key;
    std::span<const Argument> arguments; ///< each of which the message must have
};

/// What is known of a phrase. Static storage.
const PhraseInfo& info(Phrase phrase) noexcept;

/// The phrase of that key, to the letter.
std::optional<Phrase> parse_phrase(std::string_view key) noexcept;

/// Every key, in the order of the enumeration.
std::array<std::string_view, phrase_count> phrase_keys() noexcept;

} // namespace phrasebook::pages
