#include "formats/icu_tree.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <utility>

#include <phrasebook/chain.hpp>
#include <phrasebook/tag.hpp>

#include "core/ascii.hpp"
#include "core/known_tags.hpp"

namespace phrasebook::formats {
namespace {

constexpr std::string_view root = "root";

/// A tag as ICU names it: `zh_Hant`, `ca_ES_VALENCIA`, `sl__ROZAJ`.
std::string icu_name(std::string_view tag) {
    std::string name;
    bool has_region = false;
    while (!tag.empty()) {
        const std::string_view subtag = tag.substr(0, tag.find('-'));
        tag.remove_prefix(std::min(subtag.size() + 1, tag.size()));
        const bool is_variant =
            !name.empty() && (subtag.size() > 4 || (subtag.size() == 4 && subtag[0] <= '9'));
        if (!name.empty()) name += '_';
        if (is_variant && !std::exchange(has_region, true)) name += '_';
        if (!name.empty() && !is_variant && subtag.size() < 4) has_region = true;
        for (const char c : subtag)
            name += is_variant && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return name;
}

/// The name with its last part cut off, as ICU does it; empty where nothing is left to cut.
std::string_view cut(std::string_view name) {
    const std::size_t mark = name.rfind('_');
    return mark == std::string_view::npos ? std::string_view() : name.substr(0, mark);
}

class Tree {
  public:
    explicit Tree(const Catalog& catalog) : catalog_(catalog) {
        for (std::size_t i = 0; i < catalog.locale_count(); ++i)
            note_names(*Tag::parse(catalog.locale(i)));
        for (const detail::KnownTag& tag : detail::known_tags())
            names_.insert({icu_name(tag.view()), std::string(tag.view())});
    }

    std::vector<IcuBundle> make() {
        bundles_[std::string(root)] = {std::string(root), catalog_.default_locale(), {}, {}};
        for (std::size_t i = 0; i < catalog_.locale_count(); ++i)
            add_words(catalog_.locale(i));

        // A shorter name first: what it gets decides what a longer one finds.
        std::vector<std::pair<std::string, std::string>> names(names_.begin(), names_.end());
        std::ranges::stable_sort(
            names, {}, [](const auto& name) { return std::ranges::count(name.first, '_'); });
        for (const auto& [name, tag] : names)
            lead(name, bundle_for(catalog_.reader(tag).locale()));

        std::vector<IcuBundle> result{std::move(bundles_.extract(std::string(root)).mapped())};
        for (auto& [name, bundle] : bundles_)
            result.push_back(std::move(bundle));
        return result;
    }

  private:
    void note_names(const Tag& tag) {
        const std::string language(tag.language());
        languages_.insert(language);
        names_.insert({language, language});
        for (const Tag& each : Chain(tag))
            names_.insert({icu_name(each.text()), std::string(each.text())});
    }

    /// The bundle that holds the words of a locale.
    [[nodiscard]] std::string bundle_for(std::string_view locale) const {
        if (locale == catalog_.default_locale()) return std::string(root);
        const Tag tag = *Tag::parse(locale);
        Tag highest = tag;
        for (Tag each = parent(tag); !each.is_root() && catalog_.served_by(each) == locale;
             each = parent(each))
            highest = each;
        return icu_name(highest.text());
    }

    void add_words(std::string_view locale) {
        const std::string name = bundle_for(locale);
        if (name == root) return;
        bundles_[name] = {name, locale, {}, next_after(locale)};
    }

    /// The bundle in which ICU is to look for what a locale lacks.
    [[nodiscard]] std::string next_after(std::string_view locale) const {
        for (const Tag& each : Chain(*Tag::parse(locale))) {
            const std::string_view server = catalog_.served_by(each);
            if (!server.empty() && server != locale) return bundle_for(server);
        }
        return std::string(root);
    }

    /// Makes `name` lead to a bundle, where it does not do so already.
    void lead(const std::string& name, const std::string& wanted) {
        if (bundles_.contains(name)) return;
        std::string_view nearest = name;
        while (!nearest.empty() && !bundles_.contains(std::string(nearest)))
            nearest = cut(nearest);
        if (nearest.empty()) {
            const std::string language(name, 0, name.find('_'));
            if (wanted == root && !languages_.contains(language)) return;
        } else if (end_of(bundles_.at(std::string(nearest))) == wanted) {
            return;
        }
        IcuBundle& bundle = bundles_[name];
        bundle.name = name;
        (wanted == root ? bundle.parent : bundle.alias) = wanted;
    }

    /// The bundle whose words somebody gets who comes to this one.
    [[nodiscard]] static std::string_view end_of(const IcuBundle& bundle) {
        if (!bundle.alias.empty()) return bundle.alias;
        return bundle.locale.empty() ? root : bundle.name;
    }

    const Catalog& catalog_;
    std::set<std::string> languages_;          ///< in which the catalog has words
    std::map<std::string, std::string> names_; ///< ICU's name of a locale → a tag
    std::map<std::string, IcuBundle> bundles_;
};

} // namespace

std::vector<IcuBundle> icu_tree(const Catalog& catalog) {
    return Tree(catalog).make();
}

} // namespace phrasebook::formats
