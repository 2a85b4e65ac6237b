#include "site/language_ranges.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <phrasebook/negotiate.hpp>
#include <phrasebook/tag.hpp>

#include "core/known_tags.hpp"

namespace phrasebook::site {

namespace {

using Locales = std::span<const std::string_view>;

/// The scripts that a language is written in, and every region that may be.
struct Subtags {
    std::map<std::string, std::set<std::string>, std::less<>> scripts; // by language
    std::set<std::string> regions;
};

Subtags all_subtags() {
    Subtags all;
    for (char a = 'A'; a <= 'Z'; ++a)
        for (char b = 'A'; b <= 'Z'; ++b)
            all.regions.insert({a, b});
    for (const detail::KnownTag& known : detail::known_tags()) {
        const std::optional<Tag> tag = Tag::parse(known.view());
        if (!tag) continue;
        if (!tag->region().empty()) all.regions.emplace(tag->region());
        std::string_view rest = known.view(); // as spelt: a canonical tag drops a likely script
        rest.remove_prefix(std::min(rest.find_first_of("-_"), rest.size() - 1) + 1);
        if (const std::string_view script = rest.substr(0, rest.find_first_of("-_"));
            script.size() == 4)
            all.scripts[std::string(tag->language())].emplace(script);
    }
    return all;
}

/// The codes of two and three letters by the language that they are a name of: fr, fra and fre.
std::map<std::string, std::vector<std::string>> names_of_languages(Locales locales) {
    std::map<std::string, std::vector<std::string>> names;
    std::set<std::string, std::less<>> wanted; // who has parents of another language is not asked
    for (const std::string_view locale : locales)
        if (const auto tag = Tag::parse(locale)) wanted.emplace(tag->language());
    for (const detail::KnownTag& known : detail::known_tags())
        if (const auto tag = Tag::parse(known.view());
            tag && !negotiate(tag->text(), locales).locale.empty())
            wanted.emplace(tag->language());
    const auto add = [&](const std::string& code) {
        const std::optional<Tag> tag = Tag::parse(code);
        if (tag && tag->text() == tag->language() && wanted.contains(tag->language()))
            names[std::string(tag->language())].push_back(code);
    };
    for (char a = 'a'; a <= 'z'; ++a)
        for (char b = 'a'; b <= 'z'; ++b) {
            add({a, b});
            for (char c = 'a'; c <= 'z'; ++c)
                add({a, b, c});
        }
    return names;
}

/// A subtag, whom it leads to, and the subtags behind it that lead elsewhere.
struct Node {
    std::string_view locale;
    std::map<std::string, Node> children;
};

Node tree_of(const std::string& language, Locales locales, const Subtags& all) {
    const auto served = [&](std::string_view before, std::string_view subtag) {
        return negotiate(std::string(before).append("-").append(subtag), locales).locale;
    };
    Node root{negotiate(language, locales).locale, {}};
    for (const std::string& region : all.regions)
        if (const auto locale = served(language, region); locale != root.locale)
            root.children[region].locale = locale;
    const auto scripts = all.scripts.find(language);
    if (scripts == all.scripts.end()) return root;
    for (const std::string& script : scripts->second) {
        Node node{served(language, script), {}};
        const std::string before = std::string(language).append("-").append(script);
        for (const std::string& region : all.regions)
            if (const auto locale = served(before, region); locale != node.locale)
                node.children[region].locale = locale;
        if (node.locale != root.locale || !node.children.empty())
            root.children.emplace(script, std::move(node));
    }
    return root;
}

std::string one_of(const std::vector<std::string>& words) {
    if (words.size() == 1) return words.front();
    std::string text = "(?:";
    for (const std::string& word : words)
        text += (text.back() == ':' ? "" : "|") + word;
    return text + ')';
}

/// The pattern of the subtags before, and everything behind them but the exceptions.
std::string with_rest(std::string pattern, const Node& node, Dialect dialect) {
    if (dialect == Dialect::disjoint && !node.children.empty()) {
        std::vector<std::string> exceptions;
        for (const auto& [subtag, child] : node.children)
            exceptions.push_back(subtag);
        pattern += "(?!-" + one_of(exceptions) + "(?![a-z0-9]))";
    }
    return pattern + "(?:-[a-z0-9-]*)?";
}

void add_rules(std::vector<RangeRule>& rules, const std::string& before, const Node& node,
               Dialect dialect) {
    std::map<std::string_view, std::vector<std::string>> leaves; // by locale
    for (const auto& [subtag, child] : node.children) {
        if (child.children.empty()) {
            leaves[child.locale].push_back(subtag);
            continue;
        }
        const std::string pattern = std::string(before).append("-").append(subtag);
        add_rules(rules, pattern, child, dialect);
        if (!child.locale.empty() || dialect == Dialect::ordered)
            rules.push_back({with_rest(pattern, child, dialect), child.locale});
    }
    for (const auto& [locale, subtags] : leaves)
        if (!locale.empty() || (dialect == Dialect::ordered && !node.locale.empty())) {
            std::string pattern = before;
            pattern.append("-").append(one_of(subtags)).append("(?:-[a-z0-9-]*)?");
            rules.push_back({std::move(pattern), locale});
        }
}

} // namespace

std::vector<RangeRule> range_rules(Locales locales, Dialect dialect) {
    const Subtags all = all_subtags();
    std::vector<RangeRule> rules;
    for (const auto& [language, names] : names_of_languages(locales)) {
        const Node root = tree_of(language, locales, all);
        const std::string before = one_of(names);
        add_rules(rules, before, root, dialect);
        if (!root.locale.empty()) rules.push_back({with_rest(before, root, dialect), root.locale});
    }
    return rules;
}

} // namespace phrasebook::site
