/// @file
/// The locales to try for one tag, the nearest first.
#pragma once

#include <cstddef>
#include <iterator>

#include <phrasebook/export.hpp>
#include <phrasebook/tag.hpp>

namespace phrasebook {

/// The tag to try after this one; the root (`und`) where nothing nearer is left.
///
/// The first of these that fits:
///
/// 1. The last variant goes: `ca-ES-valencia` → `ca-ES`.
/// 2. CLDR's parent locale, where it names one: `en-GB` → `en-001`, `es-MX` → `es-419`,
///    `zh-MO` → `zh-HK`, `nb` → `no`.
/// 3. The region goes, and the script that it implied comes in its place: `zh-US` → `zh-Hant`,
///    `sr-ME` → `sr-Latn`, `fr-CA` → `fr`. So text never changes its script on the way.
/// 4. A script that is not the language's own leads to the root, not to text that its reader may
///    not be able to read: `zh-Hant` → `und`, never `zh`. Where CLDR does not know the language,
///    nor therefore which script is its own, the script goes.
/// 5. A language leads to the root.
///
/// Where the language is undetermined but script or region is not, the language that CLDR calls
/// likely there takes its place: `und-TW` → `zh-TW`. Nothing is guessed from `und` alone.
///
/// No allocation, no exception, no state; any thread. `parent` of the root is the root.
///
/// @see UTS #35 §4.1.3 (parent locales) and §4.3 (likely subtags); RFC 4647 §3.4 (lookup), which
/// cuts subtags from the end and would lead `zh-Hant` to `zh`
[[nodiscard]] PHRASEBOOK_EXPORT Tag parent(const Tag& tag) noexcept;

/// The tag and its parents up to the root, which is left out: `zh-MO`, `zh-HK`, `zh-Hant`.
///
///     for (const Tag& tag : Chain(*Tag::parse("zh-MO"))) …
///
/// The chain of the root is empty. Every chain is finite and names no tag twice.
///
/// A chain is a value: it copies the tag it is made of, works its steps out as they are taken, and
/// allocates nothing. An iterator owns its tag and may outlive the chain; being forward iterators
/// that return by value, they are C++20 forward iterators and C++17 input iterators.
class Chain {
  public:
    class Iterator {
      public:
        using iterator_concept = std::forward_iterator_tag;
        using iterator_category = std::input_iterator_tag;
        using value_type = Tag;
        using difference_type = std::ptrdiff_t;
        using reference = Tag;
        using pointer = void;

        /// The end of every chain.
        constexpr Iterator() noexcept = default;

        constexpr Tag operator*() const noexcept { return tag_; }

        Iterator& operator++() noexcept {
            tag_ = parent(tag_);
            return *this;
        }
        Iterator operator++(int) noexcept { // NOLINT(cert-dcl21-cpp): what iterators return
            Iterator before = *this;
            ++*this;
            return before;
        }

        friend constexpr bool operator==(const Iterator&, const Iterator&) noexcept = default;

      private:
        friend Chain;
        constexpr explicit Iterator(const Tag& tag) noexcept : tag_(tag) {}

        Tag tag_;
    };

    constexpr explicit Chain(const Tag& tag) noexcept : tag_(tag) {}

    [[nodiscard]] constexpr Iterator begin() const noexcept { return Iterator(tag_); }
    [[nodiscard]] static constexpr Iterator end() noexcept { return {}; }

  private:
    Tag tag_;
};

} // namespace phrasebook
