#include <phrasebook/tag.hpp>

#include <algorithm>

#include "core/likely.hpp"
#include "core/subtags.hpp"
#include "core/tag_parser.hpp"

namespace phrasebook {

namespace detail {

namespace {

/// Appends subtags to a text that may turn out too long.
class Writer {
  public:
    explicit Writer(char* text) noexcept : text_(text) {}

    [[nodiscard]] std::size_t size() const noexcept { return size_; }

    bool hyphen() noexcept {
        if (size_ == Tag::max_size) return false;
        text_[size_++] = '-';
        return true;
    }

    /// The first `upper` letters in upper case, the rest in lower.
    bool write(Subtag subtag, std::size_t upper = 0) noexcept {
        const std::size_t count = subtag.size();
        if (Tag::max_size - size_ < count) return false;
        for (std::size_t i = 0; i != count; ++i) {
            text_[size_++] = i < upper ? to_upper(subtag[i]) : subtag[i];
        }
        return true;
    }

  private:
    char* text_;
    std::size_t size_ = 0;
};

Subtag first_subtag(std::string_view text) noexcept {
    return Subtag(text.substr(0, text.find('-')));
}

} // namespace

} // namespace detail

std::optional<Tag> Tag::compose(const detail::Subtags& subtags) noexcept {
    Tag tag;
    tag.language_size_ = static_cast<std::uint8_t>(subtags.language.size());
    tag.script_size_ = static_cast<std::uint8_t>(subtags.script.size());
    tag.region_size_ = static_cast<std::uint8_t>(subtags.region.size());

    detail::Writer out(tag.text_.data());
    bool fits = out.write(subtags.language);
    if (!subtags.script.empty()) fits = out.hyphen() && out.write(subtags.script, 1) && fits;
    if (!subtags.region.empty()) fits = out.hyphen() && out.write(subtags.region, 3) && fits;
    for (std::size_t i = 0; i != subtags.variant_count; ++i) {
        fits = fits && out.hyphen() && out.write(subtags.variants[i]);
    }
    if (!fits) return std::nullopt;
    tag.size_ = static_cast<std::uint8_t>(out.size());
    return tag;
}

detail::Subtags Tag::subtags() const noexcept {
    detail::Subtags parts;
    parts.language = detail::Subtag(language());
    parts.script = detail::Subtag(script());
    parts.region = detail::Subtag(region());
    for (std::string_view rest = variants(); !rest.empty();) {
        const detail::Subtag variant = detail::first_subtag(rest);
        parts.add_variant(variant);
        rest.remove_prefix(std::min(rest.size(), variant.size() + 1));
    }
    return parts;
}

std::optional<Tag> Tag::parse(std::string_view text) noexcept {
    std::optional<detail::Subtags> subtags = detail::parse_subtags(text);
    if (!subtags) return std::nullopt;
    detail::replace_aliases(*subtags);
    detail::drop_likely_script(*subtags);
    return compose(*subtags);
}

Tag Tag::likely() const noexcept {
    if (region_size_ != 0) return *this;
    detail::Subtags parts = subtags();
    parts.region = detail::likely_region(parts.language, parts.script);
    // Written first: the region may imply another script than the language does.
    if (parts.script.empty()) parts.script = detail::likely_script(parts.language, {});
    detail::drop_likely_script(parts);
    return compose(parts).value_or(*this);
}

} // namespace phrasebook
