#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <phrasebook/page_options.hpp>

#include "formats/ascii.hpp"
#include "formats/utf8.hpp"
#include "pages/digest.hpp"
#include "pages/nearest_name.hpp"
#include "pages/regular_file.hpp"
#include "pages/source_text.hpp"
#include "pages/theme.hpp"

namespace phrasebook {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t file_cap = std::size_t{1} << 20U;

/// The type of an image by how its file begins; empty where it is none of those shown.
std::string_view image_type(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\x89PNG\r\n\x1a\n"sv)) return "png";
    if (bytes.starts_with("\xff\xd8\xff"sv)) return "jpeg";
    if (bytes.starts_with("GIF87a"sv) || bytes.starts_with("GIF89a"sv)) return "gif";
    if (bytes.starts_with("RIFF"sv) && bytes.substr(0, 12).ends_with("WEBP"sv)) return "webp";
    if (bytes.substr(0, 12).ends_with("ftypavif"sv)) return "avif";
    const std::string_view text = formats::trim(bytes);
    if (text.starts_with("<svg"sv)
        || (text.starts_with("<?xml"sv) && text.find("<svg"sv) != std::string_view::npos))
        return "svg+xml";
    return {};
}

class ThemeReader {
  public:
    ThemeReader(const fs::path& file, std::string_view text)
        : folder_(file.parent_path()), source_(file.string(), text) {}

    Theme read() {
        std::string_view rest = source_.text();
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            read_line(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        if (!problems_.empty()) throw LoadError(std::move(problems_));
        return std::move(theme_);
    }

  private:
    /// `place` points into the text of the file.
    void report(std::string_view place, std::string reason, std::string key = {}) {
        if (problems_.size() == pages::max_problems) return;
        const auto offset = static_cast<std::size_t>(place.data() - source_.text().data());
        problems_.push_back(source_.problem(offset, std::move(reason)));
        problems_.back().key = std::move(key);
    }

    void read_line(std::string_view line) {
        const std::string_view content = formats::trim(line);
        if (content.empty() || content.front() == '#') return;
        const std::size_t equals = content.find('=');
        if (equals == std::string_view::npos) return report(content, "no \"=\" in the line");
        const std::string_view name = formats::trim(content.substr(0, equals));
        const std::string_view value = formats::trim(content.substr(equals + 1));
        if (value.empty()) return report(content, "has no value", std::string(name));
        if (!names_.insert(name).second) return report(content, "stands twice", std::string(name));
        if (formats::find_invalid_utf8(content) != std::string_view::npos)
            return report(content, "is not UTF-8");
        set(name, value);
    }

    void set(std::string_view name, std::string_view value) {
        std::string problem;
        if (name == "logo") {
            theme_.logo = value.starts_with("data:") ? std::string(value) : read_logo(value);
            if (theme_.logo.empty()) return;
            problem = pages::logo_problem(theme_.logo);
        } else if (name == "site") {
            theme_.site = value;
        } else if (name == "contact") {
            theme_.contact = value;
            problem = pages::contact_problem(value);
        } else {
            std::string_view base = name;
            if (base.ends_with(pages::dark_suffix)) base.remove_suffix(pages::dark_suffix.size());
            if (std::ranges::find(pages::color_names, base) == pages::color_names.end())
                return report_unknown(name, base);
            theme_.colors.emplace(name, value);
            problem = pages::color_problem(value);
        }
        if (!problem.empty()) report(value, std::move(problem), std::string(name));
    }

    void report_unknown(std::string_view name, std::string_view base) {
        std::vector<std::string_view> names(pages::color_names.begin(), pages::color_names.end());
        names.insert(names.end(), {"logo", "site", "contact"});
        report(name, "unknown name " + pages::in_quotes(name) + pages::did_you_mean(base, names));
    }

    std::string read_logo(std::string_view name) {
        const fs::path path = folder_ / fs::path(name);
        const formats::FileContents contents = pages::read_regular_file(path, file_cap);
        const std::string_view type = image_type(contents.bytes);
        if (!contents.ok() || type.empty()) {
            report(name,
                   path.string() + ": " + (contents.ok() ? "is not an image" : contents.error),
                   "logo");
            return {};
        }
        return "data:image/" + std::string(type) + ";base64," + pages::base64(contents.bytes);
    }

    fs::path folder_;
    pages::SourceText source_;
    Theme theme_;
    std::set<std::string_view> names_;
    std::vector<LoadProblem> problems_;
};

} // namespace

Theme load_theme(const fs::path& file) {
    const formats::FileContents contents = pages::read_regular_file(file, file_cap);
    if (!contents.ok()) throw LoadError({{.file = file.string(), .reason = contents.error}});
    return ThemeReader(file, contents.bytes).read();
}

} // namespace phrasebook
