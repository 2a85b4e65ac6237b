// A resource bundle that ICU opens from memory.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include <unicode/ures.h>

/// ICU opens bundles by the path of a file, which may change after it was checked, and which ICU
/// remembers, so that a new file at an old path is never seen. Here it gets the very bytes that
/// were checked instead, as a package (the format of its `.dat` files) which is registered with
/// `udata_setAppData` under a name that no other load has. Compared with a private directory of
/// copies: nothing is written, and nothing stays mapped.
///
/// - The bundle's name in the package is `root`. Of a bundle of that name ICU asks neither a parent
///   nor the process's default locale (uresbund.cpp, entryOpenDirect).
/// - Where the variable ICU_DATA or `u_setDataDirectory` names directories, ICU first looks there
///   for a file `NAME/root.res`. The name has 128 random bits, so that there is none.
/// - ICU keeps an entry in each of two caches (uresbund.cpp, udata.cpp) until `u_cleanup()`: some
///   600 bytes a load, whatever the bundle's size, which nothing public can give back. It
///   holds pointers into the package there, but no longer follows them once the bundle is closed,
///   for it looks packages up by name and unmaps only what it has mapped: the package itself can
///   go.
namespace phrasebook::formats {

struct BundleCloser {
    void operator()(UResourceBundle* bundle) const noexcept { ures_close(bundle); }
};
using Bundle = std::unique_ptr<UResourceBundle, BundleCloser>;

/// A name that is given once in a process, and by no other. Any number of threads. Throws
/// std::bad_alloc, and std::runtime_error where the system has no random numbers.
[[nodiscard]] std::string unique_package_name();

/// How many bytes the package of a bundle of that size takes.
[[nodiscard]] std::size_t package_size(std::string_view name, std::size_t bundle_size) noexcept;

/// Writes the package into a block of just that size; the bundle's bytes come last. The block's
/// address must be a multiple of 4; for the bundle's binary values to be aligned, of 16.
void write_package(std::span<char> block, std::string_view name, std::string_view bundle) noexcept;

/// Opens the one bundle of a package. The block must outlive the bundle, and may be freed after.
/// The bundle must have passed `check_res`. Null, with ICU's reason in `status`, where it fails.
[[nodiscard]] Bundle open_package(std::span<const char> block, const std::string& name,
                                  UErrorCode& status) noexcept;

} // namespace phrasebook::formats
