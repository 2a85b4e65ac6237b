#include <phrasebook/catalog_builder.hpp>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>

#include "core/layout.hpp"
#include "core/raise.hpp"

namespace phrasebook {

namespace {

Tag tag_of(std::string_view text) {
    if (const std::optional<Tag> tag = Tag::parse(text)) return *tag;
    detail::raise<std::invalid_argument>("not a language tag: " + std::string(text));
}

} // namespace

struct CatalogBuilder::State {
    /// The index of a locale. Messages come locale by locale, so that mostly it is the last one's.
    std::uint16_t locale_of(std::string_view text);

    detail::Plan plan;

  private:
    std::string last_text_;
    std::uint16_t last_ = 0;
};

std::uint16_t CatalogBuilder::State::locale_of(std::string_view text) {
    if (text.empty() || text != last_text_) {
        const std::uint16_t index = plan.index_of(tag_of(text));
        last_text_ = text;
        last_ = index;
    }
    return last_;
}

CatalogBuilder::CatalogBuilder() : state_(std::make_unique<State>()) {
    default_locale("en");
}
CatalogBuilder::~CatalogBuilder() = default;
CatalogBuilder::CatalogBuilder(CatalogBuilder&&) noexcept = default;
CatalogBuilder& CatalogBuilder::operator=(CatalogBuilder&&) noexcept = default;

CatalogBuilder& CatalogBuilder::edition(std::string_view name) {
    state_->plan.index_of(name);
    return *this;
}

CatalogBuilder& CatalogBuilder::default_locale(std::string_view tag) {
    state_->plan.default_locale = tag_of(tag);
    return *this;
}

CatalogBuilder& CatalogBuilder::add(const Catalog::Entry& entry) {
    detail::Plan& plan = state_->plan;
    if (entry.text.empty()) {
        static_cast<void>(tag_of(entry.locale));
        return *this;
    }
    if (entry.text.size() > longest_message)
        detail::raise<std::length_error>("the message " + std::string(entry.key.name().view())
                                         + " is longer than 65,535 bytes");
    plan.entries.push_back({
        .locale = state_->locale_of(entry.locale),
        .edition = plan.index_of(entry.edition),
        .key = entry.key,
        .field = entry.field,
        .withheld = entry.withheld,
        .text = plan.blob.intern(entry.text),
    });
    return *this;
}

CatalogBuilder& CatalogBuilder::add(const Catalog::Source& source) {
    detail::Plan& plan = state_->plan;
    plan.sources.push_back({
        .locale = state_->locale_of(source.locale),
        .edition = plan.index_of(source.edition),
        .title = plan.blob.intern(source.title),
        .license = plan.blob.intern(source.license),
        .attribution = plan.blob.intern(source.attribution),
    });
    return *this;
}

Catalog CatalogBuilder::build() {
    CatalogBuilder fresh;
    std::swap(state_, fresh.state_); // so that this one is empty, whatever comes of the layout
    const auto layout = std::make_shared<const detail::Layout>(std::move(fresh.state_->plan));
    return Catalog(std::shared_ptr<const detail::Tables>(layout, &layout->tables()));
}

} // namespace phrasebook
