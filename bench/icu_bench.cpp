// ICU's resource bundles: through C and as UTF-8, through C++ and as UTF-16.

#include <array>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <string>

#include <unicode/resbund.h>
#include <unicode/unistr.h>
#include <unicode/ures.h>

#include "lookup.hpp"

namespace phrasebook::bench {

namespace {

struct Closer {
    void operator()(UResourceBundle* bundle) const noexcept { ures_close(bundle); }
};
using Bundle = std::unique_ptr<UResourceBundle, Closer>;

/// The bundles of our own edition.
constexpr const char* package = PHRASEBOOK_ICU_PACKAGE;

void expect(UErrorCode status) {
    if (U_SUCCESS(status)) return;
    std::cerr << package << ": " << u_errorName(status) << '\n';
    std::abort();
}

/// The tag as ICU has it.
std::string locale_name(const char* tag) {
    std::string name(tag);
    for (char& c : name)
        if (c == '-') c = '_';
    return name;
}

class Utf8String {
  public:
    explicit Utf8String(const char* tag) {
        UErrorCode status = U_ZERO_ERROR;
        const Bundle bundle(ures_open(package, locale_name(tag).c_str(), &status));
        titles_.reset(ures_getByKey(bundle.get(), "title", nullptr, &status));
        expect(status);
    }
    /// The bytes are written into room of the caller's.
    struct Answer {
        std::array<char, 256> bytes;
        bool found;
    };
    [[nodiscard]] Answer find(const Id& id) const {
        Answer answer; // its bytes are ICU's to write
        UErrorCode status = U_ZERO_ERROR;
        auto size = static_cast<int32_t>(answer.bytes.size());
        ures_getUTF8StringByKey(titles_.get(), id.text, answer.bytes.data(), &size, 1, &status);
        answer.found = U_SUCCESS(status);
        return answer;
    }
    [[nodiscard]] static bool found(const Answer& answer, const Id& /*id*/) { return answer.found; }
    [[nodiscard]] static std::string text(const Answer& answer) { return answer.bytes.data(); }

  private:
    Bundle titles_;
};

class BundleClass {
  public:
    explicit BundleClass(const char* tag) : titles_(open(tag)) {}
    [[nodiscard]] icu::UnicodeString find(const Id& id) const {
        UErrorCode status = U_ZERO_ERROR;
        icu::UnicodeString text = titles_.getStringEx(id.text, status);
        if (U_FAILURE(status)) text.setToBogus();
        return text;
    }
    [[nodiscard]] static bool found(const icu::UnicodeString& text, const Id& /*id*/) {
        return !text.isBogus();
    }
    [[nodiscard]] static std::string text(const icu::UnicodeString& text) {
        std::string utf8;
        return text.toUTF8String(utf8);
    }

  private:
    static icu::ResourceBundle open(const char* tag) {
        UErrorCode status = U_ZERO_ERROR;
        const icu::ResourceBundle bundle(package, icu::Locale(locale_name(tag).c_str()), status);
        icu::ResourceBundle titles = bundle.get("title", status);
        expect(status);
        return titles;
    }

    icu::ResourceBundle titles_;
};

[[maybe_unused]] const bool added =
    add_peer<Utf8String>("icu_utf8_string") && add_peer<BundleClass>("icu_resource_bundle");

} // namespace

} // namespace phrasebook::bench
