#include "lint/ignore.hpp"

#include <algorithm>

#include "formats/ascii.hpp"

namespace phrasebook::lint {

std::vector<std::string_view> ignored_rules(const formats::PoEntry& entry) {
    constexpr std::string_view mark = "-ignore:";
    std::vector<std::string_view> rules;
    for (const formats::PoComment& comment : entry.comments) {
        if (comment.kind != formats::PoCommentKind::translator
            && comment.kind != formats::PoCommentKind::extracted)
            continue;
        std::string_view rest = comment.text;
        for (std::size_t at = rest.find(mark); at != std::string_view::npos; at = rest.find(mark)) {
            const std::string_view before = rest.substr(0, at);
            rest.remove_prefix(at + mark.size());
            if (!before.ends_with("lint") && !before.ends_with("dennis")) continue;
            std::string_view list = rest.substr(0, std::min(rest.find('\n'), rest.size()));
            for (std::string_view rule = formats::next_word(list, ", \t\r"); !rule.empty();
                 rule = formats::next_word(list, ", \t\r"))
                rules.push_back(rule);
        }
    }
    return rules;
}

bool is_ignored(const formats::PoEntry& entry, std::string_view rule) {
    if (entry.comments.empty()) return false;
    const std::vector<std::string_view> rules = ignored_rules(entry);
    return std::any_of(rules.begin(), rules.end(),
                       [rule](std::string_view each) { return each == "*" || each == rule; });
}

} // namespace phrasebook::lint
