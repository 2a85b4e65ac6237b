#include "pages/template_check.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "formats/ascii.hpp"
#include "formats/utf8.hpp"
#include "pages/html_place.hpp"
#include "pages/nearest_name.hpp"
#include "pages/template_names.hpp"

namespace phrasebook::pages {

namespace {

constexpr std::string_view open_mark = "{{";
constexpr std::size_t deepest = 32; // sections in each other

/// A tag of Mustache: `{{#name}}`.
struct Tag {
    std::size_t begin = 0; ///< of the braces
    std::size_t end = 0;   ///< behind them
    char sigil = 0;        ///< 0 for a plain name, '{' for one in three braces
    std::string_view name;
};

/// Attributes that a browser follows, runs, or reads as a language of their own.
bool takes_uri(std::string_view attribute) {
    constexpr std::array<std::string_view, 14> names{
        "href",   "src",  "action",     "formaction", "cite",     "data",     "poster",
        "srcset", "ping", "background", "xlink:href", "manifest", "longdesc", "imagesrcset"};
    return std::ranges::find(names, attribute) != names.end();
}
bool takes_code(std::string_view attribute) {
    return attribute.starts_with("on") || attribute == "style" || attribute == "srcdoc"
           || attribute == "content" || attribute == "http-equiv";
}

class Checker {
  public:
    explicit Checker(const SourceText& source) : source_(source), text_(source.text()) {}

    CheckedTemplate check() {
        if (const std::size_t bad = formats::find_invalid_utf8(text_);
            bad != std::string_view::npos) {
            report(bad, "is not UTF-8");
            return std::move(result_);
        }
        for (std::size_t i = 0; i < text_.size();) {
            if (text_.substr(i).starts_with(open_mark)) {
                Tag tag;
                // Where one is not closed, all that follows is guesswork.
                if (!read(i, tag)) return std::move(result_);
                use(tag);
                if (sections_.size() > deepest) { // Mustache's own parser recurses
                    report(i, "sections stand in more than 32 others");
                    return std::move(result_);
                }
                i = tag.end;
            } else {
                follow(i++);
            }
        }
        for (const Section& section : sections_)
            report(section.begin, "the section " + in_quotes(section.name) + " is not closed");
        if (in_style_) report(result_.styles.back().begin, "<style> is not closed");
        return std::move(result_);
    }

  private:
    struct Section {
        std::string_view name;
        std::size_t begin;
        HtmlPlace place;
    };

    /// What stands before the next character, in a tag.
    enum class Behind : std::uint8_t { other, section, space };

    void report(std::size_t offset, std::string reason) {
        if (result_.problems.size() < max_problems)
            result_.problems.push_back(source_.problem(offset, std::move(reason)));
    }

    /// Follows the HTML over one character that is not Mustache's.
    void follow(std::size_t i) {
        follow_section(i);
        place_.advance(text_[i]);
        const bool in_style = place_.kind() == PlaceKind::style;
        if (in_style && !in_style_) {
            if (!sections_.empty())
                report(i, "<style> may not stand in a section: its hash must hold for every page");
            result_.styles.push_back({i + 1, i + 1});
        } else if (!in_style && in_style_) {
            // Known at what follows "</style".
            result_.styles.back().end = text_.rfind("</", i);
        }
        in_style_ = in_style;
    }

    /// Behind a section in a tag, what follows must be read alike with the section and without:
    /// white space or the end of the tag, and then no value for an attribute that may not be there.
    void follow_section(std::size_t i) {
        const bool is_space =
            std::string_view(" \t\r\n\f").find(text_[i]) != std::string_view::npos;
        if (behind_ == Behind::section && !is_space && text_[i] != '/' && text_[i] != '>')
            report(i, "white space is missing behind the section");
        else if (behind_ == Behind::space && text_[i] == '=')
            report(i, "the attribute stands in a section, and its value does not");
        behind_ = behind_ != Behind::other && is_space ? Behind::space : Behind::other;
    }

    bool read(std::size_t begin, Tag& tag) {
        const bool is_triple = text_.substr(begin).starts_with("{{{");
        const std::string_view close = is_triple ? "}}}" : "}}";
        const std::size_t content = begin + (is_triple ? 3 : 2);
        const std::size_t end = text_.find(close, content);
        if (end == std::string_view::npos) {
            report(begin, "the tag is not closed: no " + std::string(close));
            return false;
        }
        std::string_view inside = formats::trim(text_.substr(content, end - content));
        tag = {begin, end + close.size(), is_triple ? '{' : '\0', inside};
        if (!is_triple && !inside.empty()
            && std::string_view("#^/!>&=").find(inside.front()) != std::string_view::npos) {
            tag.sigil = inside.front();
            tag.name = formats::trim(inside.substr(1));
        }
        return true;
    }

    /// Notes the white space around a tag that stands alone on its line.
    void leave_no_line(const Tag& tag) {
        constexpr std::string_view blanks = " \t";
        const std::size_t line = text_.rfind('\n', tag.begin) + 1; // 0 where there is none
        if (text_.find_first_not_of(blanks, line) != tag.begin) return;
        std::size_t end = std::min(text_.find_first_not_of(blanks, tag.end), text_.size());
        if (text_.substr(end).starts_with("\r\n"))
            end += 2;
        else if (text_.substr(end).starts_with('\n'))
            end += 1;
        else if (end != text_.size())
            return;
        result_.blanks.push_back({line, tag.begin});
        result_.blanks.push_back({tag.end, end});
    }

    void use(const Tag& tag) {
        if (tag.sigil != 0 && std::string_view("#^/!").find(tag.sigil) != std::string_view::npos)
            leave_no_line(tag);
        switch (tag.sigil) {
        case '!':
            if (in_style_) report(tag.begin, "Mustache's comments may not stand in <style>");
            return;
        case '>':
            return report(tag.begin, "partials are not for pages: one template is one file");
        case '=':
            return report(tag.begin, "the delimiters of Mustache cannot be changed here");
        case '#':
        case '^':
            return open(tag);
        case '/':
            return close(tag);
        default:
            return put(tag);
        }
    }

    const TemplateName* find(const Tag& tag) {
        const auto found = std::ranges::find(template_names, tag.name, &TemplateName::name);
        if (found != template_names.end()) return &*found;
        if (tag.name.empty()) {
            report(tag.begin, "the tag holds no name");
            return nullptr;
        }
        std::array<std::string_view, template_names.size()> names;
        std::ranges::transform(template_names, names.begin(), &TemplateName::name);
        report(tag.begin, "unknown name " + in_quotes(tag.name) + did_you_mean(tag.name, names));
        return nullptr;
    }

    void open(const Tag& tag) {
        find(tag);
        if (place_.kind() == PlaceKind::style || place_.kind() == PlaceKind::raw)
            report(tag.begin, "sections may not stand in <style> or <script>");
        sections_.push_back({tag.name, tag.begin, place_});
    }

    void close(const Tag& tag) {
        if (sections_.empty())
            return report(tag.begin, "the section " + in_quotes(tag.name) + " was not opened");
        const Section section = sections_.back();
        if (section.name != tag.name) {
            const auto named = std::ranges::find(sections_, tag.name, &Section::name);
            if (named == sections_.end())
                return report(tag.begin, "the section " + in_quotes(tag.name) + " was not opened; "
                                             + in_quotes(section.name) + " is open");
            report(tag.begin, "the section " + in_quotes(section.name) + " must be closed first");
            sections_.erase(named);
            return;
        }
        sections_.pop_back();
        if (place_.is_in_same_tag(section.place))
            behind_ = Behind::section;
        else if (!(place_ == section.place))
            report(tag.begin, "the section " + in_quotes(tag.name)
                                  + " ends in another place of the HTML than it began: in a tag, "
                                    "or within quotation marks");
    }

    void put(const Tag& tag) {
        const TemplateName* const name = find(tag);
        if (name == nullptr) return;
        const PlaceKind place = place_.kind();
        const bool is_raw = tag.sigil == '{' || tag.sigil == '&';
        if (name->kind == NameKind::css) {
            if (place != PlaceKind::style || !is_raw)
                report(tag.begin, '"' + std::string(name->name)
                                      + "\" belongs into <style>, unescaped: {{{"
                                      + std::string(name->name) + "}}}");
            return;
        }
        if (is_raw)
            return report(tag.begin,
                          in_quotes(name->name) + " is not put in unescaped: use two braces");
        if (name->kind == NameKind::section)
            return report(tag.begin, in_quotes(name->name) + " is a section and has no text");
        switch (place) {
        case PlaceKind::text:
            if (name->kind == NameKind::uri)
                report(tag.begin, in_quotes(name->name) + " is for href or src");
            return;
        case PlaceKind::attribute:
            return put_into_attribute(tag, *name);
        case PlaceKind::tag:
            return report(tag.begin, in_quotes(name->name)
                                         + " stands in a tag, but not within quotation marks");
        case PlaceKind::comment:
            return report(tag.begin, "names may not stand in comments and declarations");
        case PlaceKind::style:
            return report(tag.begin, "only {{{theme}}} may stand in <style>");
        case PlaceKind::raw:
            return report(tag.begin, "names may not stand where escaping does not help: in "
                                     "<script> and the like");
        }
    }

    void put_into_attribute(const Tag& tag, const TemplateName& name) {
        const std::string_view attribute = place_.attribute();
        if (takes_code(attribute) || (takes_uri(attribute) && name.kind != NameKind::uri))
            report(tag.begin, in_quotes(name.name) + " may not stand in the attribute "
                                  + in_quotes(attribute));
        else if (name.kind == NameKind::uri
                 && (!takes_uri(attribute) || attribute == "ping" || attribute == "action"))
            report(tag.begin, in_quotes(name.name) + " is for href or src");
    }

    const SourceText& source_;
    std::string_view text_;
    HtmlPlace place_;
    bool in_style_ = false;
    Behind behind_ = Behind::other;
    std::vector<Section> sections_;
    CheckedTemplate result_;
};

} // namespace

CheckedTemplate check_template(const SourceText& source) {
    return Checker(source).check();
}

std::string style_text(std::string_view style, std::string_view theme) {
    std::string out;
    for (std::size_t begin = 0;;) {
        const std::size_t tag = style.find(open_mark, begin);
        out += style.substr(begin, tag - begin);
        if (tag == std::string_view::npos) return out;
        out += theme;
        const std::string_view close = style.substr(tag).starts_with("{{{") ? "}}}" : "}}";
        begin = style.find(close, tag) + close.size(); // checked to be there
    }
}

} // namespace phrasebook::pages
