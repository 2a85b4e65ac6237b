#include "core/likely.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

#include "core/cldr_codes.hpp"

namespace phrasebook::detail {

namespace {

#include "core/cldr_table.inc"

static_assert(std::ranges::is_sorted(likely_by_language));
static_assert(std::ranges::is_sorted(likely_regions));
static_assert(std::ranges::is_sorted(likely_scripts));
static_assert(std::ranges::is_sorted(likely_languages));
static_assert(std::ranges::is_sorted(sign_languages));
static_assert(std::ranges::is_sorted(parents, {}, &Parent::child));
static_assert(std::ranges::is_sorted(language_aliases, {}, &Alias<LanguageCode>::from));
static_assert(std::ranges::is_sorted(region_aliases, {}, &Alias<RegionCode>::from));

/// The fact that says the same as `key` above its `low` bits; 0, which is no fact, where none does.
template<std::size_t Size>
Fact find(const std::array<Fact, Size>& facts, Fact key, unsigned low) noexcept {
    const auto* at = std::ranges::lower_bound(facts, key);
    return at != facts.end() && *at >> low == key >> low ? *at : 0;
}

/// The rows for `from`, in the table's order.
template<class Code, std::size_t Size>
std::span<const Alias<Code>> aliases_of(const std::array<Alias<Code>, Size>& aliases,
                                        Code from) noexcept {
    const auto* first = std::ranges::lower_bound(aliases, from, {}, &Alias<Code>::from);
    const auto* last = first;
    while (last != aliases.end() && last->from == from)
        ++last;
    return {first, last};
}

constexpr unsigned below_language = 31; // in a fact packed as lsr or lrs
constexpr unsigned below_lsr_script = 11;
constexpr unsigned below_lrs_region = 20;
constexpr unsigned below_srl_region = 15;

constexpr RegionCode region_in(Fact lsr) noexcept {
    return static_cast<RegionCode>(lsr & 0x7FFU);
}
constexpr ScriptCode script_in(Fact lsr) noexcept {
    return static_cast<ScriptCode>(lsr >> below_lsr_script & 0xFFFFFU);
}
constexpr LanguageCode language_in(Fact lsr) noexcept {
    return static_cast<LanguageCode>(lsr >> below_language);
}

Fact fact_of(const Subtags& tag) noexcept {
    return pack_lsr(language_code(tag.language), script_code(tag.script), region_code(tag.region));
}

Fact find_language(LanguageCode language) noexcept {
    return language == 0 ? 0 : find(likely_by_language, pack_lsr(language, 0, 0), below_language);
}

void replace_language(Subtags& tag) noexcept {
    const LanguageCode from = language_code(tag.language);
    const auto found = aliases_of(language_aliases, from);
    if (from == 0 || found.empty()) return;
    tag.language = language_of(found.front().to);
    const Fact addition = find(language_alias_additions, pack_lsr(from, 0, 0), below_language);
    if (tag.script.empty()) tag.script = script_of(script_in(addition));
    if (tag.region.empty()) tag.region = region_of(region_in(addition));
}

/// `sgn-US`, the signs of a country, is a language of its own.
void replace_sign_language(Subtags& tag) noexcept {
    constexpr Subtag signs("sgn");
    if (tag.language != signs) return;
    const Fact key = pack_srl(0, region_code(tag.region), 0);
    const Fact found = tag.region.empty() ? 0 : find(sign_languages, key, below_srl_region);
    if (found == 0) return;
    tag.language = language_of(static_cast<LanguageCode>(found & 0x7FFFU));
    tag.region = {};
}

const VariantAlias* find_variant_alias(LanguageCode language, Subtag variant) noexcept {
    const auto* found = std::ranges::find_if(variant_aliases, [&](const VariantAlias& alias) {
        return alias.variant == variant && (alias.language == language || alias.language == 0);
    });
    return found == variant_aliases.end() ? nullptr : found;
}

void replace_variants(Subtags& tag) noexcept {
    for (std::size_t i = 0; i != tag.variant_count;) {
        const VariantAlias* alias =
            find_variant_alias(language_code(tag.language), tag.variants[i]);
        if (alias == nullptr) {
            ++i;
            continue;
        }
        if (alias->to_language != 0) tag.language = language_of(alias->to_language);
        if (alias->to_region != 0) tag.region = region_of(alias->to_region);
        if (alias->to_variant.empty() || tag.has_variant(alias->to_variant)) {
            tag.remove_variant(i);
        } else {
            tag.variants[i++] = alias->to_variant;
        }
    }
}

void replace_script(Subtags& tag) noexcept {
    constexpr Subtag unknown("zzzz");
    if (tag.script == unknown) tag.script = {};
    const auto found = aliases_of(script_aliases, script_code(tag.script));
    if (!found.empty()) tag.script = script_of(found.front().to);
}

void replace_region(Subtags& tag) noexcept {
    constexpr Subtag unknown("zz");
    const auto found = aliases_of(region_aliases, region_code(tag.region));
    if (!found.empty()) {
        const RegionCode likely = region_code(likely_region(tag.language, tag.script));
        const auto kept = std::ranges::find(found, likely, &Alias<RegionCode>::to);
        tag.region = region_of(kept == found.end() ? found.front().to : kept->to);
    }
    if (tag.region == unknown) tag.region = {};
}

} // namespace

Subtag likely_script(Subtag language, Subtag region) noexcept {
    const LanguageCode code = language_code(language);
    if (!region.empty()) {
        const Fact key = pack_lrs(code, region_code(region), 0);
        const Fact exception = find(likely_scripts, key, below_lrs_region);
        if (exception != 0) return script_of(static_cast<ScriptCode>(exception & 0xFFFFFU));
    }
    return script_of(script_in(find_language(code)));
}

Subtag likely_region(Subtag language, Subtag script) noexcept {
    const LanguageCode code = language_code(language);
    if (!script.empty()) {
        const Fact key = pack_lsr(code, script_code(script), 0);
        const Fact exception = find(likely_regions, key, below_lsr_script);
        if (exception != 0) return region_of(region_in(exception));
    }
    return region_of(region_in(find_language(code)));
}

Subtag likely_language(Subtag script, Subtag region) noexcept {
    if (script.empty() && region.empty()) return {};
    const ScriptCode s = script_code(script);
    const RegionCode r = region_code(region);
    for (const Fact key : {pack_srl(s, r, 0), pack_srl(s, 0, 0), pack_srl(0, r, 0), Fact{0}}) {
        const Fact found = find(likely_languages, key, below_srl_region);
        if (found != 0) return language_of(static_cast<LanguageCode>(found & 0x7FFFU));
    }
    return {};
}

void drop_likely_script(Subtags& tag) noexcept {
    if (!tag.script.empty() && tag.script == likely_script(tag.language, tag.region)) {
        tag.script = {};
    }
}

std::optional<Subtags> explicit_parent(const Subtags& tag) noexcept {
    const Fact child = fact_of(tag);
    const auto* at = std::ranges::lower_bound(parents, child, {}, &Parent::child);
    if (at == parents.end() || at->child != child) return std::nullopt;
    Subtags parent;
    parent.language = language_of(language_in(at->parent));
    parent.script = script_of(script_in(at->parent));
    parent.region = region_of(region_in(at->parent));
    return parent;
}

void replace_aliases(Subtags& tag) noexcept {
    replace_language(tag);
    replace_variants(tag);
    replace_script(tag);
    replace_region(tag);
    replace_sign_language(tag);
}

} // namespace phrasebook::detail
