// Words for what fails before any server has answered, in a catalog beside those for statuses. The
// examples of Qt and libcurl share it.
#pragma once

#include <phrasebook/catalog.hpp>

namespace example {

/// What there is to tell apart for the person in front of the screen. A catalog may hold any
/// numbers; negative ones can never be a status.
enum class NetworkFailure : int {
    unknown = -1,
    host_not_found = -2,
    unreachable = -3,
    refused = -4,
    timed_out = -5,
    interrupted = -6,
    insecure = -7,
    endless_redirects = -8,
};

/// The built-in catalog with these words laid over it. Build it once, and keep it: readers borrow.
[[nodiscard]] phrasebook::Catalog catalog_with_network_words();

} // namespace example
