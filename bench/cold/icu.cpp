#include <array>

#include <unicode/ures.h>

#include "first_message.hpp"

std::string first_message() {
    UErrorCode status = U_ZERO_ERROR;
    UResourceBundle* const bundle = ures_open(PHRASEBOOK_ICU_PACKAGE, "fr_CA", &status);
    UResourceBundle* const titles = ures_getByKey(bundle, "title", nullptr, &status);
    std::array<char, 256> text{};
    auto size = static_cast<int32_t>(text.size());
    ures_getUTF8StringByKey(titles, "404", text.data(), &size, 1, &status);
    ures_close(titles);
    ures_close(bundle);
    return text.data();
}
