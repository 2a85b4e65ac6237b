// Locales to choose among that a caller lists.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include <phrasebook/tag.hpp>

namespace phrasebook::detail {

/// A list of tags that a caller has. The first ones are parsed once; of a longer list, the rest is
/// parsed each time it is looked at, since nothing here allocates.
class ListedLocales {
  public:
    ListedLocales(std::span<const std::string_view> available, std::string_view fallback) noexcept
        : available_(available),
          fallback_(Tag::parse(fallback).value_or(Tag()).is_root() ? std::string_view()
                                                                   : fallback) {
        for (std::size_t i = 0; i < std::min(available.size(), parsed_.size()); ++i)
            parsed_[i] = Tag::parse(available[i]).value_or(Tag());
    }

    [[nodiscard]] std::size_t count() const noexcept { return available_.size(); }
    [[nodiscard]] std::string_view locale(std::size_t index) const noexcept {
        return tag(index).is_root() ? std::string_view() : available_[index];
    }
    [[nodiscard]] std::string_view fallback() const noexcept { return fallback_; }

    [[nodiscard]] std::string_view serving(const Tag& wanted) const noexcept {
        const Tag likely = wanted.likely();
        std::string_view server;
        for (std::size_t i = 0; i < count(); ++i) {
            const Tag each = tag(i);
            if (each == wanted) return available_[i];
            if (each == likely && server.empty()) server = available_[i];
        }
        return server;
    }

  private:
    [[nodiscard]] Tag tag(std::size_t index) const noexcept {
        if (index < parsed_.size()) return parsed_[index];
        return Tag::parse(available_[index]).value_or(Tag());
    }

    std::span<const std::string_view> available_;
    std::string_view fallback_;
    std::array<Tag, 32> parsed_;
};

} // namespace phrasebook::detail
