#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Whether a compiled ICU resource bundle (`.res`) may be handed to ICU.
///
/// ICU maps such a file and trusts it: an offset, a length or a missing NUL that is wrong leads it
/// out of the file. Everything that it would follow without asking is therefore looked at here
/// first, without ICU.
/// @see ICU 72, source/common/uresdata.h (the format) and uresdata.cpp, uresbund.cpp (what is read)
namespace phrasebook::formats {

struct ResFault {
    std::size_t offset = 0; ///< In bytes from the start of the file.
    std::string reason;
};

struct ResCheck {
    std::vector<ResFault>
        faults; ///< In the order in which they were met, `res_faults_cap` at most.

    /// The bundle that stands in for this one, as `%%ALIAS` in the root table says; empty without
    /// one. Such a bundle is in order but not for ICU, which would open the other one in its place,
    /// by a name copied into a buffer of 100 bytes without a look at its length.
    std::string alias;

    [[nodiscard]] bool ok() const noexcept { return faults.empty(); }
    [[nodiscard]] bool is_for_icu() const noexcept { return faults.empty() && alias.empty(); }
};

inline constexpr std::size_t res_faults_cap = 20;

/// @name What a bundle may hold
/// Beyond what the format sets, so that the work and the memory of whoever reads the tree are
/// bounded by a multiple of the file's size, though its parts may be shared.
/// @{
inline constexpr std::size_t res_deepest = 16;          ///< tables in tables, the root counted
inline constexpr std::size_t res_longest_key = 255;     ///< bytes
inline constexpr std::size_t res_text_per_byte = 32;    ///< of all values, each as often as used
inline constexpr std::size_t res_text_free = 1U << 20U; ///< so much may be used in any file
/// @}

/// Checks a whole bundle: the header (of this machine's byte order), the indexes, and every
/// resource that can be reached from the root, as often as it can be reached. Format versions 1.1
/// to 1.3, 2 and 3 are read. Refused, though ICU knows them: pools of strings and bundles that use
/// one, alias resources, version 1.0 (which has no indexes), keys that are not printable ASCII,
/// strings that are not UTF-16. The alignment of `bytes` in memory does not matter here; ICU wants
/// them at an address that is a multiple of 16.
///
/// Of a bundle for which `is_for_icu()` holds: tables have their keys in ascending order, every
/// string ends with a NUL and is valid UTF-16 (U+0000 may stand in it), and no walk over the tree
/// takes more than half as many steps as the file has bytes.
///
/// Any number of threads. Allocates little. Throws nothing but std::bad_alloc.
[[nodiscard]] ResCheck check_res(std::string_view bytes);

} // namespace phrasebook::formats
