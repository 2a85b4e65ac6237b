/// @file
/// What the shared libraries show. Nothing here is for programs that use phrasebook.
///
/// What bears PHRASEBOOK_EXPORT is the ABI: a name that a program is linked by, or a type that must
/// be one on both sides of a library's border, as an exception is. All else is hidden. The targets
/// and pkg-config files of the static libraries define PHRASEBOOK_STATIC, and nothing is shown:
/// so two plugins may each have another version in them.
/// @see docs/installing.md
#pragma once

#if defined(__GNUC__) && !defined(PHRASEBOOK_STATIC)
#define PHRASEBOOK_EXPORT __attribute__((visibility("default")))
#else
#define PHRASEBOOK_EXPORT
#endif
