// Writes src/core/known_tags.inc: the tags of the locales that ICU knows, which are resolved
// through a table instead of being parsed.
//
// Run through script/generate-cldr-table, like cldr_table.cpp.

#include <cstddef>
#include <functional>
#include <iostream>
#include <set>
#include <string>

#include <unicode/locid.h>
#include <unicode/uversion.h>

int main() {
    // A longer one is resolved by parsing, which is what a table of 16-byte rows costs.
    constexpr std::size_t longest = 16;

    std::set<std::string, std::less<>> tags;
    int32_t count = 0;
    const icu::Locale* const locales = icu::Locale::getAvailableLocales(count);
    for (int32_t i = 0; i < count; ++i) {
        UErrorCode status = U_ZERO_ERROR;
        const std::string tag = locales[i].toLanguageTag<std::string>(status);
        // "en-US-u-va-posix" has a singleton, and nobody sends it.
        if (U_SUCCESS(status) != 0 && tag.size() <= longest && tag.find("-u-") == std::string::npos)
            tags.insert(tag);
    }
    // What browsers and desktops send besides: Chinese with every region, with and without script.
    for (const char* const region : {"CN", "HK", "MO", "MY", "SG", "TW", "US"})
        for (const char* const prefix : {"zh-", "zh-Hans-", "zh-Hant-"})
            tags.insert(std::string(prefix) + region);

    std::cout << "// The locales of ICU " << U_ICU_VERSION
              << ", listed by script/generate-cldr-table. Do not edit.\n"
              << "//\n"
              << "// Copyright (C) 1991-2022 Unicode, Inc. Distributed under the Unicode License,\n"
              << "// https://www.unicode.org/license.txt (SPDX: Unicode-DFS-2016).\n\n"
              << "// clang-format off\n\n"
              << "inline constexpr auto known_tag_texts = std::to_array<KnownTag>({\n";
    std::string line = "   ";
    for (const std::string& tag : tags) {
        const std::string item = " {\"" + tag + "\"},";
        if (line.size() + item.size() > 100) {
            std::cout << line << '\n';
            line = "   ";
        }
        line += item;
    }
    std::cout << line << "\n});\n";
    return std::cout.flush() ? 0 : 1;
}
