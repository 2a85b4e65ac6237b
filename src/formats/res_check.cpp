#include "formats/res_check.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <utility>

namespace phrasebook::formats {
namespace {

/// A resource: a type in the upper 4 bits, an offset or a value in the others.
struct Resource {
    std::uint32_t word;

    [[nodiscard]] std::uint32_t type() const noexcept { return word >> 28U; }
    [[nodiscard]] std::size_t offset() const noexcept { return word & 0x0fffffffU; }
};

enum Type : std::uint32_t {
    string = 0,
    binary = 1,
    table = 2,
    alias = 3,
    table32 = 4,
    table16 = 5,
    string_v2 = 6,
    integer = 7,
    array = 8,
    array16 = 9,
    int_vector = 14,
};

bool is_table(Resource resource) noexcept {
    return resource.type() == table || resource.type() == table32 || resource.type() == table16;
}

constexpr bool is_lead(unsigned unit) noexcept {
    return (unit & 0xfc00U) == 0xd800U;
}
constexpr bool is_trail(unsigned unit) noexcept {
    return (unit & 0xfc00U) == 0xdc00U;
}

/// A part of the file, in bytes.
struct Area {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] std::size_t size() const noexcept { return end - begin; }
    /// Whether `count` items of `width` bytes lie in here from `at` on.
    [[nodiscard]] bool holds(std::size_t at, std::size_t count, std::size_t width) const noexcept {
        return at >= begin && at <= end && count <= (end - at) / width;
    }
};

/// Where a string's units are.
struct Units {
    std::size_t at = 0;
    std::size_t count = 0;
};

/// A table or an array, whatever its type: where its keys and its items are.
struct Container {
    std::size_t count = 0;
    std::size_t keys = 0;
    std::size_t key_width = 0; ///< 0 for an array
    std::size_t items = 0;
    std::size_t item_width = 4; ///< 2: offsets of strings
};

class Checker {
  public:
    explicit Checker(std::string_view bytes) noexcept : bytes_(bytes) {}

    ResCheck check() {
        if (check_header() && check_indexes()) {
            steps_left_ = bytes_.size() / 2;
            text_left_ = bytes_.size() * res_text_per_byte + res_text_free;
            const Resource root{word(root_)};
            if (!is_table(root))
                report(root_, "the root is not a table");
            else
                visit(root, root_, 0);
        }
        return std::move(result_);
    }

  private:
    // ---- Reading, where the bounds are known ----

    template<class Number>
    [[nodiscard]] Number read(std::size_t at) const noexcept {
        Number value{};
        std::memcpy(&value, bytes_.data() + at, sizeof value);
        return value;
    }
    [[nodiscard]] std::uint32_t word(std::size_t at) const noexcept {
        return read<std::uint32_t>(at);
    }
    [[nodiscard]] unsigned unit(std::size_t at) const noexcept { return read<std::uint16_t>(at); }
    [[nodiscard]] unsigned byte(std::size_t at) const noexcept {
        return static_cast<unsigned char>(bytes_[at]);
    }

    /// Adds a fault; returns false, for its caller to do the same.
    bool report(std::size_t at, std::string reason) {
        if (result_.faults.size() < res_faults_cap)
            result_.faults.push_back({at, std::move(reason)});
        else
            exhausted_ = true;
        return false;
    }

    /// Nothing more is worth a look.
    bool give_up(std::size_t at, std::string reason) {
        exhausted_ = true;
        return report(at, std::move(reason));
    }

    // ---- The header: DataHeader of ucmndata.h, UDataInfo of unicode/udata.h ----

    bool check_header() {
        constexpr std::size_t smallest = 24;
        constexpr std::size_t largest = std::size_t{1} << 30U; // so far do 28 bits of words reach
        if (bytes_.size() < smallest) return report(bytes_.size(), "the file ends in its header");
        if (bytes_.size() > largest) return report(largest, "larger than a bundle can be");
        if (byte(2) != 0xda || byte(3) != 0x27)
            return report(2, "not an ICU data file: the magic bytes are missing");
        constexpr bool big = std::endian::native == std::endian::big;
        if (byte(8) != (big ? 1 : 0)) return report(8, "made for machines of the other byte order");
        if (byte(9) != 0) return report(9, "not made for an ASCII machine");
        if (byte(10) != 2) return report(10, "its characters are not of 2 bytes");
        if (bytes_.substr(12, 4) != "ResB")
            return report(12, "ICU data, but not a resource bundle");
        version_ = byte(16);
        if (version_ < 1 || version_ > 3 || (version_ == 1 && byte(17) == 0))
            return report(16, "format version " + std::to_string(version_) + '.'
                                  + std::to_string(byte(17)) + " (1.1 to 3 are read)");
        const unsigned header = unit(0);
        const unsigned info = unit(4);
        if (info < 20 || header < 4 + info || header % 4 != 0 || header > bytes_.size())
            return report(0, "a header of " + std::to_string(header) + " bytes, "
                                 + std::to_string(info) + " of them its description");
        root_ = header;
        return true;
    }

    // ---- The indexes ----

    [[nodiscard]] std::size_t index_at(std::size_t index) const noexcept {
        return root_ + 4 + 4 * index;
    }

    bool check_indexes() {
        enum Index : std::size_t {
            length,
            keys_top,
            resources_top,
            bundle_top,
            longest_table,
            attributes,
            units_top,
            pool_checksum
        };
        const std::size_t words = (bytes_.size() - root_) / 4;
        if (words < 6) return report(bytes_.size(), "the file ends in its indexes");
        const std::size_t count = word(index_at(length));
        if (count > 0xff) return report(index_at(length), "it uses a pool of strings");
        if (count <= longest_table || count > words - 1)
            return report(index_at(length), std::to_string(count) + " indexes");
        if (count > attributes && (word(index_at(attributes)) & ~1U) != 0)
            return report(index_at(attributes), "it is or uses a pool, or has unknown attributes");

        // Nothing negative passes: each is compared with the number of words that there are.
        const std::size_t keys = word(index_at(keys_top));
        const std::size_t resources = word(index_at(resources_top));
        const std::size_t bundle = word(index_at(bundle_top));
        const std::size_t units = count > units_top ? word(index_at(units_top)) : keys;
        if (keys < 1 + count) return report(index_at(keys_top), "the keys end before they begin");
        if (units < keys) return report(index_at(units_top), "the 16-bit units end in the keys");
        if (resources < units)
            return report(index_at(resources_top), "the resources end before they begin");
        if (bundle < resources)
            return report(index_at(bundle_top), "the bundle ends in its resources");
        if (bundle > words) return report(index_at(bundle_top), "the bundle ends behind the file");

        keys_ = {index_at(count), root_ + 4 * keys};
        units_ = {keys_.end, root_ + 4 * units};
        resources_ = {units_.end, root_ + 4 * resources};
        longest_table_ = word(index_at(longest_table));
        return true;
    }

    // ---- The tree ----

    /// A resource that is named at `from`. Returns whether it is in order.
    bool visit(Resource resource, std::size_t from, std::size_t depth) {
        switch (resource.type()) {
        case integer:
            return true;
        case string:
        case string_v2:
            return check_string(resource, from).has_value();
        case binary:
            return check_numbers(resource, from, 1);
        case int_vector:
            return check_numbers(resource, from, 4);
        case table:
        case table16:
        case table32:
        case array:
        case array16:
            return check_container(resource, from, depth);
        case alias:
            return report(from, "an alias of another bundle's resource");
        default:
            return report(from,
                          "a resource of the unknown type " + std::to_string(resource.type()));
        }
    }

    [[nodiscard]] std::size_t place(Resource resource) const noexcept {
        return root_ + 4 * resource.offset();
    }
    [[nodiscard]] std::size_t unit_place(std::size_t offset) const noexcept {
        return units_.begin + 2 * offset;
    }

    bool check_numbers(Resource resource, std::size_t from, std::size_t width) {
        if (resource.offset() == 0) return true; // empty
        const std::size_t at = place(resource);
        if (!resources_.holds(at, 1, 4)) return report(from, "a resource outside the resources");
        if (!resources_.holds(at + 4, word(at), width))
            return report(at, "a value that ends behind the resources");
        return spend(at, std::size_t{word(at)} * width);
    }

    std::optional<Units> check_string(Resource resource, std::size_t from) {
        const std::optional<Units> units = resource.type() == string
                                               ? find_string(resource, from)
                                               : find_string_v2(resource.offset(), from);
        if (!units || !spend(units->at, 2 * units->count) || !check_units(*units)) return {};
        return units;
    }

    /// int32_t length, the units, a NUL.
    std::optional<Units> find_string(Resource resource, std::size_t from) {
        if (resource.offset() == 0) return Units{}; // empty
        const std::size_t at = place(resource);
        if (!resources_.holds(at, 1, 4)) {
            report(from, "a string outside the resources");
            return {};
        }
        return ended({at + 4, word(at)}, resources_);
    }

    /// The units and a NUL; before them, or not, up to three units that give their number.
    std::optional<Units> find_string_v2(std::size_t offset, std::size_t from) {
        if (!check_has_units(from)) return {};
        if (offset == 0 && units_.size() == 0) return Units{}; // empty
        const std::size_t at = unit_place(offset);
        if (!units_.holds(at, 1, 2)) {
            report(from, "a string outside the 16-bit units");
            return {};
        }
        const unsigned first = unit(at);
        if (!is_trail(first)) return implicit(at);
        const std::size_t extra = first < 0xdfef ? 0 : first < 0xdfff ? 1 : 2;
        if (!units_.holds(at, 1 + extra, 2)) {
            report(at, "a string that ends in its length");
            return {};
        }
        std::size_t count = first & 0x3ffU;
        if (extra == 1) count = (std::size_t{first - 0xdfefU} << 16U) | unit(at + 2);
        if (extra == 2) count = (std::size_t{unit(at + 2)} << 16U) | unit(at + 4);
        return ended({at + 2 * (1 + extra), count}, units_);
    }

    std::optional<Units> implicit(std::size_t at) {
        Units units{at, 0};
        for (; units_.holds(at, 1, 2); at += 2, ++units.count) {
            if (unit(at) == 0) return units;
            // A walk over a long string for each of many resources would be long in all.
            if (2 * units.count >= text_left_) break;
        }
        report(units.at, "a string that does not end");
        return {};
    }

    std::optional<Units> ended(Units units, Area area) {
        // The NUL is one unit more, and the number is less than 2^32.
        if (area.holds(units.at, units.count + 1, 2) && unit(units.at + 2 * units.count) == 0)
            return units;
        report(units.at, "a string of " + std::to_string(units.count) + " units that does not end");
        return {};
    }

    bool check_units(Units units) {
        for (std::size_t i = 0; i < units.count; ++i) {
            const std::size_t at = units.at + 2 * i;
            if (is_lead(unit(at)) && i + 1 < units.count && is_trail(unit(at + 2)))
                ++i;
            else if (is_lead(unit(at)) || is_trail(unit(at)))
                return report(at, "a lone surrogate");
        }
        return true;
    }

    bool check_has_units(std::size_t from) {
        return version_ > 1 || report(from, "a resource that format version 1 does not have");
    }

    bool check_container(Resource resource, std::size_t from, std::size_t depth) {
        if (depth == res_deepest) return report(from, "nested too deep");
        for (std::size_t i = 0; i < depth; ++i)
            if (path_[i] == resource.word && resource.offset() != 0)
                return report(from, "a resource that contains itself");
        path_[depth] = resource.word;

        const std::optional<Container> container = find_container(resource, from);
        return container && check_items(*container, depth);
    }

    std::optional<Container> find_container(Resource resource, std::size_t from) {
        const std::uint32_t type = resource.type();
        const bool in_units = type == table16 || type == array16;
        if (in_units && !check_has_units(from)) return {};
        if (resource.offset() == 0 && (!in_units || units_.size() == 0))
            return Container{}; // empty

        const Area area = in_units ? units_ : resources_;
        const std::size_t at = in_units ? unit_place(resource.offset()) : place(resource);
        const std::size_t head = in_units || type == table ? 2 : 4;
        if (!area.holds(at, 1, head)) {
            report(from, "a container outside its part of the file");
            return {};
        }
        Container container{.count = head == 2 ? unit(at) : word(at),
                            .keys = at + head,
                            .key_width = is_table(resource) ? head : 0,
                            .items = 0,
                            .item_width = in_units ? std::size_t{2} : 4};
        if (container.count > area.size()
            || (container.key_width != 0 && container.count > longest_table_)) {
            report(at, "a container of " + std::to_string(container.count) + " items");
            return {};
        }
        // A table with 16-bit keys in front of 32-bit items has a gap where they would not align.
        const std::size_t padding = type == table && container.count % 2 == 0 ? 2 : 0;
        container.items = container.keys + container.count * container.key_width + padding;
        if (!area.holds(container.items, container.count, container.item_width)) {
            report(at, "a container that ends behind its part of the file");
            return {};
        }
        return container;
    }

    bool check_items(const Container& container, std::size_t depth) {
        bool good = true;
        std::string_view before;
        for (std::size_t i = 0; i < container.count && !exhausted_; ++i) {
            const std::size_t at = container.items + i * container.item_width;
            if (steps_left_ == 0) return give_up(at, "more is shared than a file needs");
            --steps_left_;

            std::string_view key;
            if (container.key_width != 0) {
                const std::optional<std::string_view> found = find_key(container, i);
                if (!found)
                    good = false;
                else if (i != 0 && before >= *found) // ICU's search in the table relies on it
                    good = report(container.keys + i * container.key_width,
                                  "the key \"" + std::string(*found) + "\" is out of order");
                key = before = found.value_or(std::string_view());
            }
            const Resource item{container.item_width == 4
                                    ? word(at)
                                    : (std::uint32_t{string_v2} << 28U) | unit(at)};
            if (depth == 0 && key == "%%ALIAS")
                good = check_alias(item, at) && good;
            else
                good = visit(item, at, depth + 1) && good;
        }
        return good;
    }

    /// Keys are counted from the root on. One that is negative, or behind those of this bundle,
    /// would be a pool's.
    std::optional<std::string_view> find_key(const Container& container, std::size_t i) {
        const std::size_t from = container.keys + i * container.key_width;
        const std::size_t begin = root_ + (container.key_width == 2 ? unit(from) : word(from));
        if (!keys_.holds(begin, 1, 1)) {
            report(from, "a key outside the keys");
            return {};
        }
        std::size_t end = begin;
        while (end < keys_.end && end - begin <= res_longest_key && byte(end) >= 0x20
               && byte(end) < 0x7f)
            ++end;
        const bool is_short = end - begin <= res_longest_key;
        if (is_short && end < keys_.end && byte(end) == 0) return bytes_.substr(begin, end - begin);
        report(end, !is_short          ? "a key of more than 255 bytes"
                    : end == keys_.end ? "a key that does not end"
                                       : "a key that is not printable ASCII");
        return {};
    }

    bool check_alias(Resource resource, std::size_t from) {
        if (resource.type() != string && resource.type() != string_v2)
            return report(from, "%%ALIAS is not a string");
        const std::optional<Units> units = check_string(resource, from);
        if (!units) return false;
        for (std::size_t i = 0; i < units->count; ++i) {
            const unsigned each = unit(units->at + 2 * i);
            const bool plain = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z')
                               || (each >= '0' && each <= '9') || each == '_' || each == '-';
            if (!plain || i == res_longest_key)
                return report(units->at, "%%ALIAS is not the name of a locale");
            result_.alias += static_cast<char>(each);
        }
        return units->count != 0 || report(from, "%%ALIAS is empty");
    }

    bool spend(std::size_t at, std::size_t size) {
        if (size > text_left_) return give_up(at, "more is shared than a file needs");
        text_left_ -= size;
        return true;
    }

    std::string_view bytes_;
    ResCheck result_;
    unsigned version_ = 0;
    std::size_t root_ = 0; ///< in the file; offsets of keys and resources count from here
    Area keys_;
    Area units_;
    Area resources_;
    std::size_t longest_table_ = 0;
    std::size_t steps_left_ = 0;
    std::size_t text_left_ = 0;
    std::array<std::uint32_t, res_deepest> path_{};
    bool exhausted_ = false;
};

} // namespace

ResCheck check_res(std::string_view bytes) {
    return Checker(bytes).check();
}

} // namespace phrasebook::formats
