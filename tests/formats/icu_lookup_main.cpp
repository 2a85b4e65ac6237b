// A program that knows ICU and nothing of phrasebook: opens each locale named as an argument in the
// compiled tree, by ICU's own fallback, and says what it finds for 404, one line a locale.
#include <cstdint>
#include <cstdio>
#include <string>

#include <unicode/uloc.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>

namespace {

std::string text_at(const char* directory, const char* locale) {
    UErrorCode status = U_ZERO_ERROR;
    UResourceBundle* const bundle = ures_open(directory, locale, &status);
    UResourceBundle* const titles = ures_getByKey(bundle, "title", nullptr, &status);
    std::int32_t length = 0;
    const UChar* const text = ures_getStringByKey(titles, "404", &length, &status);
    std::string result;
    if (U_SUCCESS(status)) {
        result.resize(static_cast<std::size_t>(length) * 3);
        std::int32_t size = 0;
        u_strToUTF8(result.data(), static_cast<std::int32_t>(result.size()), &size, text, length,
                    &status);
        result.resize(static_cast<std::size_t>(size));
    } else {
        result = u_errorName(status);
    }
    ures_close(titles);
    ures_close(bundle);
    return result;
}

} // namespace

int main(int count, char** arguments) {
    if (count < 2) return 2;
    std::printf("%s\n", uloc_getDefault());
    for (int i = 2; i < count; ++i)
        std::printf("%s\n", text_at(arguments[1], arguments[i]).c_str());
    return 0;
}
