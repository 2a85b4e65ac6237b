#include "pages/template.hpp"

#include <algorithm>
#include <cstddef>

#include <kainjow/mustache.hpp>

#include "pages/template_check.hpp"
#include "pages/text.hpp"

namespace phrasebook::pages {

namespace {

namespace mustache = kainjow::mustache;

/// No name of a template: it has a space.
std::string style_name(std::size_t index) {
    return "style " + std::to_string(index);
}

/// What a template is rendered with. Every name means the same in every section.
class Values : public mustache::basic_context<std::string> {
  public:
    explicit Values(const TemplateValues& values, const std::vector<std::string>& styles) {
        for (const auto& [name, text] : values.values())
            values_.emplace_back(name, text);
        for (const std::string_view name : values.sections())
            values_.emplace_back(name, true);
        for (std::size_t i = 0; i < styles.size(); ++i)
            values_.emplace_back(style_name(i), styles[i]);
    }

    void push(const mustache::data*) override {}
    void pop() override {}
    [[nodiscard]] const mustache::data* get(const std::string& name) const override {
        const auto found = std::ranges::find(
            values_, name, [](const auto& each) -> const auto& { return each.first; });
        return found == values_.end() ? nullptr : &found->second;
    }
    [[nodiscard]] const mustache::data* get_partial(const std::string&) const override {
        return nullptr;
    }

  private:
    std::vector<std::pair<std::string, mustache::data>> values_;
};

/// What Mustache writes to.
struct Output {
    std::string text;
    Output& operator<<(const std::string& part) {
        text += part;
        return *this;
    }
};

} // namespace

struct Template::Compiled {
    explicit Compiled(const std::string& text) : mustache(text) {}

    // Its render() is not const, though it changes nothing where there are neither partials nor
    // lambdas, which alone can fail: the check lets none through, and no value is one.
    mutable mustache::mustache mustache;
};

Template::Template(const SourceText& source, std::string_view theme) {
    CheckedTemplate checked = check_template(source);
    if (!checked.problems.empty()) throw LoadError(std::move(checked.problems));

    // Styles are put in as they are, whole: Mustache would take them apart at every space.
    std::string text;
    std::size_t begin = 0;
    auto blank = checked.blanks.begin();
    const auto take_until = [&](std::size_t end) {
        for (; blank != checked.blanks.end() && blank->begin < end; ++blank) {
            text += source.text().substr(begin, blank->begin - begin);
            begin = blank->end;
        }
        text += source.text().substr(begin, end - begin);
        begin = end;
    };
    for (const CheckedTemplate::Part& style : checked.styles) {
        take_until(style.begin);
        text += "{{{" + style_name(styles_.size()) + "}}}";
        styles_.push_back(
            style_text(source.text().substr(style.begin, style.end - style.begin), theme));
        begin = style.end;
    }
    take_until(source.text().size());

    compiled_ = std::make_unique<Compiled>(text);
    if (!compiled_->mustache.is_valid()) // what the check does not know
        throw LoadError({{.file = source.name(), .reason = compiled_->mustache.error_message()}});
    compiled_->mustache.set_custom_escape(
        [](const std::string& each) { return escape_markup(each); });
}

Template::~Template() = default;
Template::Template(Template&&) noexcept = default;
Template& Template::operator=(Template&&) noexcept = default;

std::string Template::render(const TemplateValues& values) const {
    Values context(values, styles_);
    Output out;
    compiled_->mustache.render(context, out);
    return std::move(out.text);
}

} // namespace phrasebook::pages
