// Which media ranges lead to which format, as regular expressions.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <phrasebook/page_format.hpp>

namespace phrasebook::site {

struct MediaRule {
    std::string pattern; ///< as in RangeRule
    std::string type;    ///< a media range that the pattern fits
    PageFormat format = PageFormat::text;
    bool is_wildcard = false; ///< fits more than one type
};

/// The rules for these formats: what negotiate_format() says of a range alone. The first that fits
/// counts. A range that no rule fits asks for nothing that is there.
[[nodiscard]] std::vector<MediaRule> media_rules(std::span<const PageFormat> formats);

} // namespace phrasebook::site
