#include "pages/theme.hpp"

#include <algorithm>
#include <cstddef>

#include "formats/ascii.hpp"
#include "pages/nearest_name.hpp"

namespace phrasebook::pages {

namespace {

constexpr std::size_t max_logo_size = std::size_t{256} << 10U;
constexpr std::size_t max_value_size = 2048;
constexpr std::string_view mailto = "mailto:";

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_hex(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool starts_in_any_case(std::string_view text, std::string_view start) {
    return formats::equal_in_any_case(text.substr(0, start.size()), start);
}

/// Numbers, percentages and angles, and what stands between them. Nothing of this ends a
/// declaration, opens another function, a string or a comment.
bool is_color_function(std::string_view value) {
    constexpr std::array<std::string_view, 9> functions{"rgb", "rgba", "hsl",   "hsla", "hwb",
                                                        "lab", "lch",  "oklab", "oklch"};
    const std::size_t open = value.find('(');
    if (open == std::string_view::npos || value.back() != ')') return false;
    const bool known = std::ranges::any_of(functions, [&](std::string_view name) {
        return formats::equal_in_any_case(value.substr(0, open), name);
    });
    std::string_view rest = value.substr(open + 1, value.size() - open - 2);
    bool any = false;
    while (known) {
        const std::string_view word = formats::next_word(rest, " ,/");
        if (word.empty()) break;
        any = true;
        if (word == "none") continue;
        std::size_t end = word.find_first_not_of("+-.0123456789");
        if (end == 0) return false;
        const std::string_view unit = word.substr(std::min(end, word.size()));
        if (!unit.empty() && unit != "%" && unit != "deg" && unit != "turn" && unit != "rad")
            return false;
    }
    return known && any;
}

bool is_base64(std::string_view text) {
    while (text.ends_with('='))
        text.remove_suffix(1);
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return is_letter(c) || is_digit(c) || c == '+' || c == '/';
    });
}

/// RFC 3986's characters, without those that would have to be escaped or quoted somewhere.
bool is_plain_uri(std::string_view text) {
    return std::ranges::all_of(text, [](char c) {
        return is_letter(c) || is_digit(c)
               || std::string_view("-._~:/?#[]@!$&()*+,;=%").find(c) != std::string_view::npos;
    });
}

bool is_mail(std::string_view text) {
    const std::size_t at = text.find('@');
    if (at == 0 || at == std::string_view::npos || at + 1 == text.size()) return false;
    return std::ranges::all_of(text.substr(0, at),
                               [](char c) {
                                   return is_letter(c) || is_digit(c)
                                          || std::string_view("-._+").find(c)
                                                 != std::string_view::npos;
                               })
           && std::ranges::all_of(text.substr(at + 1), [](char c) {
                  return is_letter(c) || is_digit(c) || c == '-' || c == '.';
              });
}

} // namespace

std::string color_problem(std::string_view value) {
    if (value.empty()) return "is empty";
    if (value.size() > 64) return "is too long for a colour";
    if (value.front() == '#') {
        const std::size_t digits = value.size() - 1;
        const bool fits = digits == 3 || digits == 4 || digits == 6 || digits == 8;
        if (fits && std::ranges::all_of(value.substr(1), is_hex)) return {};
    } else if (std::ranges::all_of(value, is_letter) || is_color_function(value)) {
        return {};
    }
    return "is not a colour: " + in_quotes(value);
}

std::string logo_problem(std::string_view uri) {
    constexpr std::array<std::string_view, 6> types{"png",  "jpeg", "gif",
                                                    "webp", "avif", "svg+xml"};
    constexpr std::string_view start = "data:image/";
    if (uri.size() > max_logo_size) return "is larger than 256 KiB";
    if (!uri.starts_with("data:")) return "is not a data: URI";
    if (!uri.starts_with(start))
        return "is not an image: " + in_quotes(uri.substr(0, std::min(uri.find(','), uri.size())));
    const std::string_view rest = uri.substr(start.size());
    const std::string_view type = rest.substr(0, rest.find(';'));
    if (std::ranges::find(types, type) == types.end())
        return "is of an image type that is not shown: " + in_quotes(type)
               + " (png, jpeg, gif, webp, avif or svg+xml)";
    constexpr std::string_view base64 = ";base64,";
    const std::string_view encoded = rest.substr(type.size());
    if (!encoded.starts_with(base64) || !is_base64(encoded.substr(base64.size())))
        return "is not in Base64";
    return {};
}

std::string contact_problem(std::string_view contact) {
    if (contact.size() > max_value_size) return "is longer than 2048 bytes";
    if (is_mail(contact)) return {};
    if (!is_plain_uri(contact)) return "holds what no URI may hold: " + in_quotes(contact);
    if (starts_in_any_case(contact, mailto)
        && is_mail(contact.substr(mailto.size(), contact.find('?') - mailto.size())))
        return {};
    for (const std::string_view scheme : {"https://", "http://"})
        if (starts_in_any_case(contact, scheme) && contact.size() > scheme.size()) return {};
    return "is neither an address of mail nor a URI with https:, http: or mailto:: "
           + in_quotes(contact);
}

std::vector<LoadProblem> problems_of(const Theme& theme) {
    std::vector<LoadProblem> problems;
    const auto report = [&](std::string key, std::string reason) {
        if (!reason.empty())
            problems.push_back(
                {.file = "theme", .key = std::move(key), .reason = std::move(reason)});
    };
    for (const auto& [name, value] : theme.colors) {
        std::string_view base = name;
        if (base.ends_with(dark_suffix)) base.remove_suffix(dark_suffix.size());
        const bool known = std::ranges::find(color_names, base) != color_names.end();
        report(name, known ? color_problem(value)
                           : "is no colour of a page" + did_you_mean(base, color_names));
    }
    if (!theme.logo.empty()) report("logo", logo_problem(theme.logo));
    if (!theme.contact.empty()) report("contact", contact_problem(theme.contact));
    if (theme.site.size() > max_value_size) report("site", "is longer than 2048 bytes");
    return problems;
}

std::string css_of(const Theme& theme) {
    const auto declarations = [&](bool dark) {
        std::string css;
        for (const auto& [name, value] : theme.colors) {
            if (name.ends_with(dark_suffix) != dark) continue;
            const std::string_view base(name.data(), name.size() - (dark ? dark_suffix.size() : 0));
            css.append("--").append(base).append(":").append(value).append(";");
        }
        return css.empty() ? css : ":root{" + css + "}";
    };
    const std::string dark = declarations(true);
    return declarations(false)
           + (dark.empty() ? dark : "@media screen and (prefers-color-scheme:dark){" + dark + "}");
}

std::string contact_uri(std::string_view contact) {
    return is_mail(contact) ? std::string(mailto).append(contact) : std::string(contact);
}

} // namespace phrasebook::pages
