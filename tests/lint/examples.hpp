// The examples of a rule as files.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <phrasebook/lint.hpp>

namespace phrasebook::lint_test {

struct ExampleFile {
    std::string bytes;
    std::optional<std::string> reference; ///< the file that it is held against
    std::optional<std::string> terms;     ///< the base of terms
};

/// An example is one of these, and `---- reference` or `---- terms` parts it from what it is held
/// against:
/// - lines of a PO file, with a header if there is none (one that begins with its fields has
/// these);
/// - `source → translation`, or the translation of a key alone.
ExampleFile file_of(std::string_view example, std::string_view locale);

} // namespace phrasebook::lint_test
