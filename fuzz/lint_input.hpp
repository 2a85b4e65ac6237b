// What the fuzzers of lint make of their bytes.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "lint/document.hpp"

namespace phrasebook::fuzz {

/// A MO file where the bytes begin with the mark of one or with an 'M', which is left out then, and
/// a PO file otherwise.
inline lint::Document lint_input(std::span<const std::uint8_t> data) {
    std::string bytes(data.begin(), data.end());
    const bool mo =
        bytes.starts_with('M') || bytes.starts_with('\xDE') || bytes.starts_with('\x95');
    if (bytes.starts_with('M')) bytes.erase(0, 1);
    return lint::read_document(mo ? "fr/fuzz.mo" : "fr/fuzz.po", std::move(bytes));
}

} // namespace phrasebook::fuzz
