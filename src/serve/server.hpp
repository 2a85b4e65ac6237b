// The error-page backend: `phrasebook serve`.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "serve/settings.hpp"

namespace phrasebook::serve {

/// Why it could not begin: an address that is none, or is taken.
class CannotListen : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// Serves until the process is sent SIGTERM or SIGINT, then finishes what is in flight; a second
/// one ends it at once. SIGHUP loads everything anew.
/// @throws std::invalid_argument for an address that is none; CannotListen; LoadError; what Pages
/// and LiveCatalog throw
void run(const Settings& settings);

} // namespace phrasebook::serve
