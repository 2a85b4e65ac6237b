// Asks the rules about a document.
#pragma once

#include <span>

#include "lint/parallel.hpp"
#include "lint/report.hpp"
#include "lint/severities.hpp"

namespace phrasebook::lint {

/// All that the rules find, in no order that means anything but always in the same one, whatever
/// the number of threads.
[[nodiscard]] Report check_document(const Document& document, std::span<const ActiveRule> rules,
                                    unsigned threads, const Progress& progress = {});

} // namespace phrasebook::lint
