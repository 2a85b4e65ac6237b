// What each program of this directory does in its own library's way.
#pragma once

#include <string>

/// The French title of 404 for a reader in Canada, with all that must be set up before.
std::string first_message();
