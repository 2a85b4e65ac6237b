#include "formats/mo_system_dependent.hpp"

#include <cstdint>

namespace phrasebook::formats {
namespace {

using namespace mo_layout;

constexpr std::uint32_t last_segment = 0xFFFFFFFF;

class Checker {
  public:
    explicit Checker(const Words& words) noexcept : words_(words) {}

    SystemDependent run() {
        if (!words_.lies_within(0, long_header_size)) {
            return fail(words_.bytes().size(), "the file ends inside its header");
        }
        const Table segments{32, words_.at(28), words_.at(32), descriptor_size};
        const Table sources{40, words_.at(36), words_.at(40), 4};
        const Table texts{44, words_.at(36), words_.at(44), 4};
        if (!words_.lies_within(segments)) {
            return fail(segments.named_at, "the table of segments does not lie within the file");
        }
        for (const Table& table : {sources, texts}) {
            if (!words_.lies_within(table)) {
                return fail(table.named_at,
                            "a table of system dependent strings does not lie within the file");
            }
        }
        segments_ = segments.count;
        for (std::uint64_t i = 0; i < segments.count; ++i) {
            if (!is_closed(words_.at(segments.row(i) + 4), words_.at(segments.row(i)))) {
                return fail(segments.row(i), "a segment that does not lie within the file or is "
                                             "not closed by a NUL");
            }
        }
        for (const Table& table : {sources, texts}) {
            for (std::uint64_t i = 0; i < table.count; ++i) {
                if (!string_is_sound(words_.at(table.row(i)))) {
                    return fail(table.row(i), "a system dependent string that does not lie within "
                                              "the file, is not closed or overlaps others");
                }
            }
        }
        return {static_cast<std::size_t>(sources.count), 0, {}};
    }

  private:
    static SystemDependent fail(std::uint64_t offset, const char* reason) {
        return {0, static_cast<std::size_t>(offset), reason};
    }

    /// Whether bytes lie within, the last of them a NUL, which the length includes here.
    [[nodiscard]] bool is_closed(std::uint64_t offset, std::uint64_t length) const noexcept {
        return length > 0 && words_.lies_within(offset, length)
               && words_.bytes()[static_cast<std::size_t>(offset + length - 1)] == '\0';
    }

    /// The offset of the first piece; then for each the length of its text and the segment behind
    /// it, until there is none.
    bool string_is_sound(std::uint64_t at) noexcept {
        if (!words_.lies_within(at, 4)) {
            return false;
        }
        std::uint64_t piece = words_.at(at);
        for (at += 4; words_.lies_within(at, 8); at += 8) {
            // Else strings that share one long list of pieces would take quadratic time.
            claimed_ += 8;
            if (claimed_ > words_.bytes().size()) {
                return false;
            }
            const std::uint64_t length = words_.at(at);
            const std::uint32_t segment = words_.at(at + 4);
            if (segment == last_segment) {
                return is_closed(piece, length);
            }
            if (segment >= segments_ || !words_.lies_within(piece, length)) {
                return false;
            }
            piece += length;
        }
        return false;
    }

    const Words& words_;
    std::uint64_t segments_ = 0;
    std::uint64_t claimed_ = 0;
};

} // namespace

SystemDependent read_system_dependent_strings(const Words& words) {
    return Checker(words).run();
}

} // namespace phrasebook::formats
