// Which resource bundles a catalog needs so that ICU's own fallback gives its answers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <phrasebook/catalog.hpp>

namespace phrasebook::formats {

/// One bundle of the tree. It holds a locale's words, or is an alias, or is empty and only leads
/// somewhere.
struct IcuBundle {
    std::string name;        ///< an ICU locale: `root`, `fr`, `zh_Hant`
    std::string_view locale; ///< whose words it holds; empty for none. Borrows from the catalog
    std::string alias;       ///< the bundle that stands in for it: `%%ALIAS`
    /// Where to go on, rather than by cutting the name: `%%Parent`. Every bundle but `root` and an
    /// alias has one; without it ICU 72 opens `nb` and `nn` as their own parents, and never
    /// returns.
    std::string parent;
};

/// The bundles, `root` first, the others by name. For every tag that CLDR knows of a language in
/// the catalog, `ures_open` then finds the locale that `catalog.reader(tag)` answers in.
///
/// `root` has the words of the default locale. A locale's words are in the bundle of the shortest
/// tag that it serves alone on its chain (`zh_Hant` for zh-TW). ICU finds what is missing by
/// cutting names from the end; where that would lead astray, a bundle stands in the way: `zh_TW`
/// and `zh_HK` are aliases of `zh_Hant`, and `zh` is empty, so that a reader of Simplified Chinese
/// gets `root`, and not the words of whoever started the process (which is what ICU falls to where
/// it finds no bundle at all, and still does for languages that are not in the catalog).
[[nodiscard]] std::vector<IcuBundle> icu_tree(const Catalog& catalog);

} // namespace phrasebook::formats
