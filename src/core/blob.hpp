// Texts one after the other, each followed by a NUL, none of them twice.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <phrasebook/detail/tables.hpp>

namespace phrasebook::detail {

class Blob {
  public:
    /// The place of a text, which is appended if it is not there yet.
    /// @throws std::length_error past 4 GiB
    Text intern(std::string_view text);

    [[nodiscard]] std::string_view operator[](Text text) const noexcept {
        return text.in(bytes_.data());
    }
    [[nodiscard]] std::string release() && noexcept { return std::move(bytes_); }

  private:
    std::string bytes_ = std::string(1, '\0');          // the empty text, at offset 0
    std::unordered_multimap<std::size_t, Text> places_; ///< by the hash of the text
};

} // namespace phrasebook::detail
