/// @file
/// What a row of a catalog is about: one code, or a class of codes. The `msgid` of an entry.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <phrasebook/export.hpp>

namespace phrasebook {

/// A code ("404") or a class of codes ("4xx"). A value; copying it costs nothing.
class Key {
  public:
    enum class Kind : std::uint8_t { code, code_class };

    /// The key of a code. Implicit, so that `message.code == 404` reads as it should.
    constexpr Key(int code) noexcept : number_(code) {} // NOLINT(google-explicit-constructor)

    /// The key of a class: `Key::of_class(4)` is "4xx".
    [[nodiscard]] static constexpr Key of_class(int class_number) noexcept {
        return {class_number, Kind::code_class};
    }

    /// Reads "404" or "4xx" (status codes 100 to 999, classes 1 to 5, RFC 9110 §15; the "xx" in
    /// either case). Nothing for any other text.
    [[nodiscard]] PHRASEBOOK_EXPORT static std::optional<Key>
    parse(std::string_view msgid) noexcept;

    /// The code, or the class's number: 404, or 4.
    [[nodiscard]] constexpr int number() const noexcept { return number_; }
    [[nodiscard]] constexpr bool is_class() const noexcept { return kind_ == Kind::code_class; }

    /// The key as a catalog writes it. Holds its own characters, so it outlives the key.
    class Name {
      public:
        [[nodiscard]] constexpr std::string_view view() const noexcept {
            return {characters_.data(), length_};
        }

      private:
        friend class Key;
        std::array<char, 14> characters_{};
        std::size_t length_ = 0;
    };
    [[nodiscard]] PHRASEBOOK_EXPORT Name name() const noexcept;

    friend constexpr bool operator==(Key, Key) noexcept = default;
    /// Classes before codes, each in ascending order: the order of the catalogs' files.
    friend constexpr std::strong_ordering operator<=>(Key a, Key b) noexcept {
        if (a.kind_ != b.kind_) return b.kind_ <=> a.kind_;
        return a.number_ <=> b.number_;
    }

  private:
    constexpr Key(int number, Kind kind) noexcept : number_(number), kind_(kind) {}

    std::int32_t number_;
    Kind kind_ = Kind::code;
};

} // namespace phrasebook
