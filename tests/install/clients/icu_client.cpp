// A program that knows ICU, and nothing of phrasebook: prints what a bundle says, in one of its
// fields, of the codes that it is given.
#include <iostream>
#include <memory>
#include <string>

#include <unicode/unistr.h>
#include <unicode/ures.h>

namespace {

struct Closer {
    void operator()(UResourceBundle* bundle) const noexcept { ures_close(bundle); }
};
using Bundle = std::unique_ptr<UResourceBundle, Closer>;

} // namespace

int main(int count, char** arguments) {
    if (count < 5) {
        std::cerr << "usage: icu_client PACKAGE LOCALE FIELD CODE...\n";
        return 2;
    }
    UErrorCode error = U_ZERO_ERROR;
    const Bundle bundle(ures_open(arguments[1], arguments[2], &error));
    const Bundle field(ures_getByKey(bundle.get(), arguments[3], nullptr, &error));
    for (int i = 4; i < count; ++i) {
        int32_t size = 0;
        const UChar* const text = ures_getStringByKey(field.get(), arguments[i], &size, &error);
        if (U_FAILURE(error)) {
            std::cerr << arguments[i] << ": " << u_errorName(error) << '\n';
            return 1;
        }
        std::string utf8;
        std::cout << icu::UnicodeString(text, size).toUTF8String(utf8) << '\n';
    }
    return 0;
}
