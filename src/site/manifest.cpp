#include "site/manifest.hpp"

#include <map>
#include <string_view>

#include <nlohmann/json.hpp>

#include "pages/digest.hpp"

namespace phrasebook::site {

namespace {

std::string sha256_in_hex(std::string_view bytes) {
    std::string hex;
    for (const char c : pages::sha256(bytes)) {
        constexpr std::string_view digits = "0123456789abcdef";
        hex += digits[static_cast<unsigned char>(c) >> 4U];
        hex += digits[static_cast<unsigned char>(c) & 15U];
    }
    return hex;
}

} // namespace

std::string manifest_of(const Site& site, std::span<const formats::OutputFile> files) {
    using Json = nlohmann::ordered_json;
    std::map<std::string, const PageFile*> pages;
    for (const PageFile& page : site.pages)
        pages.emplace(std::string(pages_folder) + '/' + page.path(), &page);
    Json list = Json::array();
    for (const formats::OutputFile& file : files) {
        const std::string path = file.path.generic_string();
        Json entry{
            {"file", path}, {"size", file.bytes.size()}, {"sha256", sha256_in_hex(file.bytes)}};
        const bool is_packed = path.ends_with(".gz");
        const auto page = pages.find(is_packed ? path.substr(0, path.size() - 3) : path);
        if (page != pages.end()) {
            const Response& response = page->second->response;
            entry["code"] = response.status;
            entry["locale"] = page->second->locale;
            entry["format"] = to_string(page->second->format);
            entry["content_type"] = response.content_type;
            entry["content_language"] = response.content_language;
            if (is_packed) entry["content_encoding"] = "gzip";
            if (!response.content_security_policy.empty())
                entry["content_security_policy"] = response.content_security_policy;
        }
        list.push_back(std::move(entry));
    }
    const Json manifest{{"server", to_string(site.options.server)},
                        {"default_locale", site.default_locale()},
                        {"files", std::move(list)}};
    return manifest.dump(2) + '\n';
}

} // namespace phrasebook::site
