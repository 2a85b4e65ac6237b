#include "lint/chinese_table.hpp"

#include <algorithm>
#include <memory>

#include <unicode/translit.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/uset.h>

namespace phrasebook::lint {

namespace {

using Set = std::unique_ptr<USet, decltype(&uset_close)>;

/// The characters that a charset has both ways; none where ICU was built without it.
Set characters_of(const char* charset) {
    Set set(uset_openEmpty(), uset_close);
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(charset, &error),
                                                                       ucnv_close);
    if (U_SUCCESS(error))
        ucnv_getUnicodeSet(converter.get(), set.get(), UCNV_ROUNDTRIP_SET, &error);
    return set;
}

} // namespace

const ChineseTable& ChineseTable::get() {
    static const ChineseTable table;
    return table;
}

ChineseTable::ChineseTable() {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> to_traditional(
        icu::Transliterator::createInstance("Hans-Hant", UTRANS_FORWARD, error));
    const Set taiwan = characters_of("windows-950-2000");
    const Set hongkong = characters_of("ibm-1375_P100-2008");
    // Without the tables nothing can be told, and nothing is said.
    if (U_FAILURE(error) || uset_isEmpty(taiwan.get()) != 0) return;

    // Character by character: what stands between them keeps the phrases of the rules out.
    icu::UnicodeString all;
    for (char32_t c = first; c <= last; ++c)
        all.append(static_cast<UChar32>(c)).append(u'\n');
    to_traditional->transliterate(all);
    std::int32_t at = 0;
    for (char32_t c = first; c <= last && at < all.length(); ++c) {
        const char16_t meant = all.charAt(at);
        const bool one = all.charAt(at + 1) == u'\n';
        at = all.indexOf(u'\n', at) + 1;
        if (!one || meant == c || (meant >= 0xD800 && meant < 0xE000)) continue;
        const auto code = static_cast<UChar32>(c);
        Verdict& verdict = verdicts_[c - first];
        if (uset_contains(taiwan.get(), code) != 0)
            verdict = Verdict::mapped;
        else
            verdict =
                uset_contains(hongkong.get(), code) != 0 ? Verdict::hongkong : Verdict::simplified;
        pairs_.push_back({static_cast<char16_t>(c), meant});
    }
}

char32_t ChineseTable::traditional(char32_t character) const noexcept {
    const auto found =
        std::lower_bound(pairs_.begin(), pairs_.end(), character,
                         [](const Pair& pair, char32_t value) { return pair.simplified < value; });
    return found != pairs_.end() && found->simplified == character ? found->traditional : character;
}

} // namespace phrasebook::lint
