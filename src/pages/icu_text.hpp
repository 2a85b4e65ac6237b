// Between our UTF-8 and ICU.
#pragma once

#include <new>
#include <stdexcept>
#include <string>
#include <string_view>

#include <unicode/locid.h>
#include <unicode/stringpiece.h>
#include <unicode/unistr.h>
#include <unicode/utypes.h>

namespace phrasebook::pages {

/// @throws std::bad_alloc, or std::runtime_error naming ICU's error
inline void check(UErrorCode error) {
    if (error == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
    if (U_FAILURE(error)) throw std::runtime_error(std::string("ICU: ") + u_errorName(error));
}

inline icu::UnicodeString to_icu(std::string_view text) {
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

inline std::string from_icu(const icu::UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

inline icu::Locale icu_locale(std::string_view tag) {
    UErrorCode error = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(
        icu::StringPiece(tag.data(), static_cast<std::int32_t>(tag.size())), error);
    check(error);
    return locale;
}

} // namespace phrasebook::pages
