#include <phrasebook/page.hpp>

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <utility>
#include <vector>

#include <phrasebook/status.hpp>
#include <unicode/timezone.h>

#include "pages/answer.hpp"
#include "pages/compress.hpp"
#include "pages/digest.hpp"
#include "pages/icu_text.hpp"
#include "pages/page_words.hpp"
#include "pages/regular_file.hpp"
#include "pages/template.hpp"
#include "pages/text.hpp"
#include "pages/theme.hpp"
#include "pages/write.hpp"

namespace phrasebook {

namespace {

constexpr std::size_t template_cap = std::size_t{1} << 20U;

pages::Template make_template(const PageOptions& options) {
    const std::string css = pages::css_of(options.theme);
    if (options.template_file.empty()) {
        const std::string text = pages::compress(template_of(options.look));
        return {pages::SourceText(std::string(to_string(options.look)), text), css};
    }
    const std::string name = options.template_file.string();
    const formats::FileContents contents =
        pages::read_regular_file(options.template_file, template_cap);
    if (!contents.ok()) throw LoadError({{.file = name, .reason = contents.error}});
    return {pages::SourceText(name, contents.bytes), css};
}

pages::PageWords read_words(const std::vector<std::filesystem::path>& directories) {
    pages::PageWords words;
    std::vector<LoadProblem> problems;
    for (const std::filesystem::path& directory : directories)
        for (const pages::PhraseFile& file : pages::read_phrase_files(directory, problems))
            words.add(file);
    if (!problems.empty()) throw LoadError(std::move(problems));
    return words;
}

const PageOptions& checked(const PageOptions& options) {
    if (std::vector<LoadProblem> problems = pages::problems_of(options.theme); !problems.empty())
        throw LoadError(std::move(problems));
    if (pages::to_uri_reference(options.problem_type, options.problem_type.size())
        != options.problem_type)
        throw std::invalid_argument("the problem type is no URI: " + options.problem_type);
    const std::unique_ptr<icu::TimeZone> zone(
        icu::TimeZone::createTimeZone(pages::to_icu(options.time_zone)));
    if (!zone || *zone == icu::TimeZone::getUnknown())
        throw std::invalid_argument("there is no time zone " + options.time_zone);
    return options;
}

} // namespace

class Pages::Press {
  public:
    explicit Press(const PageOptions& options)
        : theme_(checked(options).theme), problem_type_(options.problem_type),
          time_zone_(options.time_zone), words_(read_words(options.strings)),
          template_(make_template(options)) {
        content_security_policy_ = "default-src 'none'";
        for (std::size_t i = 0; i < template_.styles().size(); ++i) {
            content_security_policy_ += i == 0 ? "; style-src" : "";
            content_security_policy_ += " '" + pages::sha256_source(template_.styles()[i]) + "'";
        }
        if (!theme_.logo.empty()) content_security_policy_ += "; img-src data:";
    }

    [[nodiscard]] Response render(int code, const Reader& reader, PageFormat format,
                                  const Details& details) const {
        if (!is_status_code(code))
            throw std::invalid_argument("not a status code: " + std::to_string(code));
        const pages::Answer answer = pages::make_answer(code, reader, details);
        const pages::Voice voice(words_, reader, details.tag, time_zone_);
        Response response;
        response.status = code;
        response.reason = answer.reason;
        response.content_type = content_type(format);
        response.content_language = answer.title.language;
        if (details.retry_after) response.retry_after = to_header(*details.retry_after);
        switch (format) {
        case PageFormat::html:
            response.body = pages::write_html(answer, voice, template_, theme_);
            response.content_security_policy = content_security_policy_;
            break;
        case PageFormat::problem_json:
            response.body = pages::write_problem_json(answer, problem_type_);
            break;
        case PageFormat::json:
            response.body = pages::write_json(answer);
            break;
        case PageFormat::problem_xml:
            response.body = pages::write_problem_xml(answer, problem_type_);
            break;
        case PageFormat::text:
            response.body = pages::write_text(answer, voice);
            break;
        }
        return response;
    }

    [[nodiscard]] std::string_view content_security_policy() const noexcept {
        return content_security_policy_;
    }

  private:
    Theme theme_;
    std::string problem_type_;
    std::string time_zone_;
    pages::PageWords words_;
    pages::Template template_;
    std::string content_security_policy_;
};

Pages::Pages(const PageOptions& options) : press_(std::make_shared<const Press>(options)) {}

Response Pages::render(int code, const Reader& reader, PageFormat format,
                       const Details& details) const {
    return press_->render(code, reader, format, details);
}

std::string_view Pages::content_security_policy() const noexcept {
    return press_->content_security_policy();
}

Response render(int code, const Reader& reader, PageFormat format, const Details& details) {
    static const Pages pages;
    return pages.render(code, reader, format, details);
}

} // namespace phrasebook
