// Texts one after the other, each followed by a NUL, none of them twice.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <vector>

#include <phrasebook/detail/tables.hpp>

namespace phrasebook::detail {

/// Bytes that grow where they lie, as far as the system lets them. A string that grows is copied,
/// and for that while there are two of it: of a catalog's text, which is most of the catalog.
class Bytes {
  public:
    /// @throws std::bad_alloc
    void append(std::string_view text);
    /// Gives back what was taken beforehand, to grow into.
    void shrink() noexcept;

    [[nodiscard]] const char* data() const noexcept { return data_.get(); }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] std::string_view view() const noexcept { return {data_.get(), size_}; }

  private:
    struct Free {
        void operator()(char* memory) const noexcept { std::free(memory); }
    };
    [[nodiscard]] bool resize(std::size_t capacity) noexcept;

    std::unique_ptr<char[], Free> data_;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

class Blob {
  public:
    Blob();

    /// The place of a text, which is appended if it is not there yet.
    /// @throws std::length_error past 4 GiB
    Text intern(std::string_view text);

    [[nodiscard]] std::string_view operator[](Text text) const noexcept {
        return text.in(bytes_.data());
    }
    [[nodiscard]] Bytes release() && noexcept;

  private:
    /// Where a text is; offset 0, that of the empty text, where none is.
    struct Place {
        Text text;
        std::uint32_t hash = 0;
    };
    [[nodiscard]] Place& place_for(std::string_view text, std::uint32_t hash) noexcept;
    void make_room();

    Bytes bytes_;
    std::vector<Place> places_; ///< by hash with linear probing: a power of two, at most 3/4 full
    std::size_t count_ = 0;
};

} // namespace phrasebook::detail
