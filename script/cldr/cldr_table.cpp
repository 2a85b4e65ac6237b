// Writes src/core/cldr_table.inc: what core must know of CLDR, read from ICU's own data.
//
// Run through script/generate-cldr-table. This is a program for maintainers, not one of the build:
// the table it writes is committed, so that core needs no ICU.

#include <cstdint>
#include <exception>
#include <iostream>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <unicode/ulocdata.h>
#include <unicode/unistr.h>
#include <unicode/ures.h>
#include <unicode/uversion.h>

namespace {

using Bundle = std::unique_ptr<UResourceBundle, decltype(&ures_close)>;

void check(UErrorCode status) {
    if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
}

Bundle open_table(const char* bundle, const char* key) {
    UErrorCode status = U_ZERO_ERROR;
    Bundle root(ures_openDirect(nullptr, bundle, &status), ures_close);
    check(status);
    if (key == nullptr) return root;
    Bundle table(ures_getByKey(root.get(), key, nullptr, &status), ures_close);
    check(status);
    return table;
}

std::string string_of(UResourceBundle* resource) {
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t size = 0;
    const char16_t* text = ures_getString(resource, &size, &status);
    check(status);
    std::string utf8;
    return icu::UnicodeString(text, size).toUTF8String(utf8);
}

template<class Visit>
void for_each_child(UResourceBundle* table, Visit visit) {
    ures_resetIterator(table);
    while (ures_hasNext(table) != 0) {
        UErrorCode status = U_ZERO_ERROR;
        const Bundle child(ures_getNextResource(table, nullptr, &status), ures_close);
        check(status);
        visit(ures_getKey(child.get()), child.get());
    }
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    std::istringstream in{std::string(text)};
    for (std::string part; std::getline(in, part, separator);)
        parts.push_back(part);
    return parts;
}

/// A locale of CLDR: `zh_Hant_HK`. `und` and `root` are the empty language, `ZZ` the empty region.
struct Locale {
    std::string language;
    std::string script;
    std::string region;
    std::string variant;

    explicit Locale(std::string_view name) {
        for (const std::string& part : split(name, '_')) {
            if (language.empty()) {
                language = part;
            } else if (part.size() == 4 && part[0] > '9') {
                script = part;
            } else if (part.size() <= 3) {
                region = part;
            } else {
                variant = part;
            }
        }
        if (language == "und" || language == "root") language.clear();
        if (region == "ZZ") region.clear();
    }
};

/// The likely subtags: for every language its script and region, and what deviates from that.
struct Likely {
    using Pair = std::pair<std::string, std::string>;
    std::map<std::string, Pair> by_language;     // language → script, region
    std::map<Pair, std::string> region_of;       // language, script → region
    std::map<Pair, std::string> script_of;       // language, region → script
    std::map<Pair, std::string> undetermined_as; // script, region → language

    Likely() {
        const Bundle table = open_table("likelySubtags", nullptr);
        for_each_child(table.get(), [this](const char* key, UResourceBundle* value) {
            add(Locale(key), Locale(string_of(value)));
        });
    }

    /// The script goes where the language and region imply it: the canonical form of core.
    [[nodiscard]] Locale canonical(Locale locale) const {
        if (locale.script == implied_script(locale)) locale.script.clear();
        return locale;
    }

    [[nodiscard]] std::string implied_script(const Locale& locale) const {
        const auto exception = script_of.find({locale.language, locale.region});
        if (exception != script_of.end()) return exception->second;
        const auto known = by_language.find(locale.language);
        return known == by_language.end() ? std::string() : known->second.first;
    }

  private:
    void add(const Locale& from, const Locale& to) {
        if (from.language.empty()) {
            undetermined_as[{from.script, from.region}] = to.language;
        } else if (!from.script.empty() && !from.region.empty()) {
            throw std::runtime_error("a likely subtag of " + from.language + " needs all three");
        } else if (!from.script.empty()) {
            region_of[{from.language, from.script}] = to.region;
        } else if (!from.region.empty()) {
            script_of[{from.language, from.region}] = to.script;
        } else {
            by_language[from.language] = {to.script, to.region};
        }
    }
};

std::string quoted(std::string_view text) {
    return '"' + std::string(text) + '"';
}

/// `lsr("zh", "Hant", "TW")`: a call that src/core/cldr_codes.hpp makes a number while compiling.
std::string call(std::string_view function, const std::vector<std::string>& arguments) {
    std::string text;
    for (const std::string& argument : arguments) {
        text += (text.empty() ? "" : ", ") + quoted(argument);
    }
    return std::string(function) + '(' + text + ')';
}

std::string fact(const Locale& locale) {
    return call("lsr", {locale.language, locale.script, locale.region});
}

using Rows = std::vector<std::string>;

void print(std::string_view type, std::string_view name, const Rows& rows) {
    std::string text;
    std::string line = "   ";
    for (const std::string& row : rows) {
        if (line.size() + row.size() + 2 > 100) {
            text += line + '\n';
            line = "   ";
        }
        line += ' ' + row + ',';
    }
    std::cout << "\ninline constexpr auto " << name << " = std::to_array<" << type << ">({\n"
              << text << line << "\n});\n";
}

void print_head() {
    UErrorCode status = U_ZERO_ERROR;
    UVersionInfo version;
    ulocdata_getCLDRVersion(version, &status);
    check(status);
    std::cout << "// CLDR " << int{version[0]} << ", read from the data of ICU " U_ICU_VERSION
              << " by script/generate-cldr-table. Do not edit.\n"
                 "//\n"
                 "// Copyright (C) 1991-2022 Unicode, Inc. Distributed under the Unicode License,\n"
                 "// https://www.unicode.org/license.txt (SPDX: Unicode-DFS-2016).\n"
                 "\n"
                 "// clang-format off\n";
}

// The maps keep their keys in the order of texts, which is the order of the packed codes.

void print_likely(const Likely& likely) {
    Rows languages;
    for (const auto& [language, to] : likely.by_language) {
        languages.push_back(call("lsr", {language, to.first, to.second}));
    }
    print("Fact", "likely_by_language", languages);

    Rows regions;
    for (const auto& [from, region] : likely.region_of) {
        regions.push_back(call("lsr", {from.first, from.second, region}));
    }
    print("Fact", "likely_regions", regions);

    Rows scripts;
    for (const auto& [from, script] : likely.script_of) {
        scripts.push_back(call("lrs", {from.first, from.second, script}));
    }
    print("Fact", "likely_scripts", scripts);

    Rows undetermined;
    for (const auto& [from, language] : likely.undetermined_as) {
        undetermined.push_back(call("srl", {from.first, from.second, language}));
    }
    print("Fact", "likely_languages", undetermined);
}

class Parents {
  public:
    explicit Parents(const Likely& likely) : likely_(&likely) {
        const Bundle table = open_table("supplementalData", "parentLocales");
        for_each_child(table.get(), [this](const char* parent, UResourceBundle* children) {
            const auto add_child = [&](const char*, UResourceBundle* child) {
                add(Locale(string_of(child)), Locale(parent));
            };
            if (ures_getType(children) == URES_STRING) {
                add_child(nullptr, children);
            } else {
                for_each_child(children, add_child);
            }
        });
    }

    void print() const { ::print("Parent", "parents", Rows(rows_.begin(), rows_.end())); }

  private:
    void add(const Locale& child, const Locale& parent) {
        const Locale canonical = likely_->canonical(child);
        if (!parent.language.empty()) {
            rows_.insert('{' + fact(canonical) + ", " + fact(likely_->canonical(parent)) + '}');
        } else if (canonical.script.empty() || !canonical.region.empty()) {
            // Core's own rule says this of a script that is not the language's, and no more.
            throw std::runtime_error("an unforeseen child of the root: " + child.language);
        }
    }

    const Likely* likely_;
    std::set<std::string> rows_;
};

/// Calls visit(alias, replacement, all replacements as one text) for each alias of that kind.
template<class Visit>
void for_each_alias(const char* kind, Visit visit) {
    const Bundle metadata = open_table("metadata", "alias");
    UErrorCode status = U_ZERO_ERROR;
    const Bundle table(ures_getByKey(metadata.get(), kind, nullptr, &status), ures_close);
    check(status);
    for_each_child(table.get(), [&](const char* alias, UResourceBundle* entry) {
        UErrorCode found = U_ZERO_ERROR;
        const Bundle to(ures_getByKey(entry, "replacement", nullptr, &found), ures_close);
        check(found);
        visit(std::string(alias), string_of(to.get()));
    });
}

/// The aliases of languages, by the form of what they replace. Grandfathered tags and extended
/// languages (`i_klingon`, `zh_min_nan`) are not here: RFC 5646 closed those lists, and the parser
/// has them.
class LanguageAliases {
  public:
    LanguageAliases() {
        for_each_alias("language", [this](const std::string& from, const std::string& to) {
            const std::vector<std::string> parts = split(from, '_');
            if (parts.size() == 1) {
                languages_.emplace(from, Locale(to));
            } else if (parts.size() == 2 && parts[0] == "sgn") {
                signs_.emplace(parts[1], to);
            } else if (parts.size() == 2 && parts[1].size() > 4 && parts[0].size() > 1) {
                variants_.emplace(Key(parts[0] == "und", parts[1], parts[0]), Locale(to));
            }
        });
        for_each_alias("variant", [this](const std::string& from, const std::string& to) {
            variants_.insert_or_assign(Key(true, from, "und"), Locale("und_" + to));
        });
    }

    void print() const {
        Rows languages;
        Rows additions;
        for (const auto& [from, first] : languages_) {
            const Locale to = resolve(first);
            languages.push_back('{' + call("l", {from}) + ", " + call("l", {to.language}) + '}');
            if (to.script.empty() && to.region.empty()) continue;
            additions.push_back(call("lsr", {from, to.script, to.region}));
        }
        ::print("Alias<LanguageCode>", "language_aliases", languages);
        ::print("Fact", "language_alias_additions", additions);

        Rows signs;
        for (const auto& [region, language] : signs_) {
            signs.push_back(call("srl", {"", region, language}));
        }
        ::print("Fact", "sign_languages", signs);

        Rows variants;
        for (const auto& [from, to] : variants_)
            variants.push_back(variant_row(from, to));
        ::print("VariantAlias", "variant_aliases", variants);
    }

  private:
    // For any language?, variant, language: the rows for one language come first, and win.
    using Key = std::tuple<bool, std::string, std::string>;

    /// An alias of an alias, as UTS #35 repeats its rules until none applies.
    [[nodiscard]] Locale resolve(Locale locale) const {
        for (auto at = languages_.find(locale.language); at != languages_.end();
             at = languages_.find(locale.language)) {
            locale.language = at->second.language;
            if (locale.script.empty()) locale.script = at->second.script;
            if (locale.region.empty()) locale.region = at->second.region;
        }
        return locale;
    }

    [[nodiscard]] static std::string variant_row(const Key& from, const Locale& to) {
        const auto& [any, variant, language] = from;
        return '{' + call("v", {variant}) + ", " + call("v", {to.variant}) + ", "
               + call("l", {any ? "" : language}) + ", " + call("l", {to.language}) + ", "
               + call("r", {to.region}) + '}';
    }

    std::map<std::string, Locale> languages_;
    std::map<std::string, std::string> signs_;
    std::map<Key, Locale> variants_;
};

void print_script_aliases() {
    Rows rows;
    for_each_alias("script", [&](const std::string& from, const std::string& to) {
        rows.push_back('{' + call("s", {from}) + ", " + call("s", {to}) + '}');
    });
    print("Alias<ScriptCode>", "script_aliases", rows);
}

/// A region that became several has a row for each, the first being CLDR's first. The three-letter
/// codes are left out, since no tag can hold them.
void print_region_aliases() {
    Rows rows;
    for_each_alias("territory", [&](const std::string& from, const std::string& to) {
        if (from.size() == 3 && from[0] > '9') return;
        for (const std::string& region : split(to, ' ')) {
            rows.push_back('{' + call("r", {from}) + ", " + call("r", {region}) + '}');
        }
    });
    print("Alias<RegionCode>", "region_aliases", rows);
}

} // namespace

int main() {
    try {
        print_head();
        const Likely likely;
        print_likely(likely);
        Parents(likely).print();
        LanguageAliases().print();
        print_script_aliases();
        print_region_aliases();
        return std::cout.flush() ? 0 : 1;
    } catch (const std::exception& error) {
        std::cerr << "cldr_table: " << error.what() << '\n';
        return 1;
    }
}
