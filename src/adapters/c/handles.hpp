// What the opaque handles of phrasebook.h are.
#pragma once

#include <atomic>
#include <cstddef>
#include <string>
#include <vector>

#include <phrasebook/catalog.hpp>
#include <phrasebook/load_error.hpp>
#include <phrasebook/phrasebook.h>

// NOLINTBEGIN(readability-identifier-naming): the names are C's.

/// Counted, so that a reference costs no memory and cannot fail.
struct phrasebook_catalog {
    explicit phrasebook_catalog(const phrasebook::Catalog& of) noexcept : catalog(of) {}

    phrasebook::Catalog catalog;
    std::atomic<std::size_t> references{1};
};

/// The copy of the catalog keeps the messages alive; it shares them.
struct phrasebook_reader {
    phrasebook::Catalog catalog;
    phrasebook::Reader reader;
};

struct phrasebook_error {
    phrasebook_result result = PHRASEBOOK_ERROR_INTERNAL;
    std::string message;
    std::vector<phrasebook::LoadProblem> problems;
};

// NOLINTEND(readability-identifier-naming)
