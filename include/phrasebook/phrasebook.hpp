/// @file
/// All of phrasebook's core in one include. Not in it is what another library target holds:
/// load.hpp (`phrasebook::formats`), error_category.hpp and locale_facet.hpp (`phrasebook::std`),
/// icu/best_fit.hpp and icu/load.hpp (`phrasebook::icu`), boost/messages.hpp (`phrasebook::boost`),
/// live_catalog.hpp (`phrasebook::live`), page.hpp (`phrasebook::pages`), lint.hpp and coverage.hpp
/// (`phrasebook::lint`), and phrasebook.h, which is for C (`phrasebook::c`).
///
/// ```cpp
/// phrasebook::Reader fr = phrasebook::builtin().reader("fr-CA");
/// phrasebook::Message message = fr(404);
/// ```
#pragma once

#include <phrasebook/catalog.hpp>
#include <phrasebook/catalog_builder.hpp>
#include <phrasebook/chain.hpp>
#include <phrasebook/explain.hpp>
#include <phrasebook/field.hpp>
#include <phrasebook/key.hpp>
#include <phrasebook/message.hpp>
#include <phrasebook/negotiate.hpp>
#include <phrasebook/reader.hpp>
#include <phrasebook/status.hpp>
#include <phrasebook/status_code.hpp>
#include <phrasebook/tag.hpp>
#include <phrasebook/version.hpp>
