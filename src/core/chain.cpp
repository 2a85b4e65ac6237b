#include <phrasebook/chain.hpp>

#include <optional>

#include "core/likely.hpp"
#include "core/subtags.hpp"

namespace phrasebook {

namespace detail {

namespace {

Subtags root() noexcept {
    Subtags tag;
    tag.language = undetermined;
    return tag;
}

/// One step up from a tag that CLDR gives no explicit parent.
Subtags truncate(Subtags tag) noexcept {
    if (!tag.region.empty()) {
        if (tag.script.empty()) tag.script = likely_script(tag.language, tag.region);
        tag.region = {};
        drop_likely_script(tag);
        return tag;
    }
    const bool script_may_go = likely_script(tag.language, {}).empty();
    if (tag.script.empty() || !script_may_go) return root();
    tag.script = {};
    return tag;
}

/// `und-TW`: the language that CLDR would guess takes its place.
std::optional<Subtags> determined(Subtags tag) noexcept {
    tag.language = likely_language(tag.script, tag.region);
    if (tag.language.empty()) return std::nullopt;
    drop_likely_script(tag);
    return tag;
}

Subtags parent_of(Subtags tag) noexcept {
    if (tag.variant_count != 0) {
        --tag.variant_count;
        return tag;
    }
    if (tag.language == undetermined) return determined(tag).value_or(root());
    if (const std::optional<Subtags> parent = explicit_parent(tag)) return *parent;
    return truncate(tag);
}

} // namespace

} // namespace detail

Tag parent(const Tag& tag) noexcept {
    // A parent is never longer than CLDR's codes, nor than its child but for a script in the place
    // of a region: it always fits.
    return Tag::compose(detail::parent_of(tag.subtags())).value_or(Tag());
}

} // namespace phrasebook
