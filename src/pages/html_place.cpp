#include "pages/html_place.hpp"

#include <algorithm>
#include <array>

#include "core/ascii.hpp"

namespace phrasebook::pages {

namespace {

constexpr std::array<std::string_view, 10> raw_elements{
    "script", "style",   "title",    "textarea", "xmp",
    "iframe", "noembed", "noframes", "noscript", "plaintext"};

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

bool is_letter(char c) {
    return detail::to_lower(c) >= 'a' && detail::to_lower(c) <= 'z';
}

} // namespace

void HtmlPlace::begin_text() {
    state_ = State::text;
    const bool is_raw = std::ranges::find(raw_elements, element_) != raw_elements.end();
    raw_ = is_raw && !is_closing_ ? element_ : std::string();
    element_.clear();
    attribute_.clear();
    recent_.clear();
    is_closing_ = false;
}

char HtmlPlace::end_tag_character(std::size_t index) const noexcept {
    if (index < 2) return index == 0 ? '<' : '/';
    return raw_[index - 2];
}

void HtmlPlace::advance(char c) {
    switch (state_) {
    case State::text:
        if (raw_.empty()) {
            if (c == '<') state_ = State::open;
            return;
        }
        // Only "</name" ends it, followed by what ends a name.
        if (recent_.size() == raw_.size() + 2) {
            if (is_space(c) || c == '/' || c == '>') {
                element_ = raw_;
                is_closing_ = true;
                state_ = State::before_attribute;
                recent_.clear();
                if (c == '>') begin_text();
                return;
            }
            recent_.clear();
        }
        if (detail::to_lower(c) == end_tag_character(recent_.size())) {
            recent_ += detail::to_lower(c);
        } else {
            recent_.clear();
            if (c == '<') recent_ += c;
        }
        return;
    case State::open:
        if (c == '!' || c == '?') {
            state_ = State::markup;
            recent_.clear();
        } else if (c == '/') {
            is_closing_ = true;
            state_ = State::closing_name;
        } else if (is_letter(c)) {
            state_ = State::name;
            element_ = detail::to_lower(c);
        } else {
            state_ = c == '<' ? State::open : State::text;
        }
        return;
    case State::markup:
        if (recent_.size() < 2) recent_ += c;
        if (recent_ == "--") {
            state_ = State::comment;
            recent_.clear();
        } else if (c == '>') {
            begin_text();
        }
        return;
    case State::comment:
        recent_ += c;
        if (recent_.size() > 3) recent_.erase(0, 1);
        if (recent_ == "-->" || recent_ == "->" || recent_ == ">") begin_text();
        return;
    case State::closing_name:
    case State::name:
        if (c == '>')
            begin_text();
        else if (is_space(c) || c == '/')
            state_ = State::before_attribute;
        else
            element_ += detail::to_lower(c);
        return;
    case State::before_attribute:
        if (c == '>') {
            begin_text();
        } else if (!is_space(c) && c != '/') {
            state_ = State::attribute_name;
            attribute_ = detail::to_lower(c);
        }
        return;
    case State::attribute_name:
        if (c == '>')
            begin_text();
        else if (c == '=')
            state_ = State::before_value;
        else if (is_space(c))
            state_ = State::after_attribute_name;
        else if (c == '/')
            state_ = State::before_attribute;
        else
            attribute_ += detail::to_lower(c);
        return;
    case State::after_attribute_name:
        if (c == '=') {
            state_ = State::before_value;
        } else if (!is_space(c)) {
            state_ = State::before_attribute;
            advance(c);
        }
        return;
    case State::before_value:
        if (c == '"')
            state_ = State::double_quoted;
        else if (c == '\'')
            state_ = State::single_quoted;
        else if (c == '>')
            begin_text();
        else if (!is_space(c))
            state_ = State::unquoted;
        return;
    case State::double_quoted:
    case State::single_quoted:
        if (c == (state_ == State::double_quoted ? '"' : '\'')) {
            state_ = State::before_attribute;
            attribute_.clear();
        }
        return;
    case State::unquoted:
        if (c == '>') {
            begin_text();
        } else if (is_space(c)) {
            state_ = State::before_attribute;
            attribute_.clear();
        }
        return;
    }
}

bool HtmlPlace::is_in_same_tag(const HtmlPlace& other) const noexcept {
    const auto is_between = [](State state) {
        return state == State::name || state == State::before_attribute
               || state == State::attribute_name || state == State::after_attribute_name;
    };
    return is_between(state_) && is_between(other.state_) && element_ == other.element_
           && is_closing_ == other.is_closing_;
}

PlaceKind HtmlPlace::kind() const noexcept {
    switch (state_) {
    case State::text:
        if (raw_.empty() || raw_ == "title" || raw_ == "textarea") return PlaceKind::text;
        return raw_ == "style" ? PlaceKind::style : PlaceKind::raw;
    case State::double_quoted:
    case State::single_quoted:
        return PlaceKind::attribute;
    case State::markup:
    case State::comment:
        return PlaceKind::comment;
    default:
        return PlaceKind::tag;
    }
}

} // namespace phrasebook::pages
