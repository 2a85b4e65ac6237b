// Shares as people write them.
#pragma once

#include <cstddef>
#include <string>

#include <phrasebook/coverage.hpp>

namespace phrasebook::lint {

/// "99.9", rounded down: "100" only where nothing lacks.
[[nodiscard]] inline std::string percent(std::size_t part, std::size_t whole) {
    const std::size_t share = permille(part, whole);
    if (share == 1000) return "100";
    return std::to_string(share / 10) + '.' + std::to_string(share % 10);
}

/// What a locale has of all the messages of its catalog.
struct Share {
    std::size_t own = 0;
    std::size_t fuzzy = 0;
    std::size_t total = 0;
};
[[nodiscard]] inline Share share_of(const Coverage& coverage, std::string_view locale) {
    Share share;
    for (const CoverageCell& cell : coverage.cells) {
        if (cell.locale != locale || !cell.edition.empty()) continue;
        share.own += cell.own;
        share.fuzzy += cell.fuzzy;
        share.total += cell.total;
    }
    return share;
}

/// What a reader is given in the own language.
[[nodiscard]] inline Share share_of(const ReaderCoverage& reader) {
    return {reader.count(Origin::own) + reader.count(Origin::parent), 0, reader.messages.size()};
}

} // namespace phrasebook::lint
