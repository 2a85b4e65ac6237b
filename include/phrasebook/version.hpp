/// @file
/// The version of these headers (semver.org). CMakeLists.txt reads it from here.
#pragma once

#define PHRASEBOOK_VERSION_MAJOR 0
#define PHRASEBOOK_VERSION_MINOR 1
#define PHRASEBOOK_VERSION_PATCH 0
#define PHRASEBOOK_VERSION "0.1.0"
