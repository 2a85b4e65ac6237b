// Where in an HTML document one is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace phrasebook::pages {

/// A place as far as it matters to what may be put there.
enum class PlaceKind : std::uint8_t {
    text,      ///< between tags, or in <title> and <textarea>, where escaping does as well
    attribute, ///< in the quoted value of an attribute
    tag,       ///< elsewhere in a tag: a name, an unquoted value
    comment,
    style, ///< in <style>
    raw,   ///< in <script> and others whose content no escaping reaches
};

/// Follows an HTML document character by character, as a tokenizer does (HTML §13.2.5), no further
/// than to know what may be put at each place. A value: at equal places, what follows is read
/// alike.
class HtmlPlace {
  public:
    void advance(char c);

    [[nodiscard]] PlaceKind kind() const noexcept;
    /// The attribute in whose value this is, in lower case.
    [[nodiscard]] std::string_view attribute() const noexcept { return attribute_; }

    friend bool operator==(const HtmlPlace&, const HtmlPlace&) = default;

    /// Whether white space, "/" or ">" would be read alike at both, though perhaps nothing else:
    /// both are in one tag, behind its name or an attribute.
    [[nodiscard]] bool is_in_same_tag(const HtmlPlace& other) const noexcept;

  private:
    enum class State : std::uint8_t {
        text,
        open,   ///< after "<"
        markup, ///< after "<!": a doctype, or the beginning of a comment
        comment,
        closing_name, ///< in "</name"
        name,         ///< in the name of an element
        before_attribute,
        attribute_name,
        after_attribute_name,
        before_value,
        double_quoted,
        single_quoted,
        unquoted,
    };

    void begin_text();
    /// Of "</name", which ends what only its end tag ends.
    [[nodiscard]] char end_tag_character(std::size_t index) const noexcept;

    State state_ = State::text;
    std::string element_; ///< whose tag this is
    std::string raw_;     ///< whose content this is, where only its end tag ends it
    std::string attribute_;
    std::string recent_; ///< the last few characters, where an end is looked for
    bool is_closing_ = false;
};

} // namespace phrasebook::pages
