// Where things stand in a MO file, for its reader and its writer (gettext manual, "MO Files").
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace phrasebook::formats::mo_layout {

/// As it reads in the file's own byte order, and in the other one.
inline constexpr std::uint32_t magic = 0x950412DE;
inline constexpr std::uint32_t swapped_magic = 0xDE120495;

/// The revision's upper half. Files of an unknown one are not to be read; a minor one, in the
/// lower half, only adds to the file.
inline constexpr std::uint32_t newest_major_revision = 1;

/// Words of 32 bits: magic, revision, number of strings, offsets of the two tables of descriptors,
/// size and offset of the hash table.
inline constexpr std::uint32_t header_size = 28;
/// With minor revision 1: number and offset of the segments, number of the system dependent
/// strings, offsets of the two tables of them.
inline constexpr std::uint32_t long_header_size = 48;

/// Length without the closing NUL, offset.
inline constexpr std::uint32_t descriptor_size = 8;

inline constexpr char context_end = '\4'; ///< Between msgctxt and msgid.
inline constexpr char form_end = '\0';    ///< Between msgid and msgid_plural, and between msgstrs.

/// Rows of one size, as a header describes them: 64 bits, so that nothing here can wrap around.
struct Table {
    std::uint64_t named_at = 0; ///< Where in the header its offset stands.
    std::uint64_t count = 0;
    std::uint64_t offset = 0;
    std::uint64_t row_size = 0;

    [[nodiscard]] constexpr std::uint64_t row(std::uint64_t i) const noexcept {
        return offset + i * row_size;
    }
};

/// The bytes of a file as words in its byte order. Borrows them.
class Words {
  public:
    explicit Words(std::string_view bytes) noexcept : bytes_(bytes) {}

    [[nodiscard]] std::string_view bytes() const noexcept { return bytes_; }

    /// Finds the byte order by the magic number, which must lie within; false if it is none.
    bool read_byte_order() noexcept {
        const std::uint32_t first = at(0);
        big_endian_ = first == swapped_magic;
        return first == magic || first == swapped_magic;
    }

    /// The word at an offset, which must lie within.
    [[nodiscard]] std::uint32_t at(std::uint64_t offset) const noexcept {
        std::uint32_t word = 0;
        for (std::uint32_t i = 0; i < 4; ++i) {
            const auto byte =
                static_cast<unsigned char>(bytes_[static_cast<std::size_t>(offset) + i]);
            word |= std::uint32_t{byte} << 8 * (big_endian_ ? 3 - i : i);
        }
        return word;
    }

    [[nodiscard]] bool lies_within(std::uint64_t offset, std::uint64_t length) const noexcept {
        return length <= bytes_.size() && offset <= bytes_.size() - length;
    }
    [[nodiscard]] bool lies_within(const Table& table) const noexcept {
        return table.count == 0 || lies_within(table.offset, table.count * table.row_size);
    }

    /// The string of the descriptor at an offset, which must lie within. Nothing when the string
    /// does not, or no NUL stands behind it.
    [[nodiscard]] std::optional<std::string_view>
    string_at(std::uint64_t descriptor) const noexcept {
        const std::uint64_t length = at(descriptor);
        const std::uint64_t offset = at(descriptor + 4);
        if (!lies_within(offset, length + 1)) {
            return std::nullopt;
        }
        const std::string_view string =
            bytes_.substr(static_cast<std::size_t>(offset), static_cast<std::size_t>(length) + 1);
        if (string.back() != '\0') {
            return std::nullopt;
        }
        return string.substr(0, string.size() - 1);
    }

  private:
    std::string_view bytes_;
    bool big_endian_ = false;
};

} // namespace phrasebook::formats::mo_layout
