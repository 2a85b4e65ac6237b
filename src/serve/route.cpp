#include "serve/route.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <phrasebook/status.hpp>

namespace phrasebook::serve {

namespace {

constexpr std::array<std::pair<std::string_view, PageFormat>, 7> suffixes{{
    {".html", PageFormat::html},
    {".json", PageFormat::json},
    {".problem", PageFormat::problem_json},
    {".problem.json", PageFormat::problem_json}, // as the files of a site are called
    {".xml", PageFormat::problem_xml},
    {".problem.xml", PageFormat::problem_xml},
    {".txt", PageFormat::text},
}};

} // namespace

std::optional<int> parse_status_code(std::string_view text) noexcept {
    if (text.size() != 3) return std::nullopt;
    int code = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        code = code * 10 + (c - '0');
    }
    if (!is_status_code(code)) return std::nullopt;
    return code;
}

std::string_view path_of(std::string_view target) noexcept {
    if (!target.empty() && target.front() != '/') {
        const std::size_t scheme = target.find("://");
        if (scheme == std::string_view::npos) return target;
        const std::size_t path = target.find_first_of("/?", scheme + 3);
        if (path == std::string_view::npos || target[path] == '?') return "/";
        target.remove_prefix(path);
    }
    return target.substr(0, target.find_first_of("?#"));
}

std::string_view parameter(std::string_view target, std::string_view name) noexcept {
    const std::size_t begin = target.find('?');
    std::string_view rest =
        begin == std::string_view::npos ? std::string_view() : target.substr(begin + 1);
    while (!rest.empty()) {
        const std::string_view pair = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
        const std::size_t equals = pair.find('=');
        if (equals != std::string_view::npos && pair.substr(0, equals) == name)
            return pair.substr(equals + 1);
    }
    return {};
}

Route route(std::string_view path) noexcept {
    if (path == "/") return {.to = Route::To::root};
    if (path == "/healthz") return {.to = Route::To::health};
    if (path == "/metrics") return {.to = Route::To::metrics};
    if (path.size() < 4) return {};
    const std::optional<int> code = parse_status_code(path.substr(1, 3));
    if (path.front() != '/' || !code) return {};
    const std::string_view suffix = path.substr(4);
    if (suffix.empty()) return {.to = Route::To::page, .code = *code};
    for (const auto& [name, format] : suffixes)
        if (suffix == name) return {.to = Route::To::page, .code = *code, .format = format};
    return {};
}

} // namespace phrasebook::serve
