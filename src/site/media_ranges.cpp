#include "site/media_ranges.hpp"

#include <array>
#include <string_view>

namespace phrasebook::site {

namespace {

struct Candidate {
    std::string_view pattern;
    std::string_view type;
    bool is_wildcard = false;
};

constexpr std::array<Candidate, 13> candidates{{
    {R"(text/html)", "text/html"},
    {R"(application/xhtml\+xml)", "application/xhtml+xml"},
    {R"(application/problem\+json)", "application/problem+json"},
    {R"(application/json)", "application/json"},
    {R"(text/json)", "text/json"},
    {R"(application/[a-z0-9.-]+\+json)", "application/x-any+json", true},
    {R"(application/problem\+xml)", "application/problem+xml"},
    {R"(application/xml)", "application/xml"},
    {R"(text/xml)", "text/xml"},
    {R"(application/[a-z0-9.-]+\+xml)", "application/x-any+xml", true},
    {R"(text/plain)", "text/plain"},
    {R"(text/\*)", "text/*", true},
    {R"(application/\*)", "application/*", true},
}};

} // namespace

std::vector<MediaRule> media_rules(std::span<const PageFormat> formats) {
    std::vector<MediaRule> rules;
    for (const Candidate& candidate : candidates)
        if (const auto found = negotiate_format(candidate.type, formats); found.acceptable)
            rules.push_back({std::string(candidate.pattern), std::string(candidate.type),
                             found.format, candidate.is_wildcard});
    const auto anything = negotiate_format("*/*", formats);
    rules.push_back({R"(\*/\*)", "*/*", anything.format, true});
    return rules;
}

} // namespace phrasebook::site
